"""The site and its parts as zips: what each holds, that no link leads out, and whose it is."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote
from zipfile import ZipFile

import pypdfium2
import pytest

from tests.conftest import LEFT_OUT, TINY, TODAY
from tests.memory_sticks import contents, frame, pack, unpack
from tests.test_reachable import pages, reached
from vidsyn import cli
from vidsyn.commands.sticks import PARTS
from vidsyn.exports import everything
from vidsyn.exports.zips import write_zip
from vidsyn.rendering.page import Page
from vidsyn.site.build import pages_of
from vidsyn.site.workshop import Workshop

Zips = dict[str, dict[str, bytes]]

FOLDERS = {
    "vidsyn": {"fagfolk", "foraeldre", "haandbog", "laerer", "skole"},
    "vidsyn-skole": {"laerer", "skole"},
    "vidsyn-foraeldre": {"foraeldre"},
    "vidsyn-fagfolk": {"fagfolk"},
    "vidsyn-indskoling": {"laerer", "skole"},
    "vidsyn-mellemtrin": {"laerer", "skole"},
    "vidsyn-udskoling": {"laerer", "skole"},
    "vidsyn-elever": {"skole"},
}
"""What each zip may hold of what is not for all."""

_POINTERS = re.compile(r'<[^>]*?\b(?:href|src)="([^"#?]+)[^"]*"')

pytestmark = pytest.mark.xdist_group("export")  # what one makes the next finds


def run(root: Path, *arguments: str) -> int:
    return cli.main(["export", "zip", *arguments, "--root", str(root)])


@pytest.fixture(scope="module")
def zips(tmp_path_factory: pytest.TempPathFactory) -> Zips:
    """Pack the tiny site and all its parts, as one does who asks for no part by name."""
    root = tmp_path_factory.mktemp("packed") / "tiny"
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    assert run(root, "--no-files", "--today", TODAY.isoformat()) == 0
    return {path.stem: contents(path) for path in sorted((root / "filer").iterdir())}


def astray(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield every link and load that leads to no file of the zip, and the page it stands on."""
    for name, content in files.items():
        if name.endswith(".html") and not name.endswith("404.html"):
            for target in map(unescape, _POINTERS.findall(content.decode())):
                is_inside = not re.match(r"[a-z]+:", target)
                if is_inside and normpath(join(dirname(name), unquote(target))) not in files:
                    yield name, target


def test_each_part_holds_what_it_says_and_no_link_leads_out(zips: Zips) -> None:
    assert set(zips) == set(FOLDERS)
    for name, files in zips.items():
        first, *others = files
        assert first == "START-HER.html"
        assert all(each.startswith("side/") for each in others)
        tops = {each.split("/")[1] for each in others}
        assert tops & FOLDERS["vidsyn"] <= FOLDERS[name], name
        assert {"index.html", "404.html", "greb", "server"} <= tops
        assert [*astray(files)] == [], name
    units = re.findall(r"side/(\w+/\w+)/[\w-]+/index", " ".join(zips["vidsyn-mellemtrin"]))
    assert units == ["laerer/mellemtrin", "skole/mellemtrin"]


def test_names_can_be_unpacked_on_any_machine(zips: Zips, tmp_path: Path) -> None:
    names = [name for files in zips.values() for name in files]
    assert [name for name in names if not name.isascii() or len(name) >= 200] == []

    for name in ("side/bøger.html", f"side/{'a' * 195}"):
        with pytest.raises(ValueError, match="cannot be unpacked everywhere"):
            write_zip(tmp_path / "x.zip", [(name, b"")])
    assert not (tmp_path / "x.zip").exists()


def test_a_web_server_tells_another_version_by_the_date_of_its_file(tmp_path: Path) -> None:
    def date(content: bytes) -> tuple[int, ...]:
        with ZipFile(write_zip(tmp_path / "x.zip", [("side/sw.js", content)])) as zipped:
            return zipped.infolist()[0].date_time

    one, other = b'importScripts("1");', b'importScripts("2");'

    assert date(one) == date(one) != date(other)


def test_the_first_page_leads_to_the_part_and_says_to_unpack(zips: Zips) -> None:
    start = zips["vidsyn-foraeldre"]["START-HER.html"].decode()
    whole = zips["vidsyn"]["START-HER.html"].decode()

    assert "Guiderne til forældre." in start
    assert re.findall(r'<a [^>]*href="([^"]*)"', start) == ["side/foraeldre/index.html"]
    assert len(re.findall(r"<a ", whole)) == 4
    for page in (start, whole):
        assert "Pak zip-filen ud først: Højreklik på den, vælg »Udpak alle«" in page


