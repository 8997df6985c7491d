"""The finished folder: what is in it, that it is the same each time, and that nothing harms it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import files
from vidsyn.site.build import build
from vidsyn.site.examine import examine
from vidsyn.site.publish import MARK, NotOursError, staged

TINY_PAGES = {
    "404.html",
    "fagfolk/et-oplaeg/case-bogen.html",
    "fagfolk/et-oplaeg/cases-noter.html",
    "fagfolk/et-oplaeg/cases.html",
    "fagfolk/et-oplaeg/evaluering.html",
    "fagfolk/et-oplaeg/gaflen.html",
    "fagfolk/et-oplaeg/index.html",
    "fagfolk/et-oplaeg/noter-20.html",
    "fagfolk/et-oplaeg/noter-45.html",
    "fagfolk/et-oplaeg/slides-20.html",
    "fagfolk/et-oplaeg/slides-45.html",
    "fagfolk/et-oplaeg/uddeling.html",
    "fagfolk/et-oplaeg/vejledning.html",
    "fagfolk/index.html",
    "foraeldre/en-guide/flyer.html",
    "foraeldre/en-guide/index.html",
    "foraeldre/find.html",
    "foraeldre/index.html",
    "greb/index.html",
    "greb/lokkemaden.html",
    "greb/spoerg-en-til.html",
    "haandbog/index.html",
    "haandbog/opgavegalleri.html",
    "haandbog/rapport-greb.html",
    "haandbog/rapport-kilder.html",
    "haandbog/rapport-laesbarhed.html",
    "haandbog/rapport-maal.html",
    "haandbog/rapport-status.html",
    "haandbog/rapport-udloeb.html",
    "haandbog/regler.html",
    "index.html",
    "laerer/indskoling/to-ansigter/facit-1.html",
    "laerer/indskoling/to-ansigter/index.html",
    "laerer/indskoling/to-ansigter/indtaling.html",
    "laerer/indskoling/to-ansigter/lektion-1.html",
    "laerer/mellemtrin/to-opslag/boost-1.html",
    "laerer/mellemtrin/to-opslag/boost-2.html",
    "laerer/mellemtrin/to-opslag/boost-3.html",
    "laerer/mellemtrin/to-opslag/facit-1.html",
    "laerer/mellemtrin/to-opslag/index.html",
    "laerer/mellemtrin/to-opslag/lektion-1.html",
    "laerer/soeg.html",
    "om/materialer.html",
    "om/saadan-er-siden-proevet.html",
    "skole/index.html",
    "skole/indskoling/index.html",
    "skole/indskoling/to-ansigter/arbejdsark-1.html",
    "skole/indskoling/to-ansigter/brev.html",
    "skole/indskoling/to-ansigter/index.html",
    "skole/indskoling/to-ansigter/lektion-1.html",
    "skole/indskoling/to-ansigter/tavle-1.html",
    "skole/mellemtrin/index.html",
    "skole/mellemtrin/to-opslag/arbejdsark-1.html",
    "skole/mellemtrin/to-opslag/boost-1.html",
    "skole/mellemtrin/to-opslag/boost-2.html",
    "skole/mellemtrin/to-opslag/boost-3.html",
    "skole/mellemtrin/to-opslag/brev.html",
    "skole/mellemtrin/to-opslag/index.html",
    "skole/mellemtrin/to-opslag/klip-ud-1.html",
    "skole/mellemtrin/to-opslag/lektion-1.html",
    "skole/mellemtrin/to-opslag/tavle-1.html",
    "skole/udskoling/index.html",
    "soeg.html",
    "uden-net.html",
}


def make(root: Path, out: Path) -> None:
    build(root, out, examine(root), lambda _: None)


def test_a_site_has_these_pages(tiny_site: Path) -> None:
    assert {name for name in files(tiny_site) if name.endswith(".html")} == TINY_PAGES


def test_the_front_page_is_called_what_the_site_is(tiny_site: Path) -> None:
    assert "<title>Lille Vidsyn</title>" in (tiny_site / "index.html").read_text("utf-8")


def test_the_front_page_says_the_sites_name_before_a_title_of_its_own(tiny: Path) -> None:
    home = tiny / "courses/index.md"
    text = home.read_text("utf-8").replace("title: Lille Vidsyn", "title: Se det & sig det")
    home.write_text(text, encoding="utf-8")

    make(tiny, tiny / "site")

    page = (tiny / "site/index.html").read_text("utf-8")
    assert "<title>Lille Vidsyn · Se det &amp; sig det</title>" in page


def test_engines_leave_nothing_behind(tiny_site: Path) -> None:
    others = {Path(name).parts[0] for name in files(tiny_site) if not name.endswith(".html")}
    offline = {"sw.js", "sw-stop.js", "uden-net.json"}
    folders = {"art", "assets", "fagfolk", "fonts", "haandbog", "laerer", "om", "server", "skole"}
    assert others == {MARK, *folders, *offline}
    handbook = {name for name in files(tiny_site) if name.startswith("haandbog/")}
    assert {Path(name).suffix for name in handbook} == {".html", ".csv"}


def test_the_same_sources_give_the_same_bytes(tiny: Path, tmp_path: Path) -> None:
    make(tiny, tmp_path / "one")
    shutil.rmtree(tiny / ".vidsyn")
    make(tiny, tmp_path / "two")

    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_picture_of_a_unit_stands_beside_its_pages(tiny_site: Path) -> None:
    folder = tiny_site / "skole/mellemtrin/to-opslag"
    assert 'src="../../../skole/mellemtrin/to-opslag/media/tavle.svg"' in (
        folder / "lektion-1.html"
    ).read_text("utf-8")
    assert (folder / "media/tavle.svg").is_file()


def test_a_removed_lesson_leaves_no_page(tiny: Path) -> None:
    make(tiny, tiny / "site")
    (tiny / "courses/schools/mellemtrin/index.md").unlink()
    (tiny / "courses/index.md").write_text(
        (tiny / "courses/index.md")
        .read_text("utf-8")
        .replace("(schools/mellemtrin/index.md)", "(#saadan-begynder-du)"),
        encoding="utf-8",
    )
    shutil.rmtree(tiny / "courses/schools/mellemtrin/to-opslag")
    (tiny / "courses/index.md").write_text(
        (tiny / "courses/index.md")
        .read_text("utf-8")
        .replace(", eller begynd med [[unit:to-opslag]]", ""),
        encoding="utf-8",
    )

    make(tiny, tiny / "site")

    assert not (tiny / "site/skole/mellemtrin/to-opslag").exists()


def test_a_build_that_fails_leaves_the_old_site(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tiny, tiny / "site")
    before = files(tiny / "site")
    monkeypatch.setattr("vidsyn.site.build.finish", _stopped)

    with pytest.raises(KeyboardInterrupt):
        make(tiny, tiny / "site")

    assert files(tiny / "site") == before
    assert [path.name for path in tiny.iterdir() if path.name.startswith(".site")] == []


def _stopped(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_swap_stopped_halfway_is_undone_by_the_next_build(tmp_path: Path) -> None:
    out = tmp_path / "site"
    old = tmp_path / ".site.old"
    old.mkdir()
    (old / MARK).write_text("")
    (old / "index.html").write_text("det gamle site")

    with pytest.raises(KeyboardInterrupt), staged(out, tmp_path / "root"):
        raise KeyboardInterrupt

    assert files(out)["index.html"] == b"det gamle site"
    assert not old.exists()


def test_a_folder_that_is_not_ours_is_never_replaced(tmp_path: Path) -> None:
    out = tmp_path / "billeder"
    out.mkdir()
    (out / "sommer.jpg").write_text("et billede")

    with pytest.raises(NotOursError), staged(out, tmp_path / "root"):
        pytest.fail("nothing may be done")

    assert files(out) == {"sommer.jpg": b"et billede"}


def test_an_empty_folder_may_become_a_site(tiny: Path, tmp_path: Path) -> None:
    out = tmp_path / "tom"
    out.mkdir()

    make(tiny, out)

    assert (out / "index.html").is_file()


@pytest.mark.parametrize(
    "out", [".", "..", "courses/schools/mellemtrin/ny", "facts", ".vidsyn/site"]
)
def test_a_site_never_takes_the_place_of_the_sources(out: str, tiny: Path) -> None:
    before = files(tiny)

    with pytest.raises(NotOursError):
        make(tiny, (tiny / out).resolve())

    assert {
        name: content for name, content in files(tiny).items() if ".vidsyn" not in name
    } == before


def test_a_site_that_holds_somebodys_file_is_not_replaced(tiny: Path) -> None:
    make(tiny, tiny / "site")
    (tiny / "site/noter.txt").write_text("mine noter")

    with pytest.raises(NotOursError):
        make(tiny, tiny / "site")

    assert files(tiny / "site")["noter.txt"] == b"mine noter"


@pytest.mark.parametrize("name", [".site.new", ".site.old"])
def test_a_folder_beside_the_site_is_only_ours_if_it_says_so(name: str, tiny: Path) -> None:
    (tiny / name).mkdir()
    (tiny / name / "sommer.jpg").write_text("et billede")

    with pytest.raises(NotOursError):
        make(tiny, tiny / "site")

    assert (tiny / name / "sommer.jpg").read_text() == "et billede"


def test_a_link_among_what_we_compose_is_taken_away_not_followed(
    tiny: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "udenfor"
    outside.mkdir()
    (outside / "brev.txt").write_text("et brev")
    make(tiny, tiny / "site")
    composed = tiny / ".vidsyn/pages-made-by-python3-build.py"
    shutil.rmtree(composed)
    composed.symlink_to(outside)

    make(tiny, tiny / "site")

    assert files(outside) == {"brev.txt": b"et brev"}
    assert not composed.is_symlink()


def test_two_builds_at_once_both_give_a_whole_site(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    command = [sys.executable, "-m", "vidsyn", "--root", "."]
    both = [
        subprocess.Popen(command, cwd=tiny, env=clean_environment, stdout=subprocess.DEVNULL)
        for _ in range(3)
    ]

    assert [process.wait(timeout=60) for process in both] == [0, 0, 0]
    assert {name for name in files(tiny / "site") if name.endswith(".html")} == TINY_PAGES


def test_an_address_of_the_site_ends_with_a_slash_however_it_was_written(tiny: Path) -> None:
    config = tiny / "mkdocs.yml"
    text = config.read_text("utf-8").replace(
        'site_url: ""', "site_url: https://vidsyn.example/kursus"
    )
    config.write_text(text, encoding="utf-8")

    make(tiny, tiny / "site")

    page = (tiny / "site/laerer/mellemtrin/to-opslag/index.html").read_text("utf-8")
    assert "https://vidsyn.example/kursus/skole/mellemtrin/to-opslag/index.html" in page
    assert 'href="/kursus/' in (tiny / "site/404.html").read_text("utf-8")
