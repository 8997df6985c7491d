"""The smallest real site, copied afresh for each test that changes it."""

import shutil
from pathlib import Path

import pytest

TINY = Path(__file__).parent / "sites" / "tiny"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny site that the test may do anything to."""
    return Path(
        shutil.copytree(TINY, tmp_path / "tiny", ignore=shutil.ignore_patterns(".vidsyn", "site"))
    )
