"""Answers the author's own browser, and nobody else: pages, their files, and news of saves."""

import errno
import json
import os
import re
import sys
import threading
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import Any, Self
from urllib.parse import unquote

from jinja2 import TemplateError

from vidsyn.model import addresses
from vidsyn.site.overlay import overlay, own_file, with_client
from vidsyn.site.preview import Preview, State, unusable

ADDRESS = "127.0.0.1"
NEWS = "/__preview"
OWN_FILES = frozenset({f"{NEWS}.js", f"{NEWS}.css"})

HTML, JSON, TEXT = (
    f"{kind}; charset=utf-8" for kind in ("text/html", "application/json", "text/plain")
)

KINDS = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""What files are, also on machines whose own table says something else."""

_MOMENT = re.compile(r"[0-9]{1,20}")
"""What a page knows of: nanoseconds."""

_NEXT_PORTS = 20
_LAST_PORT = 65_535

_OURS_ALONE = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
"""Other sites, open in the same browser, can neither read nor show a draft."""

_LASTING = {"Cache-Control": "private, max-age=31536000, immutable"}
"""A style or a script is not fetched again at each save."""

_STILL = {"Content-Security-Policy": "sandbox"}
"""A drawing that is opened by itself is a picture, and runs nothing."""


class PreviewServer(ThreadingHTTPServer):
    """A server for one preview, on this machine only."""

    allow_reuse_address = os.name == "posix"  # elsewhere it would share another's port

    def __init__(self, preview: Preview, port: int) -> None:
        self.preview = preview
        super().__init__((ADDRESS, port), _Handler)
        self.hosts = {f"{name}:{self.server_port}" for name in (ADDRESS, "localhost")}

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that left, as one does when a tab is closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def server(preview: Preview, port: int) -> PreviewServer:
    """Return a server on the port, or on the next free one."""
    for candidate in range(port, min(port + _NEXT_PORTS, _LAST_PORT + 1)):
        try:
            return PreviewServer(preview, candidate)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    return PreviewServer(preview, 0)


class _Handler(BaseHTTPRequestHandler):
    """Answers one request after the other."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with news, a page or a file.

        A name that another site has pointed at this machine is refused: to a browser our answer
        would be that site's own (DNS rebinding).
        """
        path, _, query = self.path.partition("?")
        if self.headers.get("Host") not in self.server.hosts:
            said = f"http://{ADDRESS}:{self.server.server_port}/\n"
            self._send(HTTPStatus.MISDIRECTED_REQUEST, said.encode(), TEXT)
        elif path in OWN_FILES:
            name = path.removeprefix("/__")
            self._send(HTTPStatus.OK, own_file(name), KINDS[PurePosixPath(name).suffix])
        elif path == NEWS:
            self._news(int(query) if _MOMENT.fullmatch(query) else 0)
        else:
            self._show(
                unquote(path).removeprefix("/").replace("\0", "\ufffd"), self.server.preview.state()
            )

    do_HEAD = do_GET  # noqa: N815 (their name)

    def _news(self, known: int) -> None:
        state = self.server.preview.news(known)
        shown = overlay(state, self.server.preview.root)
        news = {"seen": str(state.seen), "shown": str(state.shown), "overlay": shown}
        self._send(HTTPStatus.OK, json.dumps(news).encode(), JSON)

    def _show(self, address: str, state: State) -> None:
        address = address if address and address[-1] != "/" else f"{address}index.html"
        edition = state.edition
        content = edition.file(address) if edition else None
        if edition and content is not None:
            kind = KINDS.get(PurePosixPath(address).suffix, "application/octet-stream")
            more = _STILL if edition.is_picture(address) else {}
            more = _LASTING if edition.is_lasting(address) else more
            self._send(HTTPStatus.OK, content, kind, more)
        elif edition and not PurePosixPath(address).suffix and edition.has(f"{address}/index.html"):
            self._send(HTTPStatus.FOUND, b"", TEXT, {"Location": f"/{PurePosixPath(address)}/"})
        else:
            self._page(address, state)

    def _page(self, address: str, state: State) -> None:
        """Send the page, or the one that says it is not there; both hear of the next save."""
        status, html = HTTPStatus.NOT_FOUND, None
        try:
            if state.edition:
                html = state.edition.page(address)
                status = HTTPStatus.OK if html else status
                html = html or state.edition.page(addresses.MISSING)
        except TemplateError as error:
            status = HTTPStatus.INTERNAL_SERVER_ERROR
            found = unusable(error, self.server.preview.root)
            state = State(state.seen, state.shown, None, (found, *state.problems))
        whole = with_client(html, state, self.server.preview.root)
        self._send(status, whole.encode(), HTML)

    def _send(
        self, status: HTTPStatus, content: bytes, kind: str, more: Mapping[str, str] = {}
    ) -> None:
        self.send_response(status)
        headers = {"Content-Type": kind, "Content-Length": str(len(content)), **_OURS_ALONE, **more}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for mistakes."""
