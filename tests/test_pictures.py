"""A picture's weight and size, and what an author is told when there is too much of either."""

import base64
from pathlib import Path

import pytest

from tests.conftest import TODAY
from vidsyn.model.pictures import Picture
from vidsyn.problems import as_text
from vidsyn.reading.pictures import measured
from vidsyn.site.build import build
from vidsyn.site.examine import examine

MEDIA = "courses/schools/mellemtrin/to-opslag/media"
LESSON = "courses/schools/mellemtrin/to-opslag/lesson-1.md"

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x09\x60\x00\x00\x04\xb0"
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc2\x00\x11\x08\x00\xc8\x01\x2c\x03"
)
WEBP = {
    "lossy": "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASosAcgADsD+JaQAA3AAAAAA",
    "lossless": "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
    "extended": "UklGRugCAABXRUJQVlA4WAoAAAAwAAAAMwgAJwAASUNDUMgBAAA=",
}


@pytest.mark.parametrize(
    ("name", "data", "size"),
    [
        ("stort.png", PNG, (2400, 1200)),
        ("foto.jpg", JPEG, (300, 200)),
        ("foto.webp", base64.b64decode(WEBP["lossy"]), (300, 200)),
        ("prik.webp", base64.b64decode(WEBP["lossless"]), (1, 1)),
        ("bred.webp", base64.b64decode(WEBP["extended"]), (2100, 40)),
        ("tegning.svg", b"<svg/>", (0, 0)),
        ("tom.png", b"", (0, 0)),
        ("afbrudt.png", PNG[:20], (2400, 0)),
        ("afbrudt.jpg", JPEG[:24], (0, 0)),
        ("afbrudt.webp", b"RIFF\x00\x00\x00\x00WEBPVP8", (0, 0)),
        ("noget-andet.jpg", b"GIF89a", (0, 0)),
    ],
)
def test_a_picture_is_measured_from_its_first_bytes(
    name: str, data: bytes, size: tuple[int, int], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)

    assert measured(tmp_path / name) == Picture(len(data), *size)


def said_of(name: str, data: bytes, tiny: Path) -> str:
    (tiny / MEDIA / name).write_bytes(data)
    lesson = tiny / LESSON
    text = lesson.read_text("utf-8").replace("media/tavle.svg", f"media/{name}")
    lesson.write_text(text, encoding="utf-8")
    (tiny / MEDIA / "tavle.svg").unlink()
    return as_text(examine(tiny, today=TODAY).problems, tiny)


def test_a_picture_wider_than_any_screen_is_a_remark(tiny: Path) -> None:
    assert said_of("stort.png", PNG, tiny) == (
        f"{MEDIA}/stort.png:1:1: bemærkning: Billedet er 2400 × 1200 pixel; "
        "ingen side viser mere end 2000. [large-image]\n"
        "  = Gør den længste side højst 2000 pixel."
    )


def test_a_picture_that_takes_long_to_come_is_a_remark(tiny: Path) -> None:
    assert said_of("tungt.svg", b"<svg/>".ljust(300_000), tiny) == (
        f"{MEDIA}/tungt.svg:1:1: bemærkning: Billedet fylder 300 kB; "
        "over 200 kB er det længe om at komme. [large-image]\n"
        "  = Gem det mindre, eller tegn det enklere."
    )


def test_the_handbook_shows_its_own_pictures(site: Path) -> None:
    page = (site / "haandbog/solby.html").read_text("utf-8")

    assert 'src="../haandbog/media/kort.svg"' in page
    assert (site / "haandbog/media/kort.svg").is_file()


def test_a_picture_of_the_handbook_is_shown_however_its_name_is_written(tiny: Path) -> None:
    handbook = tiny / "courses/handbook"
    (handbook / "media").mkdir()
    picture = tiny / "courses/professionals/et-oplaeg/media/gaflen.svg"
    (handbook / "media/vej.svg").write_bytes(picture.read_bytes())
    text = (handbook / "index.md").read_text("utf-8")
    (handbook / "index.md").write_text(f"{text}\n![Tre veje](../handbook/media/vej.svg)\n", "utf-8")
    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    page = (tiny / "site/haandbog/index.html").read_text("utf-8")

    assert 'src="../haandbog/media/vej.svg"' in page
