"""Who a page is for, and what each of them gets to see. What is not named here is left out."""

from typing import Literal

from vidsyn.model.documents import TEACHER_BLOCKS

Reader = Literal["pupil", "teacher", "projector", "paper", "key"]

_FOR_ALL = frozenset({"activity", "talk", "post", "rule", "technique", "exit"})

BLOCKS: dict[Reader, frozenset[str]] = {
    "pupil": _FOR_ALL,
    "teacher": _FOR_ALL | TEACHER_BLOCKS | {"paper"},
    "projector": _FOR_ALL,
    "paper": frozenset({"activity", "paper", "exit"}),
    "key": frozenset({"key"}),
}

INSIDE_PAPER = _FOR_ALL | {"paper"}
"""What a block on paper may hold besides: the story's posts would only fill the sheet."""

PROSE: frozenset[Reader] = frozenset({"pupil", "teacher", "projector"})
"""Readers who get the text between blocks. On paper it would only fill the sheet."""

FILLED: frozenset[Reader] = frozenset({"paper"})
"""Readers who get lines to write on."""

QUESTIONS: dict[Reader, Literal["screen", "paper", "key"]] = {
    "pupil": "screen",
    "teacher": "screen",
    "projector": "screen",
    "paper": "paper",
    "key": "key",
}
