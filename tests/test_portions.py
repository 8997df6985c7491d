"""Rules about words are asked again of what has changed, and of nothing else."""

from collections import Counter
from datetime import date
from pathlib import Path

from vidsyn import HOME
from vidsyn.checks.everything import in_courses, in_registers
from vidsyn.checks.portions import portions
from vidsyn.model.catalogue import Catalogue
from vidsyn.reading.catalogue import read_catalogue

DAY = date(2026, 9, 25)
LESSON = "courses/schools/mellemtrin/to-opslag/lesson-1.md"
GUIDE = "courses/parents/en-guide/guide.md"


def read(root: Path) -> Catalogue:
    return read_catalogue(root, DAY)[0]


def changed(root: Path, name: str, text: str) -> tuple[int, int]:
    """Say something more in a file, and return how many portions that changed, of how many."""
    before = {portion.sign for portion in portions(read(root))}
    file = root / name
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    after = {portion.sign for portion in portions(read(root))}
    return len(after - before), len(after)


def test_every_text_stands_in_one_portion() -> None:
    catalogue = read(HOME)
    whole = Counter(each.text for each in (*in_courses(catalogue), *in_registers(catalogue)))
    parts = portions(catalogue)

    assert Counter(each.text for part in parts for each in part.texts.texts) == whole
    assert len(parts) == len({part.sign for part in parts}) >= len(catalogue.units)


def test_one_file_changes_one_portion(tiny: Path) -> None:
    assert changed(tiny, LESSON, "\nEn sætning mere.\n")[0] == 1
    assert changed(tiny, "courses/handbook/index.md", "\nEn sætning mere.\n")[0] == 1
    assert changed(tiny, "courses/planned.yml", "\n# Der kommer flere.\n")[0] == 1


def test_a_register_changes_them_all_but_the_list_of_words_none(tiny: Path) -> None:
    more, of = changed(tiny, "facts/words.yml", "\n# Der kommer flere.\n")
    assert more == of
    assert changed(tiny, "facts/spelling.yml", "\nordord: Et ord\n")[0] == 0


def test_units_that_use_the_same_quiz_go_together(tiny: Path) -> None:
    alone = len(portions(read(tiny)))
    guide = tiny / GUIDE
    guide.write_text(guide.read_text("utf-8") + "\n!quiz to-opslag\n", "utf-8")
    assert len(portions(read(tiny))) == alone - 1
