"""Who a page is for, and what each of them gets to see. What is not named here is left out."""

from typing import Literal

from vidsyn.model.documents import TEACHER_BLOCKS

Reader = Literal["pupil", "teacher", "guide", "projector", "paper", "key"]
"""`guide` is the teacher reading the guide to a whole unit, keys and all."""

_FOR_ALL = frozenset({"activity", "talk", "post", "rule", "technique", "exit"})

BLOCKS: dict[Reader, frozenset[str]] = {
    "pupil": _FOR_ALL,
    "teacher": _FOR_ALL | TEACHER_BLOCKS | {"paper"},
    "guide": _FOR_ALL | TEACHER_BLOCKS | {"paper"},
    "projector": _FOR_ALL,
    "paper": frozenset({"activity", "paper", "exit"}),
    "key": frozenset({"key"}),
}

INSIDE: dict[Reader, frozenset[str]] = {
    "paper": _FOR_ALL | {"paper"},
    "key": _FOR_ALL | {"key"},
}
"""What a block may hold besides, where it is more: loose posts would only fill the sheet."""

PROSE: frozenset[Reader] = frozenset({"pupil", "teacher", "guide", "projector"})
"""Readers who get the text between blocks. On paper it would only fill the sheet."""

IN_TEACHERS_TREE: frozenset[Reader] = frozenset({"teacher", "guide", "key"})
"""Readers whose links stay in the teacher's tree."""

ON_PAPER: frozenset[Reader] = frozenset({"paper", "key"})
"""Readers whose page has not all steps of the lesson."""

FILLED: frozenset[Reader] = frozenset({"paper", "teacher"})
"""Readers who see the lines to write on."""

QUESTIONS: dict[Reader, Literal["screen", "paper", "key"]] = {
    "pupil": "screen",
    "teacher": "screen",
    "guide": "key",
    "projector": "screen",
    "paper": "paper",
    "key": "key",
}
