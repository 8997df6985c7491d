"""The contacts that only one place has: asked for once in a small file, and read with care."""

from pathlib import Path

import pytest

from vidsyn.exports.local import LocalContacts, read_local, write_skeleton
from vidsyn.problems import as_text


def test_local_contacts_are_asked_for_once(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path)

    assert path == tmp_path / "lokale-kontakter.yml"
    assert read_local(tmp_path) == (LocalContacts(), [])
    assert write_skeleton(tmp_path) is None


def test_the_skeleton_is_right_when_its_signs_are_taken_away(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path)
    assert path is not None
    lines = path.read_text("utf-8").splitlines()
    kept = [line.removeprefix("# ") for line in lines[lines.index("#") + 1 :]]
    path.write_text("\n".join(kept[kept.index("#") + 1 :]), encoding="utf-8")

    assert read_local(tmp_path)[1] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "- name: Anna\n  tlf: 12 34 56 78\n",
            "lokale-kontakter.yml:2:3: fejl: `tlf` er ikke en nøgle her. [unknown-key]",
        ),
        (
            "- phone: 12 34 56 78\n",
            "lokale-kontakter.yml:1:3: fejl: `name` mangler. [missing-key]",
        ),
        (
            "name: Anna\n",
            "lokale-kontakter.yml:1:1: fejl: Filen skal være en liste. [not-list]",
        ),
        (
            "".join(f"- name: Navn {n}\n  role: Rolle\n  phone: 12 34 56 78\n" for n in range(4)),
            "lokale-kontakter.yml:1:1: fejl: Der er ikke plads til alle kontakterne på den sidste slide. [slide-too-full]",
        ),
    ],
)
def test_mistakes_in_local_contacts_are_explained(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "lokale-kontakter.yml").write_text(text, encoding="utf-8")

    contacts, problems = read_local(tmp_path)

    assert contacts.lines == () or "slide-too-full" in said
    assert as_text(problems, tmp_path).split("\n")[0] == said
