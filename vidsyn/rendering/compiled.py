"""Templates as Jinja has compiled them, kept from one build to the next: a quarter of a build."""

import os
import sys
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache


def compiled_templates() -> BytecodeCache | None:
    """Return where they are kept: with the packages that read them, and gone when those are.

    Never in a site's own root, which may come from anybody and must stay text. Nothing where
    the packages are the system's, or cannot be written to.
    """
    folder = Path(sys.prefix) / "compiled-templates"
    if sys.prefix == sys.base_prefix or not os.access(sys.prefix, os.W_OK):
        return None
    folder.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(folder))
