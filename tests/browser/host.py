"""A web host on this machine, for what is otherwise opened from a folder."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Host(SimpleHTTPRequestHandler):
    """Shows the site's own page for what is not there; a browser asks for every page anew."""

    said: Mapping[str, str] = {}

    def end_headers(self) -> None:
        for name, value in {"Cache-Control": "no-cache", **self.said}.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, *_: object) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(site: Path, said: Mapping[str, str] = {}) -> Iterator[str]:
    """Yield the address where a finished site is shown, with more headers if some are `said`."""
    host = type("Host", (Host,), {"said": said})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
