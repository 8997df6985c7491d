"""Engines put pages into templates and nothing more: MkDocs today, Zensical the day Material ends."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import files
from vidsyn import HOME
from vidsyn.site.build import build, frame_of, pages_of, theme_of
from vidsyn.site.engine import EngineError, WarmEngine, lay_out
from vidsyn.site.examine import examine
from vidsyn.site.finish import finish
from vidsyn.site.pages import source
from vidsyn.site.search import EMPTY
from vidsyn.site.workshop import Workshop

ZENSICAL = """\
INHERIT: .vidsyn/settings-made-by-python3-build.py.yml
site_name: Lille Vidsyn
extra: {{sender: Kun til prøver}}
docs_dir: .vidsyn/pages-made-by-python3-build.py
site_dir: zensical
use_directory_urls: false
theme: {{name: material, custom_dir: {theme}, language: da, font: false, favicon: art/favicon.svg,
  features: [navigation.footer]}}
plugins: []
"""
LAY_OUT = "import sys, zensical; zensical.build(sys.argv[1], {'clean': True, 'strict': True})"


@pytest.fixture
def with_theme(tiny: Path) -> Path:
    """Give the tiny site a theme of its own, as the real one has."""
    shutil.copytree(HOME / "overrides", tiny / "overrides")
    config = tiny / "mkdocs.yml"
    text = config.read_text("utf-8").replace(".vidsyn/theme", "overrides")
    config.write_text(text, encoding="utf-8")
    return tiny


def pages(folder: Path) -> dict[str, str]:
    """Return the pages as they are laid out; where the indexes are is written in afterwards."""
    return {
        name: re.sub(r'data-indexes="[^"]*"', EMPTY, content.decode())
        for name, content in files(folder).items()
        if name.endswith(".html")
    }


def test_plain_mkdocs_lays_out_the_same_pages(with_theme: Path) -> None:
    build(with_theme, with_theme / "ours", examine(with_theme), lambda _: None)

    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=with_theme, check=True)

    assert pages(with_theme / "site") == pages(with_theme / "ours")


def test_plain_mkdocs_before_a_build_says_what_to_run(with_theme: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=with_theme,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "settings-made-by-python3-build.py.yml' does not exist" in done.stderr
    assert "Traceback" not in done.stderr


def test_zensical_lays_out_the_same_pages(tiny: Path) -> None:
    build(tiny, tiny / "site", examine(tiny), lambda _: None)
    config = tiny / "zensical.yml"
    config.write_text(ZENSICAL.format(theme=HOME / "overrides"), encoding="utf-8")

    subprocess.run([sys.executable, "-c", LAY_OUT, str(config)], check=True, capture_output=True)
    left = tiny / "zensical"
    assert (left / "search.json").is_file()
    finish(left, keep_sitemap=False)

    assert not (left / "search.json").exists()
    theirs = {name: _unslashed(page) for name, page in pages(left).items()}
    assert {name: body(page) for name, page in theirs.items()} == {
        name: body(page) for name, page in pages(tiny / "site").items()
    }
    assert ours_alone(theirs) == ours_alone(pages(tiny / "site"))


def body(page: str) -> str:
    """Return what composing made, without the template around it."""
    found = re.search(r"<(main|article).*?</\1>", page, re.DOTALL)
    assert found, page
    whole = re.search(r"<div>\n.*\n</div>", found[0], re.DOTALL)
    return whole[0] if whole else found[0]


def ours_alone(found: dict[str, str]) -> dict[str, str]:
    """Return the pages with templates of ours; the handbook's is each engine's own."""
    return {name: page for name, page in found.items() if not name.startswith("haandbog/")}


def _unslashed(page: str) -> str:
    """Undo what only MiniJinja escapes, where Jinja does not."""
    return page.replace("&#x2f;", "/")


def test_what_the_engine_warns_about_is_a_bug_that_shows(tiny: Path) -> None:
    build(tiny, tiny / "site", examine(tiny), lambda _: None)
    workshop = Workshop(tiny)
    (workshop.pages / "index.md").write_text("[væk](findes-ikke.md)", encoding="utf-8")

    with pytest.raises(EngineError, match=r"'findes-ikke\.md', but the target is not found"):
        lay_out(workshop, HOME / "overrides", tiny / "other")


def test_settings_for_plain_mkdocs_do_not_move_a_build(tiny: Path) -> None:
    config = tiny / "mkdocs.yml"
    text = config.read_text("utf-8").replace("docs_dir: .vidsyn/", "docs_dir: courses # ")
    config.write_text(f"{text}\nhooks: [courses/index.md]\nstrickt: ja\n", encoding="utf-8")

    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    assert "To opslag" in pages(tiny / "site")["skole/mellemtrin/to-opslag/index.html"]
    assert "module.yml" not in files(tiny / "site")


def test_a_site_lays_its_own_theme_over_ours(tiny: Path) -> None:
    (tiny / "overrides/parts").mkdir(parents=True)
    (tiny / "overrides/parts/footer.html").write_text("<footer>Vores egen bund</footer>")

    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    assert "Vores egen bund" in pages(tiny / "site")["skole/index.html"]
    assert "Opslag på Torvet" in pages(tiny / "site")["skole/mellemtrin/to-opslag/index.html"]


def test_a_page_laid_out_alone_is_the_page_of_the_whole_build(content: Path, site: Path) -> None:
    examined = examine(content)
    assert examined.site
    frame = frame_of(examined.catalogue, examined.site, theme_of(content), content)
    engine = WarmEngine(Workshop(content), HOME / "overrides")

    alone = {page.address: engine.page(page.address, source(page)) for page in pages_of(frame)}

    assert alone == pages(site)
