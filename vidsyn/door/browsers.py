"""Finds the browsers that the tests drive, and gets the missing one where that can be done."""

import os
import shutil

from vidsyn.door.environment import WINDOWS, Environment
from vidsyn.door.running import run_quietly
from vidsyn.door.telling import tell
from vidsyn.door.trouble import Trouble

CHROMIUM = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
FIREFOX = (
    "firefox",
    "firefox-esr",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
)
NO_BROWSER = (
    "Testene kræver Chromium eller Chrome, og ingen af dem kunne findes eller hentes. "
    "Installér en af dem, eller lad variablen CHROMIUM pege på den, og kør igen."
)
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


def chromium(environment: Environment) -> str:
    """Return a Chromium, installed or got; the tests cannot do without.

    One that is only its engine comes first: it opens a page in half the time.
    """
    found = (
        _find("CHROMIUM", CHROMIUM)
        or _playwrights(environment)
        or _debians("chromium-headless-shell")
        or _debians("chromium")
    )
    if not found:
        raise Trouble(NO_BROWSER)
    return found


def firefox() -> str:
    """Return a Firefox, installed or got, or nothing: the tests then say that it was missing."""
    return _find("FIREFOX", FIREFOX) or _debians("firefox-esr")


def _find(variable: str, names: tuple[str, ...]) -> str:
    """Look where the variable points, else along the path and in the usual places."""
    named = os.environ.get(variable)
    places = (shutil.which(name) for name in ([named] if named else names))
    return next((place for place in places if place), "")


def _playwrights(environment: Environment) -> str:
    """Let Playwright get its own Chromium, if it can and the system can run it."""
    python, variables = str(environment.python), environment.variables()
    tell("Henter Chromium til testene (ca. 180 MB) …")
    if run_quietly([python, "-m", "playwright", "install", "chromium"], variables)[0]:
        return ""
    place = run_quietly([python, "-c", ASK_PLAYWRIGHT], variables)[1].strip()
    return place if _starts(place) else ""


def _starts(browser: str) -> bool:
    """Tell whether the system has what it takes; asked on Windows, it would open a window."""
    return WINDOWS or run_quietly([browser, "--version"], dict(os.environ))[0] == 0


def _debians(package: str) -> str:
    """Install a browser as Debian's package, where that can be done without asking anybody."""
    if WINDOWS or os.geteuid() != 0 or not shutil.which("apt-get"):
        return ""
    tell(f"Installerer Debians pakke {package} …")
    variables = dict(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    run_quietly(["apt-get", "update"], variables)
    run_quietly(["apt-get", "install", "--yes", "--no-install-recommends", package], variables)
    return shutil.which(package) or ""
