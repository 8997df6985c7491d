"""What an editor says of a file while it is written: nothing of a good one, and where a bad one is bad.

An editor reads YAML 1.2, where `5` is a number and `no` a text; our reader takes all as text.
"""

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.conftest import TINY
from vidsyn import HOME
from vidsyn.new import make
from vidsyn.reading.catalogue import read_catalogue
from vidsyn.schemas import KINDS, editors_files, schema_of

FILES = editors_files()
DAY = date(2026, 12, 1)

LOCK = "quizzes/lock.yml"
"""What no author writes by hand."""


class Editor(yaml.CSafeLoader):
    """Reads values as an editor does: the core schema of YAML 1.2."""


Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789")),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def sources(root: Path) -> Iterator[PurePosixPath]:
    for folder in ("courses", "quizzes", "facts"):
        for path in sorted((root / folder).rglob("*.yml")):
            yield PurePosixPath(path.relative_to(root).as_posix())


def said(path: PurePosixPath, text: str) -> list[tuple[str, str]]:
    """Return what an editor says: where, and of what kind."""
    schema = schema_of(path)
    assert schema, f"no schema for {path}"
    validator = Draft7Validator(json.loads(FILES[schema]))
    found = validator.iter_errors(yaml.load(text, Loader=Editor))
    return sorted((each.json_path, str(each.validator)) for each in found)


@pytest.mark.parametrize("path", FILES, ids=str)
def test_what_editors_are_told_is_what_the_models_say_today(path: PurePosixPath) -> None:
    assert (HOME / path).read_text("utf-8") == FILES[path], "run: python3 build.py schemas"


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_is_a_schema_and_says_in_danish_what_each_key_is_for(name: str) -> None:
    schema = json.loads(FILES[PurePosixPath("schemas", f"{name}.json")])

    Draft7Validator.check_schema(schema)
    for part in [schema, *schema.get("$defs", {}).values()]:
        for key, value in part.get("properties", {}).items():
            assert value["description"], f"say in vidsyn/schemas/da.yml what `{key}` is for"


@pytest.mark.parametrize("root", [HOME, TINY], ids=["the real site", "the tiny site"])
def test_an_editor_has_nothing_to_say_of_a_good_file(root: Path) -> None:
    for path in sources(root):
        if str(path) != LOCK:
            assert said(path, (root / path).read_text("utf-8")) == [], path


def test_an_editor_has_nothing_to_say_of_a_skeleton(tiny: Path) -> None:
    for kind, name in (("module", "mellemtrin/ny"), ("guide", "ny-guide"), ("kit", "nyt-oplaeg")):
        for path in (each for each in make(kind, name, tiny).files if each.suffix == ".yml"):
            assert said(path, (tiny / path).read_text("utf-8")) == []


def test_a_new_file_tells_any_editor_which_schema_it_is_written_by(tiny: Path) -> None:
    shutil.copytree(HOME / "schemas", tiny / "schemas")

    made = make("module", "mellemtrin/ny", tiny)

    for path in (each for each in made.files if each.suffix == ".yml"):
        first, _, _ = (tiny / path).read_text("utf-8").partition("\n")
        where = first.removeprefix("# yaml-language-server: $schema=")
        assert (tiny / path.parent / where).resolve() == tiny / str(schema_of(path))


MODULE = PurePosixPath("courses/schools/mellemtrin/to-opslag/module.yml")
QUIZ = PurePosixPath("quizzes/schools/mellemtrin/to-opslag.yml")
CONTACTS = PurePosixPath("facts/contacts.yml")


@pytest.mark.parametrize(
    ("path", "before", "after", "expected"),
    [
        (MODULE, "title:", "titel:", [("$", "additionalProperties"), ("$", "required")]),
        (MODULE, "grades: [5, 6]", "grades: [femte]", [("$.grades[0]", "pattern")]),
        (MODULE, "status: draft", "status: færdig", [("$.status", "enum")]),
        (QUIZ, "type: order", "type: rækkefølge", [("$.questions[2].type", "enum")]),
        (QUIZ, "    ask: Hvad gør opslaget?\n", "", [("$.questions[0]", "required")]),
        (
            QUIZ,
            "    steps:",
            "    trin:",
            [("$.questions[2]", "additionalProperties"), ("$.questions[2]", "required")],
        ),
        (CONTACTS, "2026-11-22", "22. november", [("$.boernetelefonen.checked", "pattern")]),
        (CONTACTS, '"116 111"', "116 111 (gratis)", [("$.boernetelefonen.phone", "pattern")]),
        (CONTACTS, "boernetelefonen:", "BørneTelefonen:", [("$", "additionalProperties")]),
    ],
    ids=lambda each: str(each)[:20],
)
def test_an_editor_points_at_a_mistake(
    path: PurePosixPath, before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    text = (TINY / path).read_text("utf-8")
    assert text.count(before) == 1

    assert said(path, text.replace(before, after)) == expected


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (MODULE, "title: To opslag", "title: 1984"),
        (MODULE, "title: To opslag", "title: true"),
        (MODULE, "title: To opslag", "title: 17:30"),
        (MODULE, "title: To opslag", "title: no"),
        (MODULE, "preparation: 5", 'preparation: "5"'),
        (QUIZ, "text: Træk vejret.", "text: 3.5"),
        (CONTACTS, "hours: hele døgnet", "hours:"),
        (CONTACTS, '"116 111"', ""),
        (CONTACTS, '"116 111"', "112"),
        (CONTACTS, '"116 111"', "41 74 90 90"),
        (CONTACTS, '"116 111"', "+45 41 74 90 90"),
        (CONTACTS, '"116 111"', "+4541749090"),
        (CONTACTS, "  confirmed:", "  confirmed: {by: Lone, on: 2026-12-01}"),
        (CONTACTS, "  confirmed:", '  confirmed: ""'),
    ],
    ids=lambda each: str(each)[:20],
)
def test_what_our_reader_takes_an_editor_takes(
    path: PurePosixPath, before: str, after: str, tiny: Path
) -> None:
    text = (tiny / path).read_text("utf-8").replace(before, after)
    (tiny / path).write_text(text, encoding="utf-8")

    _, problems = read_catalogue(tiny, DAY)
    assert problems == []
    assert said(path, text) == []


def test_a_question_without_an_id_can_wait_for_the_command_that_writes_it() -> None:
    text = (TINY / QUIZ).read_text("utf-8").replace("  - id: tjek\n    type", "  - type")

    assert said(QUIZ, text) == []
