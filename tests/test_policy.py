"""What pages and servers let a browser do: the policy, and the settings for nginx and Apache."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.serving import SHOWN
from vidsyn.model.catalogue import SiteCard
from vidsyn.rendering.assets import Assets, assets
from vidsyn.site.build import theme_of
from vidsyn.site.policy import headers, server_files

NGINX = re.compile(
    r'#.*|add_header [A-Z][A-Za-z-]+ (?:"[^"\\$]+"|\$vidsyn_cache)(?: always)?;'
    r'|set \$vidsyn_cache "[^"\\$]+";'
    r'|if \(\$uri ~ "[^"]+\$"\) \{ set \$vidsyn_cache "[^"\\$]+"; \}'
    r"|error_page 404 /[^ ;]*404\.html;|"
)
"""Every line that our file for nginx may have."""

APACHE = re.compile(
    r'#.*|(?:    )?Header (?:always )?set [A-Z][A-Za-z-]+ "[^"\\%]+"|<FilesMatch "[^"]+\$">'
    r"|</FilesMatch>|ErrorDocument 404 /[^ ]*404\.html|Options -Indexes|"
)
"""Every line that our file for Apache may have."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)

HASH = re.compile(r" 'sha256-[A-Za-z0-9+/]{43}='")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Assets:
    return assets(theme_of(tmp_path_factory.mktemp("no theme of its own")))


class Inside(HTMLParser):
    """Collects what a page says in its head, and what in it a policy would have to let in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.found: list[str] = []
        self._in = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self._in = "" if "src" in known or "json" in known.get("type", "") else tag
        if tag == "meta":
            name = known.get("http-equiv") or known.get("name") or "charset"
            self.meta.setdefault(name, known.get("content", ""))
        self.found += [name for name in known if name == "style" or name.startswith("on")]
        self.found += [tag for value in known.values() if value.startswith("javascript:")]

    def handle_data(self, data: str) -> None:
        if self._in in ("script", "style") and data.strip():
            self.found.append(self._in)


def test_every_page_begins_with_the_policy_and_holds_nothing_else_of_ours(tiny_site: Path) -> None:
    for path in sorted(tiny_site.rglob("*.html")):
        text = path.read_text("utf-8")
        page, is_ours = Inside(text), '<html lang="da" data-kind=' in text
        assert list(page.meta)[:2] == ["Content-Security-Policy", "referrer"], path
        assert page.meta["referrer"] == "no-referrer"
        styles = ["style"] if path.name == "404.html" else []
        assert page.found == (["script", *styles] if is_ours else []), path
        assert HASH.sub("", page.meta["Content-Security-Policy"]) == POLICY
        hashes = HASH.findall(page.meta["Content-Security-Policy"])
        assert len(hashes) == 1 + len(styles)


def test_a_server_lets_in_what_the_pages_do_and_shows_them_in_no_frame(
    tiny_site: Path, made: Assets
) -> None:
    lost = Inside((tiny_site / "404.html").read_text("utf-8")).meta["Content-Security-Policy"]

    assert headers(made)["Content-Security-Policy"] == f"{lost}; frame-ancestors 'none'"


@pytest.mark.parametrize(("name", "lines"), [("nginx.conf", NGINX), ("apache.conf", APACHE)])
def test_a_servers_settings_have_these_lines_alone(
    name: str, lines: re.Pattern[str], tiny_site: Path, made: Assets
) -> None:
    text = (tiny_site / "server" / name).read_text("utf-8")

    assert [line for line in text.split("\n") if not lines.fullmatch(line)] == []
    for header, value in headers(made).items():
        assert len(re.findall(rf'^\S+.* {header} "{re.escape(value)}"', text, re.MULTILINE)) == 1


def test_both_servers_keep_files_for_as_long(tiny_site: Path) -> None:
    style = next((tiny_site / "assets").glob("site.*.css"))
    long = "public, max-age=31536000, immutable"
    for name in ("nginx.conf", "apache.conf"):
        text = (tiny_site / "server" / name).read_text("utf-8")
        patterns = re.findall(r'(?:~|FilesMatch) "(.+\$)"', text)
        times = [*dict.fromkeys(re.findall(r'"((?:public|no-cache)[^"]*)"', text))]
        assert times == ["no-cache, no-transform", long, "public, max-age=604800"]
        assert [bool(re.search(each, style.name)) for each in patterns] == [True, False]
        assert not any(re.search(each, SHOWN) or re.search(each, "sw.js") for each in patterns)


def test_a_site_below_a_folder_has_its_lost_readers_page_there(made: Assets) -> None:
    card = SiteCard.model_validate(
        {
            "site_name": "Lille Vidsyn",
            "site_url": "https://skole.example/vidsyn/",
            "extra": {"sender": "Kun til prøver"},
        }
    )

    texts = server_files(card, made)

    assert "\nerror_page 404 /vidsyn/404.html;\n" in texts["server/nginx.conf"]
    assert "\nErrorDocument 404 /vidsyn/404.html\n" in texts["server/apache.conf"]
