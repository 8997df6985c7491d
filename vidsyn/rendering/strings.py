"""The words of the site itself, one flat file per language: `strings/da.yml` and so on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parent / "strings"
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Strings:
    """All words in one language, by dotted key such as `question.check`."""

    language: str
    words: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """Return the words for a key, with its `{placeholders}` filled in.

        An unknown key or a missing value is a bug of ours, hence a KeyError.
        """
        return self.words[key].format(**values)


def strings(language: str = "da") -> Strings:
    """Read the words of a language."""
    text = (_FOLDER / f"{language}.yml").read_text(encoding="utf-8")
    return Strings(language, yaml.load(text, Loader=_LOADER))
