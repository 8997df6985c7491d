"""A file is made again when anything it shows has changed, and only then."""

from pathlib import Path

import pytest

from tests.conftest import TODAY
from vidsyn.exports.decks import make_decks, talks
from vidsyn.exports.local import LocalContact, LocalContacts
from vidsyn.exports.sheets import Sheets
from vidsyn.exports.store import Store
from vidsyn.rendering.frame import Frame
from vidsyn.site.build import frame_of, theme_of
from vidsyn.site.examine import examine
from vidsyn.site.workshop import Workshop

MODULE = "mellemtrin/to-opslag"
LESSON = f"courses/schools/{MODULE}/lesson-1.md"


def frame(root: Path) -> Frame:
    examined = examine(root, today=TODAY)
    assert examined.is_sound
    assert examined.site
    return frame_of(examined.catalogue, examined.site, theme_of(root))


def signs(root: Path) -> dict[str, str]:
    sheets = Sheets(frame(root), Workshop(root))
    return {address: sheets.sign(page) for address, page in sheets.pages.items()}


def changed(root: Path, name: str, old: str, new: str) -> set[str]:
    """Change a text, and return the papers that are to be made again."""
    before = signs(root)
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    after = signs(root)
    return {address for address in after if after[address] != before.get(address)}


def decks(root: Path, store: Store, local: LocalContacts | None = None) -> int:
    """Make the slides of all talks, and return how many are kept."""
    found = frame(root)
    known = local or LocalContacts()
    list(make_decks(talks(found), found, root, store, known, lambda *_: None))
    return len(list(store.folder.iterdir()))


def test_a_note_is_printed_where_teachers_read_it(tiny: Path) -> None:
    again = changed(tiny, LESSON, "Lærerens hemmelige", "Husk kridt. Lærerens hemmelige")

    assert again == {
        f"laerer/{MODULE}/laerervejledning.html",
        "laerer/mellemtrin/haefte.html",
    }


def test_a_technique_changes_its_card_and_the_booklets(tiny: Path) -> None:
    again = changed(tiny, "facts/techniques.yml", "Der er tre is tilbage.", "Der er to is tilbage.")

    assert "greb/kort.html" in again
    assert "laerer/mellemtrin/haefte.html" in again
    assert "foraeldre/en-guide/flyer.html" not in again


def test_slides_are_made_again_for_a_new_title_and_for_nothing(tiny: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / "kept")
    store.folder.mkdir()
    first = decks(tiny, store)
    assert decks(tiny, Store(store.folder)) == first == len(talks(frame(tiny)))

    guide = tiny / "courses/parents/en-guide/guide.yml"
    guide.write_text(guide.read_text("utf-8").replace("title: ", "title: Den nye ", 1), "utf-8")
    assert decks(tiny, Store(store.folder)) == 2 * first


@pytest.mark.parametrize("name", ["Signe Strand", "Bo Bakke"])
def test_slides_for_one_place_are_its_own(name: str, tiny: Path, tmp_path: Path) -> None:
    store = Store(tmp_path / name)
    store.folder.mkdir()
    first = decks(tiny, store)

    contacts = LocalContacts((LocalContact(name=name),))
    assert decks(tiny, Store(store.folder), contacts) == 2 * first


def test_a_kept_file_that_another_build_has_made_is_taken(tmp_path: Path) -> None:
    one, other = Store(tmp_path), Store(tmp_path)
    assert not one.has("abc")
    assert not other.has("abc")

    one.keep("abc", b"den samme", 2)
    other.keep("abc", b"den samme", 2)
    assert other.file("abc", "Ark").path == one.file("abc", "Ark").path
    assert other.file("abc", "Ark").pages == 2
    assert [path.name for path in tmp_path.iterdir()] == ["abc-2"]
