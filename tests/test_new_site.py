"""Another municipality's own site: sound from the first minute, its own, and not ours."""

import re
import shutil
from pathlib import Path

import pytest

from tests.commands import run
from tests.conftest import files
from tests.test_first_unit import written
from vidsyn import HOME
from vidsyn.new import RefusedError, make
from vidsyn.problems import as_text
from vidsyn.site.build import build
from vidsyn.site.examine import examine

SAID = """\
Lavet:
  solby/.gitignore
  solby/.vscode
  solby/README.md
  solby/courses
  solby/facts
  solby/mkdocs.yml
  solby/overrides
  solby/quizzes
  solby/schemas
Læs README.md, og byg det med: python3 build.py --root solby
"""


@pytest.fixture(scope="module")
def solby(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a site and build it."""
    root = tmp_path_factory.mktemp("kommuner") / "solby"
    make("site", str(root), HOME)
    examined = examine(root)
    assert as_text(examined.problems, root) == ""
    build(root, root / "site", examined, lambda _: None)
    return root


def test_a_new_site_has_a_front_page_with_three_doors_and_a_module(solby: Path) -> None:
    front = (solby / "site/index.html").read_text("utf-8")

    for address in ("skole", "foraeldre", "fagfolk"):
        assert f'href="{address}/index.html"' in front
    assert (solby / "site/skole/mellemtrin/den-sidste-floedebolle/lektion-1.html").is_file()
    assert (solby / "site/greb/lokkemaden.html").is_file()


def test_a_site_needs_no_handbook(tiny: Path) -> None:
    shutil.rmtree(tiny / "courses/handbook")

    assert build(tiny, tiny / "site", examine(tiny), lambda _: None)


def test_a_new_site_never_names_our_municipality(solby: Path) -> None:
    for path, content in files(solby).items():
        if path.endswith((".md", ".yml", ".html", ".json", ".css")):
            text = content.decode()
            assert not re.search(r"Københav|\bkk\.dk|\bVINK\b", text, re.IGNORECASE), path


def test_a_new_site_has_its_own_colours(solby: Path) -> None:
    (style,) = (solby / "site/assets").glob("site.*.css")

    text = style.read_text("utf-8")
    assert text.index("--action:#1b2a63") < text.index("--action:#14532d")


def test_a_new_site_begins_with_the_module_that_the_handbook_writes() -> None:
    template = HOME / "vidsyn/new/templates/site"

    for path, text in written().items():
        assert (template / path).read_text("utf-8") == text, path


def test_numbers_in_a_new_site_are_confirmed_by_nobody(solby: Path) -> None:
    contacts = (solby / "facts/contacts.yml").read_text("utf-8")

    assert contacts.count("  confirmed:\n") == contacts.count("  name:") == 3
    assert "  phone:\n" in contacts


def test_a_new_site_is_made_from_the_terminal(
    tmp_path: Path, clean_environment: dict[str, str]
) -> None:
    done = run(tmp_path, "new", "site", "solby", env=clean_environment)

    assert (done.returncode, done.stdout, done.stderr) == (0, SAID, "")


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "noget.txt").write_text("mit")

    with pytest.raises(RefusedError) as refused:
        make("site", str(tmp_path), HOME)

    assert str(refused.value) == (
        f"{tmp_path} er ikke en tom mappe. Vælg en mappe, der ikke findes endnu."
    )
    assert set(files(tmp_path)) == {"noget.txt"}
