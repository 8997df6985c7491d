"""While one writes: what `serve` answers, to whom, and what it says in the terminal."""

import shutil
import socket
import struct
import time
from pathlib import Path

from tests.serving import LESSON, SHOWN, serving
from vidsyn import HOME


def test_a_page_is_the_built_page_with_an_ear_for_news(
    tiny: Path, tiny_site: Path, clean_environment: dict[str, str]
) -> None:
    with serving(tiny, clean_environment) as served:
        status, page = served.get(SHOWN)
        assert served.get("skole")[1] == served.get("skole/index.html")[1]
        assert served.get("art/favicon.svg")[0] == 200
        assert served.get("skole/mellemtrin/to-opslag/media/tavle.svg")[0] == 200
        style = next(part for part in page.split('"') if "assets/site." in part)
        assert served.get(style.removeprefix("../../../"))[0] == 200

    start = page.index('<aside id="vidsyn-preview"')
    assert status == 200
    assert page[:start] + "</body>\n</html>" == (tiny_site / SHOWN).read_text("utf-8")
    assert not (tiny / "site").exists()


def test_nothing_outside_the_site_is_answered(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    with serving(tiny, clean_environment) as served:
        for address in ("mkdocs.yml", "../mkdocs.yml", "%2e%2e/mkdocs.yml", "/etc/passwd", LESSON):
            assert served.get(address)[0] == 404
            assert "Her er ikke noget" in served.get(address)[1]
        assert served.get("%2Fusr%2Fshare%2Ficons%2Fa.svg")[0] == 404


def test_a_name_that_another_site_points_here_is_refused(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    with serving(tiny, clean_environment) as served:
        port = served.address.rstrip("/").rpartition(":")[2]
        for name in ("evil.example", f"evil.example:{port}", "127.0.0.1", ""):
            assert served.get(SHOWN, Host=name) == (421, f"{served.address}\n")
            assert served.get("__preview?0", Host=name)[0] == 421
        assert served.get(SHOWN, Host=f"localhost:{port}")[0] == 200


def test_odd_questions_and_browsers_that_leave_are_not_told_to_the_author(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    with serving(tiny, clean_environment) as served:
        port = int(served.address.rstrip("/").rpartition(":")[2])
        assert served.get("%00")[0] == 404
        assert served.get(f"__preview?{'9' * 5000}")[0] == 200
        with socket.create_connection(("127.0.0.1", port)) as browser:
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            browser.sendall(b"GET / HTTP/1.1\r\n")
        assert served.get(SHOWN)[0] == 200
        assert served.stop() == "Ingen fejl. Siderne er klar.\n\nStoppet.\n"


def test_a_mistake_is_told_and_the_last_page_stays(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    with serving(tiny, clean_environment) as served:
        assert "Find grebet" in served.get(SHOWN)[1]
        served.change("!quiz to-opslag", "!quiz to-oplsag")
        assert served.shows(SHOWN, "Der er ingen quiz med id `to-oplsag`.")
        assert "Find grebet" in served.get(SHOWN)[1]

        served.change("!quiz to-oplsag", "!quiz to-opslag")
        served.change("## Find grebet", "## Find dem nu")
        assert served.shows(SHOWN, "Find dem nu")
        assert "Der er ingen quiz" not in served.get(SHOWN)[1]
        said = served.stop()

    assert "fejl: Der er ingen quiz med id `to-oplsag`. [unknown-quiz]\n" in said
    assert "\nDet sidste, der kunne vises, bliver stående.\n" in said


def test_settings_facts_and_a_theme_are_seen_without_a_new_start(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    with serving(tiny, clean_environment) as served:
        served.change("site_name: Lille Vidsyn", "site_name: Stort Vidsyn", "mkdocs.yml")
        assert served.shows(SHOWN, "Stort Vidsyn")

        served.change("name: Lokkemaden", "name: Slikposen", "facts/techniques.yml")
        assert served.shows("greb/index.html", "Slikposen")

        (tiny / "overrides/parts").mkdir(parents=True)
        footer = tiny / "overrides/parts/footer.html"
        footer.write_text("<footer>Vores egen bund</footer>", encoding="utf-8")
        assert served.shows(SHOWN, "Vores egen bund")

        footer.write_text("<footer>{% if %}</footer>", encoding="utf-8")
        assert served.shows(SHOWN, "<code>overrides/parts/footer.html:1:1</code>")
        assert served.get(SHOWN)[0] == 500

        shutil.copy(HOME / "overrides/parts/footer.html", footer)
        assert served.shows(SHOWN, "Stort Vidsyn")


def test_one_save_is_read_once(tiny: Path, clean_environment: dict[str, str]) -> None:
    with serving(tiny, clean_environment) as served:
        served.get(SHOWN)
        served.change("## Find grebet", "## Find dem nu")
        assert served.shows(SHOWN, "Find dem nu")
        time.sleep(2)
        said = served.stop()

    assert said == ("Ingen fejl. Siderne er klar.\n" * 2 + "\nStoppet.\n")
