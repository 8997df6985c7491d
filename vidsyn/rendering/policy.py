"""What a page may run and fetch: the Content-Security-Policy that stands first in its head."""

import base64
from collections.abc import Mapping
from hashlib import sha256

from vidsyn.rendering.assets import Assets, Inline

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
"""All else, as frames, sound and plug-ins, is what `default-src` says: from nowhere.

Our style sheets and the handbook's draw small signs from `data:`.
"""


def policy(assets: Assets) -> str:
    """Return the policy of a page: the site's own files, and the script that stands in it."""
    return _policy({"script-src": assets.boot})


def whole_policy(assets: Assets) -> str:
    """Return the policy that holds for every page, the one for lost readers too."""
    return _policy({"script-src": assets.boot, "style-src": assets.missing})


def _policy(inside: Mapping[str, Inline]) -> str:
    """Return the policy that also lets in these texts, where they stand inside a page.

    They are texts of ours: a hash of what is found in a finished page would bless what an author
    got into it.
    """
    hashes = {name: f" {_hash(each.text)}" for name, each in inside.items()}
    return "; ".join(f"{name} {DIRECTIVES[name]}{hashes.get(name, '')}" for name in DIRECTIVES)


def _hash(text: str) -> str:
    """Return how a policy names a text (CSP 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}'"