def test_a_pupil_finds_every_page_and_no_way_to_the_teacher(zips: Zips, tmp_path: Path) -> None:
    files = zips["vidsyn-elever"]
    site = tmp_path / "side"
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)

    assert pages(site) - reached(site) == set()
    assert "side/skole/mellemtrin/to-opslag/boost-3.html" in files
    assert [name for name in files if "brev" in name or "facit" in name] == []
    texts = (".css", ".html", ".js", ".json")
    shown = {name: text.decode() for name, text in files.items() if name.endswith(texts)}
    for word in (r"laerer/\w", r"haandbog/\w", r"foraeldre/\w", r"fagfolk/\w"):
        assert [name for name, text in shown.items() if re.search(word, text)] == [], word


def test_a_part_has_its_own_doors_and_its_own_way_around(zips: Zips) -> None:
    home = zips["vidsyn-foraeldre"]["side/index.html"].decode()

    assert re.findall(r'<section class="door" data-section="(\w+)"', home) == ["parents"]
    assert "Find et forløb, der passer til klassen" not in home
    assert "begynd med" not in home
    footer = home.partition("<footer")[2]
    links = re.findall(r'<a href="[^"]*">([^<]*)</a>', footer)
    assert links == ["Forældre", "Grebene", "Om siden"]


def test_an_authors_link_out_of_a_part_becomes_its_words(tiny: Path) -> None:
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    added = "Spørg derhjemme, se [guiden](../../../parents/en-guide/guide.md) og [[unit:en-guide]]."
    text = lesson.read_text("utf-8").replace("På Torvet", f"{added} På Torvet", 1)
    lesson.write_text(text, encoding="utf-8")
    whole = frame(tiny)

    def body(pages: list[Page]) -> str:
        address = "skole/mellemtrin/to-opslag/lektion-1.html"
        (page,) = (each for each in pages if each.address == address)
        return page.finished_body()

    parts = [body(pages_of(whole.within(PARTS[name]))) for name in ("elever", "vidsyn")]
    title = next(unit for unit in whole.catalogue.units if unit.id == "en-guide").card.value.title
    assert f"se <span>guiden</span> og {title}." in parts[0]
    assert 'href="../../../foraeldre/en-guide/index.html">guiden</a>' in parts[1]


def test_the_same_site_is_the_same_zip_in_another_folder_on_another_day(
    zips: Zips, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "en anden mappe"
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    day = (TODAY + timedelta(days=1)).isoformat()

    assert run(root, "elever", "--no-files", "--today", day, "--out", str(tmp_path / "ud")) == 0

    again, *others = (tmp_path / "ud").iterdir()
    assert (again.name, others) == ("vidsyn-elever.zip", [])
    assert contents(again) == zips["vidsyn-elever"]
    assert re.fullmatch(
        r"Pakker …\n  vidsyn-elever\.zip +0\.\d MB\n"
        r"Det ligger i .*\. Pak en zip-fil ud, og åbn START-HER\.html\.\n",
        capsys.readouterr().out,
    )


def test_a_part_that_is_not_there_is_said(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tiny, "elev") == 2
    assert capsys.readouterr().err == (
        "Sitet har ingen del, der hedder `elev`. Mente du `elever`? Vælg `skole`, `foraeldre`, "
        "`fagfolk`, `indskoling`, `mellemtrin`, `udskoling`, `elever` eller `vidsyn`.\n"
    )


def test_the_pupils_files_are_the_pupils_alone(tiny: Path, tmp_path: Path) -> None:
    whole = frame(tiny)
    made = everything.some_files(whole, Workshop(tiny), lambda *_: None, ["pdf"], ["to-opslag"])
    assert sum("laerer/" in name for name in made) == 3

    folder = unpack(pack("elever", tiny, replace(whole, files=made)), tmp_path)

    papers = {path.name: path for path in folder.rglob("*.pdf")}
    assert set(papers) == {"arbejdsark-1.pdf", "boost-ark.pdf", "klip-ud-1.pdf"}
    texts = [
        " ".join(page.get_textpage().get_text_bounded().split())
        for path in papers.values()
        for page in pypdfium2.PdfDocument(path)
    ]
    assert any("Skriv, hvad du fandt." in text for text in texts)
    for secret in ("ræven sover", "kort et er ærligt", "Uden strøm", "Facit"):
        assert [text for text in texts if secret in text] == []
