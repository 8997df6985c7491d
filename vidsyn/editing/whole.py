"""Put a new file in the place of the old in one step, so that nobody ever meets half of it."""

import shutil
from pathlib import Path


def replace(path: Path, content: bytes) -> None:
    """Let the file have this content; whatever goes wrong on the way, it is as it was.

    A link by the file's name, or by that of the new one beside it, is replaced and never followed.
    """
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    try:
        with new.open("xb") as file:
            file.write(content)
        if path.is_file():
            shutil.copymode(path, new)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
