"""Write down what tests see of the site, for the page "Sådan er siden prøvet".

A test asks for `seen` and says what it saw of each page; only what is said so is written. Where it
does not say what is wrong, whether it passes decides.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from vidsyn import HOME
from vidsyn.model.evidence import FORMAT, Kind, Results, Seen
from vidsyn.reading.evidence import RESULTS, content_hash, read_results
from vidsyn.site.build import theme_of

NAME = "evidence"
TOOLS = "tools"
FAILED = "prøven gik ikke igennem"

See = Callable[..., None]
Tell = Callable[[str, str], None]


@pytest.fixture
def seen(request: pytest.FixtureRequest) -> See:
    """Return what a test tells what it saw with: `seen(kind, of, faults=…, unclear=…, …)`."""

    def see(kind: Kind, of: str, **more: Any) -> None:
        request.node.user_properties.append((NAME, {"kind": kind, "of": of, **more}))

    return see


@pytest.fixture
def with_tool(request: pytest.FixtureRequest) -> Tell:
    """Return what a test tells the version of a tool with."""

    def tell(name: str, version: str) -> None:
        request.node.user_properties.append((TOOLS, [name, version]))

    return tell


class Notes:
    """Gathers what is seen, in the process that hears of every test."""

    def __init__(self) -> None:
        self._content = content_hash(HOME, theme_of(HOME).folders)
        self._tools: dict[str, str] = {}
        self._seen: list[Seen] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take what a test saw when it is over."""
        if report.when != "call":
            return
        for name, value in report.user_properties:
            if name == TOOLS and isinstance(value, list):
                self._tools |= {value[0]: value[1]}
            if name == NAME and isinstance(value, dict):
                self._seen.append(noted(value, passed=report.passed))

    def pytest_sessionfinish(self) -> None:
        """Keep it for the next build, with what other runs saw of the same content."""
        if self._seen:
            file = HOME / RESULTS
            file.parent.mkdir(exist_ok=True)
            file.write_text(_text(self._results()), encoding="utf-8")

    def _results(self) -> Results:
        before = read_results(HOME)
        same = before if before and before.content == self._content else None
        tools = (same.tools if same else {}) | self._tools
        every = [*(same.seen if same else ()), *self._seen]
        return Results(format=FORMAT, content=self._content, tools=tools, seen=_newest(every))


def noted(value: dict[str, Any], *, passed: bool) -> Seen:
    """Return what is kept of what a test saw; where it does not say what is wrong, `passed` does."""
    faults = value.get("faults")
    if faults is None:
        faults = [] if passed else [FAILED]
    return Seen.model_validate(value | {"on": date.today(), "faults": faults})


def _newest(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    newest = {(each.kind, each.of, each.look): each for each in seen}
    return tuple(newest[name] for name in sorted(newest))


def _text(results: Results) -> str:
    told = results.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def pytest_configure(config: pytest.Config) -> None:
    """Let the one process that hears of every test take notes; a worker is none."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Notes(), "notes of evidence")
