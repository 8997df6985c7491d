"""What a web server says with every file: ready settings for nginx and for Apache."""

from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from vidsyn.model import addresses
from vidsyn.model.catalogue import SiteCard
from vidsyn.rendering.assets import Assets
from vidsyn.rendering.policy import whole_policy

FOLDER = "server"
"""Where the settings stand in a finished site; no page points to them."""

SERVERS = ("nginx.conf", "apache.conf")

_UNUSED = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read"),
    *("display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope"),
    *("hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment"),
    *("publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb"),
    *("window-management", "xr-spatial-tracking"),
)
"""What no page of ours asks a browser for. Copying a text is the one thing that one does."""

CACHED = {
    r"\.[0-9a-f]{8}\.(css|js)$": "public, max-age=31536000, immutable",
    r"\.woff2$": "public, max-age=604800",
}
"""How long a browser may keep a file: one named by its content for ever, a font for a week."""

FRESH = "no-cache, no-transform"
"""Of all else a browser asks whether there is a new one: pages of two versions never mix."""


def headers(assets: Assets) -> dict[str, str]:
    """Return what a server says with every file, by the names of the headers."""
    return {
        "Content-Security-Policy": f"{whole_policy(assets)}; frame-ancestors 'none'",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def server_files(site: SiteCard, assets: Assets) -> dict[str, str]:
    """Return the settings for each kind of server, by their addresses."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / FOLDER),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    known = {"headers": headers(assets), "cached": CACHED, "fresh": FRESH}
    missing = f"{urlsplit(site.site_url).path or '/'}{addresses.MISSING}"
    return {
        f"{FOLDER}/{name}": env.get_template(name).render(known, missing=missing)
        for name in SERVERS
    }


def put_server_files(site: SiteCard, assets: Assets, folder: Path) -> None:
    """Put the settings into a finished site."""
    for address, text in server_files(site, assets).items():
        path = folder / address
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
