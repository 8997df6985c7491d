"""A picture's weight and size, and what an author is told when there is too much of either."""

import base64
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageFile

from tests.conftest import TODAY
from vidsyn.model.pictures import Picture
from vidsyn.problems import as_text
from vidsyn.reading.drawings import is_too_deep, unreadable
from vidsyn.reading.photographs import unusable
from vidsyn.reading.pictures import measured
from vidsyn.site.build import build
from vidsyn.site.examine import examine
from vidsyn.site.pictures import as_shown
from vidsyn.site.workshop import Workshop

MEDIA = "courses/schools/mellemtrin/to-opslag/media"
LESSON = "courses/schools/mellemtrin/to-opslag/lesson-1.md"

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>'
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


def photograph(kind: str, size: tuple[int, int] = (40, 20), **more: Any) -> bytes:
    """Return a picture as a camera or a picture program writes it."""
    written = BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(written, kind, **more)
    return written.getvalue()


def plain(kind: str, size: tuple[int, int]) -> bytes:
    """Return a picture of one colour, which weighs next to nothing."""
    written = BytesIO()
    Image.new("RGB", size, "navy").save(written, kind)
    return written.getvalue()


def said_of(name: str, data: bytes, tiny: Path) -> str:
    (tiny / MEDIA / name).write_bytes(data)
    lesson = tiny / LESSON
    text = lesson.read_text("utf-8").replace("media/tavle.svg", f"media/{name}")
    lesson.write_text(text, encoding="utf-8")
    (tiny / MEDIA / "tavle.svg").unlink()
    return as_text(examine(tiny, today=TODAY).problems, tiny)


def test_a_picture_wider_than_any_screen_is_a_remark(tiny: Path) -> None:
    assert said_of("stort.png", plain("PNG", (2400, 1200)), tiny) == (
        f"{MEDIA}/stort.png:1:1: bemærkning: Billedet er 2400 × 1200 pixel; "
        "ingen side viser mere end 2000. [large-image]\n"
        "  = Gør den længste side højst 2000 pixel."
    )


def test_a_picture_that_takes_long_to_come_is_a_remark(tiny: Path) -> None:
    assert said_of("tungt.svg", DRAWING.ljust(300_000), tiny) == (
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


def test_a_photograph_is_written_anew_upright_and_without_where_it_was_taken(
    tmp_path: Path,
) -> None:
    notes = Image.Exif()
    notes[0x0112] = 6  # turned a quarter round
    notes[0x010E] = "Solby Skole, 55.6761 N"
    taken = photograph("JPEG", (1800, 900), exif=notes, comment=b"Solby Skole", quality=50)
    (tmp_path / "foto.jpg").write_bytes(taken)

    made = as_shown(tmp_path / "foto.jpg", Workshop(tmp_path))
    shown = Image.open(made)

    assert b"Solby" in taken
    assert b"Solby" not in made.read_bytes()
    assert (shown.format, shown.size, dict(shown.getexif())) == ("JPEG", (900, 1800), {})
    assert as_shown(tmp_path / "foto.jpg", Workshop(tmp_path)) == made


@pytest.mark.parametrize(
    ("kind", "name"), [("PNG", "a.png"), ("WEBP", "a.webp"), ("JPEG", "a.jpeg")]
)
def test_a_wide_picture_is_sent_no_wider_than_a_page_shows_it(
    kind: str, name: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(plain(kind, (2000, 30)))

    shown = Image.open(as_shown(tmp_path / name, Workshop(tmp_path)))

    assert (shown.format, shown.size) == (kind, (1600, 24))


def test_a_drawing_is_written_anew_without_its_programs_notes(tmp_path: Path) -> None:
    noted = (
        b'<?xml version="1.0"?><!-- C:/Brugere/bo --><svg xmlns="http://www.w3.org/2000/svg" '
        b'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 8 8" '
        b'inkscape:export-filename="C:/Brugere/bo/skilt.png"><metadata>Bo</metadata>'
        b"<inkscape:grid/><text>Hej <tspan>Bo</tspan></text></svg>"
    )
    (tmp_path / "skilt.svg").write_bytes(noted)

    assert as_shown(tmp_path / "skilt.svg", Workshop(tmp_path)).read_bytes() == (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
        b"<text>Hej <tspan>Bo</tspan></text></svg>"
    )


def test_a_drawing_of_a_hundred_elements_inside_each_other_is_a_drawing() -> None:
    deep = DRAWING.replace(b"<path", b"<g>" * 98 + b"<path").replace(
        b"</svg>", b"</g>" * 98 + b"</svg>"
    )

    assert not is_too_deep(deep)
    assert not unreadable(deep)
    assert is_too_deep(deep.replace(b"<path", b"<g><path").replace(b"</svg>", b"</g></svg>"))


def bomb(side: int) -> bytes:
    """Return a small PNG that says it is a square of so many pixels."""
    small = plain("PNG", (8, 8))
    head = b"IHDR" + side.to_bytes(4) * 2 + small[24:29]
    return small[:12] + head + zlib.crc32(head).to_bytes(4) + small[33:]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("stort.png", bomb(50_000), "Billedet er på 2500 millioner pixel; 40 er det højeste."),
        (
            "afbrudt.jpg",
            photograph("JPEG", (400, 200))[:9000],
            "Filen er ikke et helt billede af slagsen .jpg.",
        ),
        ("omdoebt.jpg", photograph("PNG"), "Filen er ikke et helt billede af slagsen .jpg."),
        ("side.png", b"<!doctype html>", "Filen er ikke et helt billede af slagsen .png."),
        (
            "levende.webp",
            photograph("WEBP", save_all=True, append_images=[Image.new("RGB", (40, 20), "red")]),
            "Billedet bevæger sig, og det kan en læser ikke standse.",
        ),
        ("helt.webp", photograph("WEBP"), ""),
    ],
)
def test_a_picture_that_cannot_be_shown_is_refused_in_words(
    name: str, content: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where another library has told Pillow to make do with half a picture."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)

    assert unusable(content, Path(name).suffix) == said
