"""A paper that is longer than it may be is told of, with the text to shorten."""

from pathlib import Path

import pytest

from tests.conftest import TODAY
from vidsyn import HOME, cli
from vidsyn.commands.files import too_long
from vidsyn.model.catalogue import Catalogue
from vidsyn.papers.lengths import limited
from vidsyn.rendering.files import MadeFile
from vidsyn.site.examine import examine

pytestmark = pytest.mark.xdist_group("export")  # what one makes the next finds

GUIDE = "courses/parents/en-guide"
KIT = "courses/professionals/et-oplaeg"

FLYER = (
    "Bemærkning: foraeldre/en-guide/flyer.pdf fylder 2 sider, og der må højst være 1. "
    f"Skriv kortere i {GUIDE}/guide.yml eller {GUIDE}/guide.md.\n"
)


def run(root: Path, *arguments: str) -> int:
    return cli.main([*arguments, "--root", str(root), "--today", TODAY.isoformat()])


def lengthen_flyer(root: Path) -> None:
    guide = root / GUIDE / "guide.md"
    more = "- »Hvem viste dig det?« Det er nemmere at fortælle om en ven end om sig selv.\n"
    guide.write_text(guide.read_text("utf-8").replace(more, more * 9), "utf-8")


def test_export_tells_of_a_flyer_on_two_pages_each_time(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny)
    lengthen_flyer(tiny)

    for _ in range(2):
        assert run(tiny, "export", "pdf", "en-guide") == 0
        assert capsys.readouterr() == (f"2 filer ligger i filer\n{FLYER}", "")


def test_build_tells_of_it_too(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lengthen_flyer(tiny)

    assert run(tiny, "build") == 0
    out = capsys.readouterr().out
    assert f"Laver filerne, der kan tages med …\n{FLYER}Sætter siderne sammen …\n" in out


def test_a_packed_talk_tells_of_an_evaluation_on_two_pages(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny)
    card = tiny / KIT / "kit.yml"
    ask = "ask: Hvad er det næste skridt?"
    assert ask in card.read_text("utf-8")
    longer = f"{ask[:-1]}{' og det næste' * 150}?"
    card.write_text(card.read_text("utf-8").replace(ask, longer), "utf-8")

    assert run(tiny, "export", "kit", "et-oplaeg", "--length", "20") == 0
    assert (
        "Bemærkning: fagfolk/et-oplaeg/evaluering.pdf fylder 2 sider, og der må højst være 1. "
        f"Skriv kortere i {KIT}/kit.yml.\n"
    ) in capsys.readouterr().out


def told(catalogue: Catalogue, pages: int) -> dict[str, str]:
    """Return what is told of each paper, were all of so many pages."""
    files = {each.file: MadeFile("", HOME, pages) for each in limited(catalogue)}
    return {remark.split()[1]: remark for remark in too_long(files, catalogue)}


def test_every_limit_names_its_paper_and_the_texts_that_fill_it(tiny: Path) -> None:
    catalogue = examine(tiny, today=TODAY).catalogue

    one, two, three = (told(catalogue, pages) for pages in (1, 2, 3))

    assert one == {}
    assert {Path(name).name for name in two} == {
        "brev.pdf",
        "drejebog-20.pdf",
        "drejebog-45.pdf",
        "evaluering.pdf",
        "flyer.pdf",
        "gaflen-plakat.pdf",
        "uddeling.pdf",
    }
    sheets = {"mellemtrin/to-opslag", "indskoling/to-ansigter"}
    assert set(three) - set(two) == {f"skole/{unit}/arbejdsark-1.pdf" for unit in sheets}
    assert three["skole/mellemtrin/to-opslag/arbejdsark-1.pdf"].endswith(
        "fylder 3 sider, og der må højst være 2. "
        "Skriv kortere i courses/schools/mellemtrin/to-opslag/lesson-1.md."
    )
    assert two["fagfolk/et-oplaeg/drejebog-20.pdf"].endswith(
        f"Skriv kortere i {KIT}/kit.yml eller {KIT}/slides.md."
    )
    assert two["fagfolk/et-oplaeg/gaflen-plakat.pdf"].endswith(f"i {KIT}/pages/gaflen.md.")
