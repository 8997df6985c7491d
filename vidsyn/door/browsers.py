"""Finds the programs that the tests drive, and gets the missing ones where that can be done."""

import os
import shutil

from vidsyn.door.debian import install
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
SOFFICE = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
PACKAGES = {
    "CHROMIUM": ("chromium-headless-shell",),
    "FIREFOX": ("firefox-esr",),
    "SOFFICE": ("libreoffice-impress-nogui", "fonts-liberation"),
}
"""Debian's packages, the smallest that will do: LibreOffice opens slides, with Arial's widths."""

NO_BROWSER = (
    "Testene kræver Chromium eller Chrome, og ingen af dem kunne findes eller hentes. "
    "Installér en af dem, eller lad variablen CHROMIUM pege på den, og kør igen."
)
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


KNOWN = {"CHROMIUM": CHROMIUM, "FIREFOX": FIREFOX, "SOFFICE": SOFFICE}
"""What each program may be called, by the variable that may name it."""


def missing_packages() -> list[str]:
    """Return Debian's packages of the programs that are not here."""
    missing = [name for name, known in KNOWN.items() if not _find(name, known)]
    return [package for name in missing for package in PACKAGES[name]]


def programs(environment: Environment) -> dict[str, str]:
    """Return where each program is, by the variable that may name it, installed or got.

    One that cannot be got is empty, and the tests then say that it was missing; without a
    Chromium there are none, which is a Trouble.
    """
    found = {variable: _find(variable, names) for variable, names in KNOWN.items()}
    found["CHROMIUM"] = found["CHROMIUM"] or _playwrights(environment)
    found["CHROMIUM"] = found["CHROMIUM"] or _debians_whole_chromium()
    if not found["CHROMIUM"]:
        raise Trouble(NO_BROWSER)
    return found


def _find(variable: str, names: tuple[str, ...]) -> str:
    """Look where the variable points, else along the path and in the usual places."""
    named = os.environ.get(variable)
    return _along_the_path((named,) if named else names)


def _along_the_path(names: tuple[str, ...]) -> str:
    places = (shutil.which(name) for name in names)
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


def _debians_whole_chromium() -> str:
    """Get the whole browser where its bare engine is no package."""
    install(["chromium"])
    return shutil.which("chromium") or ""
