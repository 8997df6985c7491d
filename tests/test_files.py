"""Files that are no text of ours: links, other alphabets, far too much. Each is one problem."""

import errno
from pathlib import Path

import pytest

from tests.conftest import TODAY
from vidsyn.problems import as_text
from vidsyn.site.examine import examine

UNIT = "courses/schools/mellemtrin/to-opslag"


def said(root: Path) -> str:
    return as_text(examine(root, today=TODAY).problems, root)


def test_a_symlink_is_not_followed(tiny: Path) -> None:
    (tiny / UNIT / "media/navne.svg").symlink_to("/etc/passwd")

    assert said(tiny) == (
        f"{UNIT}/media/navne.svg:1:1: fejl: Det er en genvej (symlink), "
        "og den kan føre ud af mappen. [symlink]\n"
        "  = Læg selve filen her i stedet."
    )


def test_a_symlinked_folder_is_not_followed(tiny: Path, tmp_path: Path) -> None:
    outside = tmp_path / "udenfor"
    outside.mkdir()
    (outside / "lesson-1.md").write_text("hemmeligt")
    (tiny / "courses/schools/udskoling").symlink_to(outside)

    assert said(tiny) == (
        "courses/schools/udskoling:1:1: fejl: Det er en genvej (symlink), "
        "og den kan føre ud af mappen. [symlink]\n"
        "  = Læg selve filen her i stedet."
    )


def test_the_courses_may_not_be_a_symlink_themselves(tiny: Path, tmp_path: Path) -> None:
    (tiny / "facts").rename(tmp_path / "facts")
    (tiny / "facts").symlink_to(tmp_path / "facts")

    assert "facts:1:1: fejl: Det er en genvej (symlink)" in said(tiny)


def test_an_image_of_fifty_megabytes_is_too_large(tiny: Path) -> None:
    image = tiny / UNIT / "media/stort.png"
    with image.open("wb") as file:
        file.truncate(50_000_000)

    assert said(tiny) == (
        f"{UNIT}/media/stort.png:1:1: fejl: Filen fylder 50.000 kB og må højst fylde 2.000 kB. "
        "[too-large]\n"
        "  = Gør billedet mindre, før du lægger det ind."
    )


def test_a_name_that_is_too_long_for_an_address_is_told(tiny: Path) -> None:
    (tiny / UNIT / "media" / f"{'tavle-' * 11}1.svg").write_text("<svg/>")

    assert "Navnet er på 67 tegn og må højst være på 64. [file-name]" in said(tiny)


def test_a_long_heading_without_an_id_gets_one_that_fits(tiny: Path) -> None:
    teacher = tiny / UNIT / "teacher.md"
    teacher.write_text(f"{teacher.read_text('utf-8')}\n## Det {'gode ' * 80}svar\n\nJa.\n", "utf-8")

    ids = [
        step.id
        for unit in examine(tiny).catalogue.units
        for document in unit.documents
        for step in document.steps
    ]

    assert len(max(ids, key=len)) == 63


def test_a_lesson_of_a_megabyte_is_too_large(tiny: Path) -> None:
    (tiny / UNIT / "lesson-2.md").write_text("ord " * 250_000)

    assert said(tiny).startswith(
        f"{UNIT}/lesson-2.md:1:1: fejl: Filen fylder 1.000 kB og må højst fylde 128 kB. [too-large]\n"
    )


def test_a_file_in_another_encoding_is_told_where(tiny: Path) -> None:
    teacher = tiny / UNIT / "teacher.md"
    teacher.write_bytes("## Før\n\nSæt jer på gulvet.\n".encode("latin-1"))

    assert said(tiny).split("\n")[0] == (
        f"{UNIT}/teacher.md:1:5: fejl: Filen er ikke gemt som UTF-8. [not-utf8]"
    )


def test_a_file_we_may_not_open_is_told(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The administrator may open every file, so the system's answer is made up."""
    opened = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "teacher.md":
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return opened(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)

    assert said(tiny).startswith(
        "courses/schools/indskoling/to-ansigter/teacher.md:1:1: fejl: "
        "Den kan ikke læses: Permission denied. [unreadable]\n"
    )


def test_windows_line_ends_and_a_byte_order_mark_are_fine(tiny: Path) -> None:
    for path in [*tiny.rglob("*.md"), *tiny.rglob("*.yml")]:
        if path.name != "mkdocs.yml":
            text = path.read_text("utf-8").replace("\n", "\r\n")
            path.write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert said(tiny) == ""


def test_what_editors_and_systems_leave_is_ignored(tiny: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "lesson-1.md~", ".lesson-1.md.swp"):
        (tiny / UNIT / name).write_bytes(b"\x00\x01")

    assert said(tiny) == ""


def test_yaml_that_grows_without_end_is_refused(tiny: Path) -> None:
    rows = ["a: &a [ha, ha]"] + [
        f"{new}: &{new} [*{old}, *{old}, *{old}]"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    (tiny / "facts/words.yml").write_text("\n".join(rows))

    assert "facts/words.yml:1:4: fejl: `&` i begyndelsen af en værdi er et YAML-anker" in said(tiny)


@pytest.mark.parametrize(("brackets", "column"), [(900, 24), (3_000, 1_003)])
def test_yaml_that_is_far_too_deep_is_refused(brackets: int, column: int, tiny: Path) -> None:
    """Beyond a thousand the parser says it first."""
    (tiny / "facts/words.yml").write_text("a: " + "[" * brackets)

    assert said(tiny).split("\n")[0] == (
        f"facts/words.yml:1:{column}: fejl: Værdierne står mere end 20 niveauer inde i hinanden. "
        "[too-deep]"
    )


def test_an_empty_root_is_told_what_to_do(tmp_path: Path) -> None:
    assert said(tmp_path) == (
        "courses/index.md:1:1: fejl: Der er ingen forside. [no-home]\n"
        "  = Skriv `courses/index.md`, eller peg på den rigtige mappe med `--root`.\n"
        "\n"
        "mkdocs.yml:1:1: fejl: Mappen har ingen `mkdocs.yml`. [no-settings]\n"
        "  = Peg på mappen med `--root`, eller kopiér `mkdocs.yml` hertil fra Vidsyn."
    )
