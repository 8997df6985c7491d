"""A finished folder that points nowhere or loads from elsewhere is a bug, and says so."""

from pathlib import Path

import pytest

from vidsyn.site.finish import BrokenSiteError, finish


def test_a_page_that_points_nowhere_is_a_bug_that_shows(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="væk.html">væk</a><a href="#her">her</a>')

    with pytest.raises(BrokenSiteError) as caught:
        finish(tmp_path, keep_sitemap=False)

    assert str(caught.value).splitlines() == [
        "index.html points to væk.html, which is not there",
        "index.html points to #her, which is not there",
    ]


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ('<script src="https://example.invalid/a.js"></script>', "script"),
        ('<img src="//example.invalid/a.png" alt="">', "img"),
        ('<link rel="stylesheet" href="https://example.invalid/a.css">', "link"),
    ],
)
def test_a_page_that_loads_from_elsewhere_is_a_bug_that_shows(
    tag: str, name: str, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(tag)

    with pytest.raises(BrokenSiteError, match=f"index.html loads from another host: <{name} "):
        finish(tmp_path, keep_sitemap=False)


def test_a_style_that_loads_from_elsewhere_is_a_bug_that_shows(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<link rel="stylesheet" href="a.css">')
    (tmp_path / "a.css").write_text("@font-face { src: url(https://example.invalid/a.woff2) }")

    with pytest.raises(BrokenSiteError, match=r"a\.css loads from another host"):
        finish(tmp_path, keep_sitemap=False)
