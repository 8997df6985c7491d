"""Templates as Jinja has compiled them, kept from one build to the next: a quarter of a build."""

import pickle
from contextlib import suppress

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from vidsyn.memory import packages


def compiled_templates() -> BytecodeCache | None:
    """Return where they are kept: with the packages that read them, or nowhere."""
    beside = packages()
    if beside is None:
        return None
    folder = beside / "compiled-templates"
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
