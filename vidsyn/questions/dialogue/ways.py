"""The ways through a dialogue: which turns an answer, or many after each other, can lead to."""

from collections.abc import Iterable, Mapping


def reached(ways: Mapping[str, Iterable[str]], start: str) -> set[str]:
    """Return every turn that can be reached from one, itself with them."""
    found, waiting = set[str](), [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += ways[name]
    return found
