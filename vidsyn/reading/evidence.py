"""Read what the last test run saw, and take the hash of what a site is made from.

The hash is taken of all that pages are made from, not of finished pages: those that offer PDF
files differ from the ones tests open, which are built without, though nobody has changed a word.
The results themselves are left out, and what people have signed for, so that both can be written
down without changing what they are about.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from vidsyn import HOME
from vidsyn.model.evidence import Results, Tried

RESULTS = Path(".vidsyn/evidence.json")
"""Where a test run leaves what it saw, below the root."""

SIGNED = PurePosixPath("facts/examined.yml")
"""What people have signed for, below the root."""

SOURCES = ("courses", "quizzes", "facts", "mkdocs.yml")
CODE = ("vidsyn", "requirements.lock")


def tried(root: Path, theme: Iterable[Path]) -> Tried:
    """Return the content of a root laid out with a theme's folders, and what was seen of it."""
    return Tried(content_hash(root, theme), read_results(root))


def content_hash(root: Path, theme: Iterable[Path]) -> str:
    """Return the SHA-256 of the names and the bytes of all that a root's pages are made from."""
    parts = [(root, SOURCES), *((folder, (".",)) for folder in theme), (HOME, CODE)]
    whole = sha256()
    for top, names in parts:
        for path in sorted(_files(top / name for name in names)):
            if path == root / SIGNED:
                continue
            name, found = path.relative_to(top).as_posix(), sha256(path.read_bytes()).hexdigest()
            whole.update(f"{name}\0{found}\n".encode())
    return whole.hexdigest()


def read_results(root: Path) -> Results | None:
    """Return what the last test run saw; None where there was none, or another format is kept."""
    file = root / RESULTS
    try:
        return Results.model_validate_json(file.read_bytes()) if file.is_file() else None
    except ValidationError:
        return None


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield each file, and those in each folder that do not come of running or editing."""
    for path in paths:
        if path.is_file():
            yield path
        elif path.is_dir() and path.name != "__pycache__":
            inside = (each for each in path.iterdir() if not each.name.startswith((".", "~")))
            yield from _files(each for each in inside if not each.is_symlink())
