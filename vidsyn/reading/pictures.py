"""Measure a picture from the first bytes of its file: PNG, JPEG and WebP say their size there."""

from collections.abc import Iterator
from pathlib import Path

from vidsyn.model.pictures import Picture

_HEAD = 65_536
"""Bytes read of a file; a photograph's own notes may stand before its size."""

_SIZE_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG after which its size stands (ITU T.81, table B.1)."""


def measured(path: Path) -> Picture:
    """Return the picture's weight, and its size where the file says it."""
    weight = path.stat().st_size
    if path.suffix == ".svg":
        return Picture(weight)
    with path.open("rb") as file:
        return Picture(weight, *_size(file.read(_HEAD)))


def _size(head: bytes) -> tuple[int, int]:
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return _pair(head, 16, 4)
    if head.startswith(b"\xff\xd8"):
        return next((_pair(head, at + 5, 2)[::-1] for at in _jpeg_sizes(head)), (0, 0))
    return _webp(head) if head[:4] == b"RIFF" and head[8:12] == b"WEBP" else (0, 0)


def _pair(head: bytes, at: int, length: int) -> tuple[int, int]:
    """Return two numbers that stand one after the other, the largest byte first."""
    first, second = head[at : at + length], head[at + length : at + 2 * length]
    return int.from_bytes(first, "big"), int.from_bytes(second, "big")


def _jpeg_sizes(head: bytes) -> Iterator[int]:
    """Return where the size's markers stand, going from part to part by their lengths."""
    at = 2
    while at + 9 <= len(head) and head[at] == 0xFF:  # noqa: PLR2004
        if head[at + 1] in _SIZE_MARKERS:
            yield at
        at += 2 + int.from_bytes(head[at + 2 : at + 4], "big")


def _webp(head: bytes) -> tuple[int, int]:
    """Return the size in each of the three ways a WebP says it (RFC 9649, 2.5 to 2.7)."""
    kind = head[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(head[at : at + 3], "little") for at in (24, 27))
        return width + 1, height + 1
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = (int.from_bytes(head[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    return width, height
