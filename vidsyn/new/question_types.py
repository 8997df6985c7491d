"""New question types: a copy of `choice`, which says itself that it is not registered yet.

For developers, so what it says is English.
"""

import re
from pathlib import Path, PurePosixPath

from vidsyn import HOME
from vidsyn.new.made import Made
from vidsyn.new.refusal import RefusedError
from vidsyn.new.writing import write

MODEL = PurePosixPath("vidsyn/questions/choice")
"""What is copied: CONTRIBUTING.md, "Add a question type"."""

_NAME = re.compile(r"[a-z]+(-[a-z]+)*")


def question_type(name: str, _: Path, home: Path = HOME) -> Made:
    """Copy the model under the new name into Vidsyn itself, whatever the root."""
    if not _NAME.fullmatch(name):
        better = "-".join(re.findall("[a-z]+", name.lower())) or "my-type"
        raise RefusedError(
            f"`{name}` cannot be a question type: use a–z and hyphens. "
            f"Write: python3 build.py new question-type {better}"
        )
    folder = MODEL.with_name(name.replace("-", "_"))
    if (home / folder).exists():
        raise RefusedError(f"{folder} is there already, and nothing is written over.")
    sources = sorted(path for path in (home / MODEL).iterdir() if path.is_file())
    files = {folder / path.name: _renamed(path.read_text("utf-8"), name) for path in sources}
    made = write({path: text.encode() for path, text in files.items()}, home)
    return Made(home, made, _next_step(name))


def class_name(name: str) -> str:
    """Return what the type is called in Python."""
    return name.title().replace("-", "")


def _renamed(text: str, name: str) -> str:
    """Return a file of the model with the new name wherever the model names itself."""
    for before, after in (
        ("questions.choice", f"questions.{name.replace('-', '_')}"),
        ("class Choice(", f"class {class_name(name)}("),
        ('["choice"]', f'["{name}"]'),
        ("quiz-choice", f"quiz-{name}"),
        ("paper-choice", f"paper-{name}"),
        ("type: choice", f"type: {name}"),
        ("# choice\n", f"# {name}\n"),
    ):
        text = text.replace(before, after)
    return re.sub(r"\bChoice\b", class_name(name), text)


def _next_step(name: str) -> str:
    folder, title = name.replace("-", "_"), class_name(name)
    return f"""\
Register it in vidsyn/questions/__init__.py; until then the tests name it as forgotten:
  from vidsyn.questions.{folder} import {title}
  AnyQuestion: add `| {title}`
  TYPES: add "{folder}": {title}
and say in vidsyn/rendering/strings/da.yml what readers call it: gallery.{name}.
Then make it yours, its examples.yml first: python3 build.py test -k questions"""
