"""A person in Firefox: a small client of WebDriver BiDi, with the strict file origins people have.

Drivers' own profiles switch `security.fileuri.strict_origin_policy` off, and then modules, fetch
and shared storage seem to work on `file://` where they do not.
"""

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.browser.stopped import STOPPED

PREFERENCES = {
    "security.fileuri.strict_origin_policy": True,
    "remote.active-protocols": 1,
    "app.update.auto": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.download.folderList": 2,
    "browser.helperApps.neverAsk.saveToDisk": "text/calendar",
}


class Firefox:
    """One tab."""

    def __init__(self, connection: ClientConnection, downloads: Path) -> None:
        self._connection = connection
        self.downloads = downloads
        self._numbers = count(1)
        self.requests: list[str] = []
        self.errors: list[str] = []
        self._send("session.new", {"capabilities": {}})
        events = ["network.beforeRequestSent", "log.entryAdded"]
        self._send("session.subscribe", {"events": events})
        self._send("script.addPreloadScript", {"functionDeclaration": f"() => {{ {STOPPED} }}"})
        tree = self._send("browsingContext.getTree", {})
        self._tab = tree["contexts"][0]["context"]

    def open(self, url: str) -> None:
        """Go to an address and wait until all of the page is there."""
        self._send(
            "browsingContext.navigate", {"context": self._tab, "url": url, "wait": "complete"}
        )

    def value(self, expression: str) -> Any:
        """Return what an expression gives in the page; a promise is waited for."""
        answer = self._send(
            "script.evaluate",
            {
                "expression": f"Promise.resolve({expression}).then(JSON.stringify)",
                "target": {"context": self._tab},
                "awaitPromise": True,
            },
        )
        assert answer["type"] == "success", answer
        text = answer["result"].get("value")
        return None if text is None else json.loads(text)

    def click(self, css: str) -> None:
        """Click on the middle of the first element, as a mouse does."""
        x, y = self.value(
            f"(() => {{ const it = document.querySelector({css!r}); it.scrollIntoView({{block: 'center', behavior: 'instant'}});"
            " const box = it.getBoundingClientRect();"
            " return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]; })()"
        )
        actions = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._perform({"type": "pointer", "id": "mouse", "actions": actions})

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        actions = [{"type": way, "value": key} for key in keys for way in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keyboard", "actions": actions})

    def _perform(self, source: dict[str, Any]) -> None:
        self._send("input.performActions", {"context": self._tab, "actions": [source]})

    def _send(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._connection.recv(timeout=60))
            if message.get("id") == number:
                assert message["type"] == "success", message
                return dict(message["result"])
            self._note(message)

    def _note(self, event: dict[str, Any]) -> None:
        if event.get("method") == "network.beforeRequestSent":
            self.requests.append(event["params"]["request"]["url"])
        elif event.get("method") == "log.entryAdded" and event["params"]["level"] == "error":
            self.errors.append(event["params"]["text"])


@contextmanager
def firefox(program: str) -> Iterator[Firefox]:
    """Start Firefox without a window and with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        downloads = Path(profile, "downloads")
        lines = [
            f"user_pref({json.dumps(key)}, {json.dumps(value)});"
            for key, value in {**PREFERENCES, "browser.download.dir": str(downloads)}.items()
        ]
        Path(profile, "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [program, "--headless", "--no-remote", "--profile", profile]
        command += ["--remote-debugging-port", "0"]
        environment = {**os.environ, "HOME": profile, "MOZ_HEADLESS": "1"}
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment
        ) as process:
            try:
                with connect(f"{_address(process)}/session", max_size=None) as connection:
                    yield Firefox(connection, downloads)
            finally:
                process.terminate()
                process.wait(timeout=30)


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    for line in process.stderr:
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
            return found[1]
    raise RuntimeError("Firefox stopped before it listened")
