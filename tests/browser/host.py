"""A web host on this machine, for what is otherwise opened from a folder."""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SAID = re.compile(r'^add_header ([A-Za-z-]+) "([^"]+)" always;$', re.MULTILINE)
"""The headers in a site's own settings for nginx."""


class Host(SimpleHTTPRequestHandler):
    """Shows the site's own page for what is not there; a browser asks for every page anew."""

    said: Mapping[str, str] = {}
    missing = "404.html"

    def end_headers(self) -> None:
        for name, value in {"Cache-Control": "no-cache", **self.said}.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, *_: object) -> None:
        page = Path(self.directory, self.missing).read_bytes()
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(site: Path, said: Mapping[str, str] = {}, missing: str = Host.missing) -> Iterator[str]:
    """Yield the address where a finished site is shown, with more headers if some are `said`.

    `missing` is the page for what is not there, where the site does not stand at the top.
    """
    host = type("Host", (Host,), {"said": said, "missing": missing})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Deployment:
    """One address that shows one folder after another, has faults, and can be cut from the net."""

    def __init__(self) -> None:
        self.port = 0
        self.missing = ""
        """The end of an address that is not there."""
        self.altered = ""
        """The end of an address that has a line too many."""
        self.cut_at = ""
        """The end of an address at which the connection breaks."""
        self.asked: list[str] = []
        self.said: Mapping[str, str] = {}
        self._server: ThreadingHTTPServer | None = None

    def show(self, folder: Path) -> None:
        """Answer with what is in the folder, at the same address as before, guarded as it says."""
        self.cut()
        settings = folder / "server/nginx.conf"
        self.said = dict(SAID.findall(settings.read_text("utf-8"))) if settings.is_file() else {}
        handler = partial(_Faulty, self, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def cut(self) -> None:
        """Answer nobody; no connection outlives its answer."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
        self._server = None

    @property
    def address(self) -> str:
        """Where it is, without a slash at the end."""
        return f"http://localhost:{self.port}"


class _Faulty(Host):
    """Answers as a host does whose deployment went wrong."""

    def __init__(self, deployment: Deployment, *args: Any, **options: Any) -> None:
        self._deployment, self.said = deployment, deployment.said
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        self._deployment.asked.append(self.path)
        missing, altered = self._deployment.missing, self._deployment.altered
        if self._breaks():
            self.close_connection = True
        elif missing and self.path.endswith(missing):
            self.send_error(HTTPStatus.NOT_FOUND)
        elif altered and self.path.endswith(altered):
            self._answer(Path(self.translate_path(self.path)).read_bytes() + b"\n")
        else:
            super().do_GET()

    def do_HEAD(self) -> None:
        if not self._breaks():
            super().do_HEAD()

    def _breaks(self) -> bool:
        end = self._deployment.cut_at
        return bool(end) and self.path.endswith(end)

    def _answer(self, content: bytes) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
