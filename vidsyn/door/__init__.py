"""The door: makes Vidsyn's private environment and goes through it; the standard library only.

It knows nothing of Vidsyn but its name. What it says itself goes to the error stream, so that
what Vidsyn prints (`check --format json`) stays clean. A module that most runs do without is
imported where it is needed: the way through an environment that is ready must be short.
"""

import sys
from pathlib import Path

from vidsyn.door.environment import Environment
from vidsyn.door.trouble import Trouble, explain


def enter(script: str, arguments: list[str]) -> int:
    """Do what was asked for in the private environment; return the exit status."""
    try:
        return _go(Environment(Path(script).absolute().parent), arguments)
    except Trouble as trouble:
        return _stop(2, str(trouble))
    except OSError as error:
        return _stop(2, explain(error))
    except KeyboardInterrupt:
        return _stop(130, "Afbrudt. Kør igen, når du er klar: det halvt færdige bliver ryddet op.")


def _go(environment: Environment, arguments: list[str]) -> int:
    if arguments[:1] == ["test"]:
        from vidsyn.door.testing import test

        return test(environment, arguments[1:])
    if arguments[:1] == ["lock"]:
        from vidsyn.door.locking import lock

        return lock(environment, arguments[1:])
    environment.prepare("requirements.lock")
    return environment.become("vidsyn", *arguments)


def _stop(status: int, sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return status
