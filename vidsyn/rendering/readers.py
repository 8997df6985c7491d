"""Who a page is for, and what each of them gets to see. What is not named here is left out."""

from typing import Literal

from vidsyn.model.documents import TEACHER_BLOCKS

Reader = Literal[
    "pupil",
    "teacher",
    "guide",
    "projector",
    "early",
    "paper",
    "key",
    "parent",
    "flyer",
    "speaker",
    "professional",
    "room",
    "notes",
    "handout",
    "found",
    "found-paper",
    "found-notes",
    "lesson-notes",
    "parent-paper",
    "professional-paper",
]
"""`guide` is the teacher reading the guide to a whole unit, keys and all; `early` is a pupil who
is learning to read, with one step at a time and one sentence a line; `speaker` prepares a
talk, `professional` looks something up on a kit's own page, `room` is those who see its slides and
cases, `notes` what the speaker has at hand meanwhile; `found` is a page that a pupil finds in a
case, on its own, on paper, and as the teacher knows it; `lesson-notes` is the teacher with the
notes and answers of a lesson alone; a parent and a professional read on paper what they else read
on a screen.
"""

_EVERYWHERE = frozenset({"post", "chat", "rule", "technique", "habit"})
_FOR_ALL = _EVERYWHERE | {"activity", "talk", "exit"}
_FOR_PARENTS = frozenset({"say", "avoid", "ages", "tonight", "stuck", "others-ask"})
_ON_OTHER_SITES = frozenset({"post", "chat"})
_FOR_THE_ROOM = _EVERYWHERE | {"exercise"}

BLOCKS: dict[Reader, frozenset[str]] = {
    "pupil": _FOR_ALL,
    "teacher": _FOR_ALL | TEACHER_BLOCKS | {"paper"},
    "guide": _FOR_ALL | TEACHER_BLOCKS | {"paper"},
    "projector": _FOR_ALL,
    "early": _FOR_ALL,
    "paper": frozenset({"activity", "paper", "exit"}),
    "key": frozenset({"key"}),
    "parent": _FOR_PARENTS | _EVERYWHERE,
    "flyer": frozenset({"say", "tonight"}),
    "speaker": _FOR_THE_ROOM | {"notes"},
    "professional": _FOR_THE_ROOM | {"answer"},
    "room": _FOR_THE_ROOM,
    "notes": _FOR_THE_ROOM | {"notes"},
    "handout": frozenset({"handout"}),
    "found": _ON_OTHER_SITES,
    "found-paper": _ON_OTHER_SITES,
    "found-notes": frozenset({"teacher"}),
    "lesson-notes": TEACHER_BLOCKS,
    "parent-paper": _FOR_PARENTS | _EVERYWHERE,
    "professional-paper": _FOR_THE_ROOM | {"answer"},
}

INSIDE: dict[Reader, frozenset[str]] = {
    "paper": _FOR_ALL | {"paper"},
    "key": _FOR_ALL | {"key"},
    "handout": _FOR_THE_ROOM,
    "found-notes": _ON_OTHER_SITES,
    "professional": _FOR_THE_ROOM,
    "lesson-notes": _FOR_ALL | TEACHER_BLOCKS,
    "professional-paper": _FOR_THE_ROOM,
}
"""What a block may hold besides, where it is more: loose posts would only fill the sheet."""

PROSE: frozenset[Reader] = frozenset(
    {
        *("pupil", "teacher", "guide", "projector", "early", "parent"),
        *("speaker", "professional", "room", "notes", "found", "found-paper"),
        *("parent-paper", "professional-paper"),
    }
)
"""Readers who get the text between blocks. On a worksheet it would only fill the sheet."""

IN_TEACHERS_TREE: frozenset[Reader] = frozenset(
    {"teacher", "guide", "key", "found-notes", "lesson-notes"}
)
"""Readers whose links stay in the teacher's tree."""

WITH_SOME_STEPS: frozenset[Reader] = frozenset(
    {"paper", "key", "flyer", "handout", "found", "found-paper", "found-notes", "lesson-notes"}
)
"""Readers whose page has not all steps of the source, so that a link to one leads elsewhere."""

ON_SCREENS: frozenset[Reader] = frozenset({"projector", "early", "room"})
"""Readers who see one step at a time."""

BEFORE_A_CLASS: frozenset[Reader] = frozenset({"projector", "room"})
"""Readers who sit in a room and look at the same screen."""

FILLED: frozenset[Reader] = frozenset({"paper", "teacher", "handout"})
"""Readers who see the lines to write on."""

THROUGH: frozenset[Reader] = frozenset({"key", "lesson-notes"})
"""Readers who get what stands inside a block that is not theirs: the answers to its questions."""

QUESTIONS: dict[Reader, Literal["screen", "paper", "key"]] = {
    "pupil": "screen",
    "teacher": "screen",
    "guide": "key",
    "projector": "screen",
    "early": "screen",
    "paper": "paper",
    "key": "key",
    "parent": "screen",
    "speaker": "screen",
    "professional": "screen",
    "room": "screen",
    "notes": "key",
    "lesson-notes": "key",
    "parent-paper": "key",
    "professional-paper": "key",
}
"""The form of questions each reader gets; who is not named gets none."""
