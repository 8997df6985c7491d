"""Show the site on this machine while it is written: rebuild on save, show mistakes in the page."""

import errno
import json
import os
import threading
from collections.abc import Callable
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from vidsyn.problems import as_text
from vidsyn.site.build import build
from vidsyn.site.examine import examine

ADDRESS = "127.0.0.1"
CONFIG = "mkdocs.yml"
WATCHED = ("courses", "quizzes", "facts", "overrides")
CALM = 0.2
"""Seconds without a change before a rebuild: editors save in several strokes."""

LAST_PORT = 65_536

_WAIT = 25
"""Seconds a page waits for news before it asks again."""

_CLIENT = (Path(__file__).parents[1] / "web" / "preview.js").read_text(encoding="utf-8")


class Preview:
    """The site as it stands now: its version, and the mistakes that keep it from being newer."""

    def __init__(self, root: Path, out: Path, say: Callable[[str], None]) -> None:
        self.root, self.out, self.say = root, out, say
        self.changed = threading.Condition()
        self.version = 0
        self.problems = ""

    def rebuild(self) -> None:
        """Build again; where there are mistakes the last good site stays, and pages show them."""
        examined = examine(self.root, locked=False, written=False)
        self.problems = "" if examined.is_sound else as_text(examined.problems, self.root)
        if examined.is_sound:
            count = build(self.root, self.out, examined, lambda _: None)
            self.say(f"{count} sider bygget.")
        else:
            self.say(f"\n{self.problems}\n\nDet sidste færdige site bliver stående.")
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def news(self, known: int) -> dict[str, Any]:
        """Return the version and the mistakes, as soon as they are other than the page knows."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != known, timeout=_WAIT)
            return {"version": self.version, "problems": self.problems}


class _Watcher(FileSystemEventHandler):
    """Rebuilds a moment after the last change."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self.woken = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note that a source was saved; what the build itself moves about in the root is none."""
        saved = event.event_type in ("created", "modified", "deleted", "moved")
        path, root = Path(str(event.dest_path or event.src_path)), self._preview.root
        a_source = path == root / CONFIG or root not in (path, path.parent)
        if saved and a_source:
            self.woken.set()


def serve(root: Path, out: Path, port: int, say: Callable[[str], None]) -> None:
    """Build, show the site on this machine only, and go on until Ctrl-C."""
    preview = Preview(root, out, say)
    server = _server(preview, port)
    watcher = _Watcher(preview)
    observer = Observer()
    for path in [root, *(root / name for name in WATCHED)]:
        if path.is_dir():
            observer.schedule(watcher, str(path), recursive=path != root)
    preview.rebuild()
    observer.start()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Se sitet på http://{ADDRESS}:{server.server_port}/ – stop med Ctrl-C.")
    try:
        _rebuild_on_change(preview, watcher)
    finally:
        observer.stop()
        server.shutdown()


def _rebuild_on_change(preview: Preview, watcher: _Watcher) -> None:
    while True:
        watcher.woken.wait()
        while watcher.woken.is_set():
            watcher.woken.clear()
            watcher.woken.wait(CALM)
        preview.rebuild()


class _Server(ThreadingHTTPServer):
    """A server for one preview, on this machine only."""

    allow_reuse_address = os.name == "posix"  # elsewhere it would share another's port

    def __init__(self, preview: Preview, port: int) -> None:
        self.preview = preview
        super().__init__((ADDRESS, port), _Handler)


def _server(preview: Preview, port: int) -> _Server:
    """Return a server on the port, or on the next free one."""
    for candidate in range(port, min(port + 20, LAST_PORT)):
        try:
            return _Server(preview, candidate)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    return _Server(preview, 0)


class _Handler(SimpleHTTPRequestHandler):
    """Serves the finished site, with a few lines added to each page that listen for news."""

    server: _Server

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        server: _Server = args[2]
        super().__init__(*args, directory=str(server.preview.out), **kwargs)

    def do_GET(self) -> None:
        """Answer with news, a page or a file."""
        path, _, query = self.path.partition("?")
        if path == "/__preview":
            known = int(query) if query.isdecimal() else -1
            self._send(json.dumps(self.server.preview.news(known)), "application/json")
        elif path.endswith((".html", "/")):
            self._page(path)
        else:
            super().do_GET()

    def _page(self, path: str) -> None:
        file = Path(self.translate_path(path))
        file = file / "index.html" if path.endswith("/") else file
        preview = self.server.preview
        if file.is_file():
            self._send(with_client(file.read_text(encoding="utf-8"), preview), "text/html")
        elif preview.problems:
            self._send(with_client("<body></body>", preview), "text/html")
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _send(self, text: str, kind: str) -> None:
        content = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for mistakes."""


def with_client(page: str, preview: Preview) -> str:
    """Return the page with the listener, and with the mistakes if there are any."""
    client = f'<script data-version="{preview.version}">{_CLIENT}</script>'
    mistakes = (
        f'<pre id="preview-problems" role="alert">{escape(preview.problems)}</pre>'
        if preview.problems
        else ""
    )
    return page.replace("</body>", f"{mistakes}{client}</body>")
