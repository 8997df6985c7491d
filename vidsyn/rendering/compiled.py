"""Templates as Jinja has compiled them, kept from one build to the next: a quarter of a build."""

import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket


def compiled_templates() -> BytecodeCache | None:
    """Return where they are kept: with the packages that read them, and gone when those are.

    Never in a site's own root, which may come from anybody and must stay text. Nothing where
    the packages are the system's, or cannot be written to.
    """
    folder = Path(sys.prefix) / "compiled-templates"
    if sys.prefix == sys.base_prefix or not os.access(sys.prefix, os.W_OK):
        return None
    folder.mkdir(exist_ok=True)
    return _Compiled(str(folder))


class _Compiled(FileSystemBytecodeCache):
    """Never in the way of a build: what cannot be read is compiled again, or is not kept."""

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Return what is kept of a template, if it was compiled with the settings of now.

        Jinja itself compares the template alone, and would go on escaping nothing, say, after
        the environment had been told to.
        """
        settings = (environment.autoescape, environment.trim_blocks, environment.lstrip_blocks)
        return super().get_bucket(environment, name, filename, f"{settings}{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what is kept, unless it is damaged."""
        try:
            super().load_bytecode(bucket)
        except (EOFError, pickle.UnpicklingError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it where there is room, and where the folder is ours."""
        with suppress(OSError):
            super().dump_bytecode(bucket)
