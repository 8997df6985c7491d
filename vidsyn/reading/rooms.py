"""Read a module's closed rooms to search in: one file a case, in the folder `cases`."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from vidsyn.model.rooms import ClaimCard, Room
from vidsyn.problems import Problem
from vidsyn.reading.cards import document
from vidsyn.reading.files import Sources


@dataclass
class ReadRooms:
    """The cases that could be read, the files that could not, and what was wrong."""

    rooms: list[Room] = field(default_factory=list)
    unread: set[PurePosixPath] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_rooms(folder: PurePosixPath, sources: Sources) -> ReadRooms:
    """Return the cases in the folder, in the order of their files' names."""
    read = ReadRooms()
    for path in [path for path in sources.beside(folder) if path in sources.texts]:
        front, body, problems = document(sources.texts[path], path, ClaimCard)
        read.problems += problems
        if front:
            read.rooms.append(Room(path.stem, front, body))
        else:
            read.unread.add(path)
    return read
