"""The little HTML that may stand in a text, and how it comes out."""

import re
from pathlib import PurePosixPath

import pytest

from vidsyn.language.plain import in_danish
from vidsyn.problems import Place
from vidsyn.reading.inline import prose
from vidsyn.rendering.markdown import MarkdownRenderer

REFERENCE = '<a class="ours" href="top-of-site:/greb/lokkemaden.html">Lokkemaden</a>'


def html(text: str) -> str:
    renderer = MarkdownRenderer(lambda _: REFERENCE)
    return renderer.html(text, lambda target: target, lambda target: target)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tryk <kbd>Ctrl</kbd>+<kbd>C</kbd>.", "Tryk <kbd>Ctrl</kbd>+<kbd>C</kbd>."),
        ("H<sub>2</sub>O på 3 m<sup>2</sup>", "H<sub>2</sub>O på 3 m<sup>2</sup>"),
        (
            '<abbr title="Børne- & *Ungdoms* [[word:x]]">BUF</abbr>',
            '<abbr title="Børne- &amp; *Ungdoms* [[word:x]]">BUF</abbr>',
        ),
        (
            'ordet <span lang="en">fear *of*\nmissing</span> out',
            'ordet <span lang="en">fear <em>of</em>\nmissing</span> out',
        ),
        ('<i lang="de-AT">Servus</i>', '<i lang="de-AT">Servus</i>'),
        ("Solby<wbr>avisen<br>kl. 8", "Solby<wbr>avisen<br>\nkl. 8"),
        ("**<kbd>a**</kbd>", "**<kbd>a**</kbd>"),
        ("[<kbd>F5</kbd>](https://a.example)", '<a href="https://a.example"><kbd>F5</kbd></a>'),
        ("<kbd>a</kbd> og [[technique:x]]", f"<kbd>a</kbd> og {REFERENCE}"),
        ("`<kbd>a</kbd>` <kbd>b</kbd>", "<code>&lt;kbd&gt;a&lt;/kbd&gt;</code> <kbd>b</kbd>"),
    ],
)
def test_what_may_stand_in_a_text_is_shown(text: str, shown: str) -> None:
    _, problems = prose(text, Place(PurePosixPath("a.md")))

    assert [problem.code for problem in problems if problem.code == "raw-html"] == []
    assert html(text) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "<kbd>a", "a</kbd>", "<kbd>a<sub>b</sub></kbd>", "<kbd class='a'>b</kbd>", "<SUB>2</SUB>",
        "<span>a</span>", "<i>a</i>", '<span lang="en" id="a">b</span>', "<span lang=en>a</span>",
        '<i lang="en" onclick="alert(1)">a</i>', '<abbr>a</abbr>', '<abbr title="">a</abbr>',
        '<abbr title="a" style="b">c</abbr>', "<br onload=a>", "<br/>", '<sub lang="en">a</sub>',
        '<span lang="en">a\n\nb</span>', '<span lang="javascript:alert">a</span>',
        '<kbd><script>alert(1)</script></kbd>',
    ],
)  # fmt: skip
def test_all_other_html_is_refused_and_would_only_be_text(text: str) -> None:
    _, problems = prose(text, Place(PurePosixPath("a.md")))

    assert {problem.code for problem in problems} == {"raw-html"}
    assert re.findall(r"<\w+\s[^>]*>|<script", html(text)) == []


def test_foreign_words_are_not_looked_up_in_a_danish_dictionary() -> None:
    foreign, rest = '<span lang="en">cherry picking</span>', ', <i lang="da">ja</i>.'

    assert in_danish(f"Det er {foreign}{rest}") == f"Det er {' ' * len(foreign)}{rest}"
