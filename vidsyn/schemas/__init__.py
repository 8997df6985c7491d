"""JSON Schemas of all YAML that authors write, so that an editor helps while they type.

They are made from the models, so an editor and `check` say the same; `check` knows more.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from pydantic import Field, TypeAdapter

from vidsyn.model.catalogue import QuizCard
from vidsyn.model.guides import GuideCard
from vidsyn.model.kits import KitCard
from vidsyn.model.rooms import ClaimCard
from vidsyn.model.units import ModuleCard, Planned
from vidsyn.questions import AnyQuestion
from vidsyn.questions.base import Id, Text
from vidsyn.reading.facts import REGISTERS, SPELLING
from vidsyn.schemas.editors import ForEditors

FOLDER = PurePosixPath("schemas")

DIALECT = "http://json-schema.org/draft-07/schema#"
"""What editors understand best."""


class QuizFile(QuizCard):
    """A quiz as its file stands; the reader takes card and questions apart."""

    questions: tuple[AnyQuestion, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Kind:
    """What one kind of file may say, and which files are of that kind."""

    model: Any
    files: str


KINDS: Mapping[str, Kind] = {
    "module": Kind(ModuleCard, "courses/schools/*/*/module.yml"),
    "case": Kind(ClaimCard, "courses/schools/*/*/cases/*.md"),
    "guide": Kind(GuideCard, "courses/parents/*/guide.yml"),
    "kit": Kind(KitCard, "courses/professionals/*/kit.yml"),
    "planned": Kind(tuple[Planned, ...], "courses/planned.yml"),
    "quiz": Kind(QuizFile, "quizzes/*/**/*.yml"),
    **{name: Kind(dict[Id, fact], f"facts/{name}.yml") for name, fact in REGISTERS.items()},  # type: ignore[valid-type]
    SPELLING.stem: Kind(dict[str, Text], str(SPELLING)),
}
"""The kinds of files by the names of their schemas; `**` is any number of folders, or none."""


SETTINGS = PurePosixPath(".vscode/settings.json")
EXTENSIONS = PurePosixPath(".vscode/extensions.json")

_QUIET = {
    "yaml.yamlVersion": "1.2",
    "yaml.schemaStore.enable": False,
    "yaml.format.enable": False,
    "redhat.telemetry.enabled": False,
    "[yaml]": {
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
        "editor.detectIndentation": False,
    },
}
"""Our schemas alone, spaces rather than tabs, and nothing told to anybody."""


def editors_files() -> dict[PurePosixPath, str]:
    """Return all that an editor is told, by path below the root: schemas and VS Code's settings."""
    used = {f"./{FOLDER}/{name}.json": kind.files for name, kind in KINDS.items()}
    return {
        **{FOLDER / f"{name}.json": _text(kind) for name, kind in KINDS.items()},
        SETTINGS: _json({"yaml.schemas": used, **_QUIET}),
        EXTENSIONS: _json({"recommendations": ["redhat.vscode-yaml"]}),
    }


def schema_of(path: PurePosixPath) -> PurePosixPath | None:
    """Return the schema that a file below the root is written by, or None where it has none."""
    name = next((name for name, kind in KINDS.items() if _is_one(path, kind.files)), None)
    return FOLDER / f"{name}.json" if name else None


def _is_one(path: PurePosixPath, files: str) -> bool:
    before, deep, name = files.partition("/**/")
    if not deep:
        return path.match(files) and len(path.parts) == len(PurePosixPath(files).parts)
    folders = PurePosixPath(*path.parts[: len(PurePosixPath(before).parts)])
    return folders != path and folders.match(before) and path.match(name)


def _text(kind: Kind) -> str:
    schema = TypeAdapter(kind.model).json_schema(schema_generator=ForEditors)
    return _json({"$schema": DIALECT, **schema})


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
