"""The index that the search page loads, made of the finished pages: one for a tree and language.

Each is a classic script that hands over its data, so that it works from a folder too. It holds
what is shown of a page (title, place, headings, the sentences that say most) and, for all other
words, on which pages they are. Words are shipped as they are written: what is the same word is
known by the script that searches alone.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from heapq import heapify, heappop, heapreplace
from itertools import pairwise
from math import inf, log
from pathlib import Path

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.targets import ROOT, find_page
from vidsyn.site.findable import Findable, findable, language, words

EMPTY = 'data-indexes=""'
"""What a search page says before its indexes are made."""

SHOWN = 0.06
"""The part of a page's text that is shipped to be shown: most of the index's weight."""

SHORTEST, LONGEST = 30, 170
"""Signs in a sentence that is shown: a shorter one says little, a longer one would fill a phone."""

OFTEN = (1, 3)
"""How often a word must stand on a page to count as: there, there again, what it is about."""

FIRST = 34
"""The sign for nought: those before it part words, and parts of a row."""


@dataclass(frozen=True)
class Index:
    """An index ready to be written; its address holds a hash of its text."""

    address: str
    text: str


def write_indexes(folder: Path, sought: Mapping[str, str]) -> None:
    """Write the indexes of a finished site, and tell its search pages where they are.

    `sought` are other words that pages are looked for by, by their addresses. What stands in the
    teacher's tree is in an index of its own, which pupils' pages never load.
    """
    pages = _read(folder)
    spoken = language(pages[addresses.SEARCH])
    open_to_all, teachers = _indexes(pages, spoken, sought)
    _write(folder, pages, addresses.SEARCH, [open_to_all])
    if addresses.TEACHERS_SEARCH in pages:
        _write(folder, pages, addresses.TEACHERS_SEARCH, [open_to_all, teachers])


def sought_of(catalogue: Catalogue) -> dict[str, str]:
    """Return the other words that each page is looked for by, by its address."""
    sought: dict[str, list[str]] = defaultdict(list)
    for each in catalogue.facts.search.facts.values():
        if page := find_page(each.value.page, ROOT, catalogue):
            sought[page.address] += each.value.words
    return {address: " ".join(words) for address, words in sought.items()}


def _read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.html"))
    }


def _indexes(pages: dict[str, str], spoken: str, sought: Mapping[str, str]) -> tuple[Index, Index]:
    """Return the index of what is open to all, and that of the teacher's tree."""
    found = [
        replace(each, sought=sought.get(address, ""))
        for address, page in pages.items()
        if language(page) == spoken and (each := findable(address, page))
    ]
    teachers = [each for each in found if addresses.is_teachers(each.address)]
    open_to_all = [each for each in found if not addresses.is_teachers(each.address)]
    return index("search", spoken, open_to_all), index("search-laerer", spoken, teachers)


def _write(folder: Path, pages: dict[str, str], address: str, indexes: Iterable[Index]) -> None:
    """Write the indexes, and their addresses into the page that loads them."""
    for each in indexes:
        (folder / each.address).write_text(each.text, encoding="utf-8", newline="\n")
    way = "../" if addresses.is_teachers(address) else ""
    named = " ".join(f"{way}{each.address}" for each in indexes)
    page = pages[address].replace(EMPTY, f'data-indexes="{named}"')
    (folder / address).write_text(page, encoding="utf-8", newline="\n")


def index(name: str, spoken: str, found: Sequence[Findable]) -> Index:
    """Return the index of pages in one language."""
    pages = list(_without_repeated(found))
    counted = [Counter(words(page.text)) for page in found]
    spread: dict[str, dict[int, int]] = defaultdict(dict)
    for n, each in enumerate(counted):
        for word, count in each.items():
            spread[word][n] = count
    known = sorted(spread)
    worth = {word: log(len(pages) / len(spread[word])) for word in known}
    data = {
        "pages": list(_shown(pages, counted, worth)),
        "words": " ".join(known),
        "places": " ".join(_places(spread[word]) for word in known),
    }
    text = _handed_over(data)
    digest = sha256(text.encode()).hexdigest()[:8]
    return Index(f"assets/{name}-{spoken}.{digest}.js", text)


def _handed_over(data: object) -> str:
    """Return a script that hands over the data: as text, for browsers read that fastest."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    literal = json.dumps(text, ensure_ascii=False).replace("<", "\\u003c")
    return f"(self.searchIndexes ??= []).push(JSON.parse({literal}));\n"


def _without_repeated(found: Sequence[Findable]) -> Iterator[Findable]:
    """Yield the pages without headings and sentences that many have: they tell nothing to see."""
    count = Counter(each for page in found for each in (*page.headings, *page.sentences))
    most = max(5, len(found) // 10)
    for page in found:
        headings = tuple(each for each in page.headings if count[each] <= most)
        sentences = tuple(each for each in page.sentences if count[each] <= most)
        yield replace(page, headings=headings, sentences=sentences)


def _shown(
    pages: Sequence[Findable], counted: Sequence[Counter[str]], worth: Mapping[str, float]
) -> Iterator[list[object]]:
    """Yield what is shown of each page, its number of words, and what else it is sought by."""
    for page, count in zip(pages, counted, strict=True):
        shown = [page.address, page.title, page.where, page.lead, page.headings]
        told, also = telling(page.sentences, worth), [page.sought] if page.sought else []
        yield [*shown, told, int(page.is_named), len(count), *also]


def telling(sentences: Sequence[str], worth: Mapping[str, float]) -> list[str]:
    """Return the sentences that say most of a page that others do not, in the page's order.

    Each time the one with most new words of worth for its length. What a sentence adds only gets
    less as others are taken, so the best of the last count is counted again, and no other.
    """
    room = SHOWN * sum(map(len, sentences))
    told: set[str] = set()

    def adds(n: int) -> float:
        return sum(worth[w] for w in set(words(sentences[n])) - told) / (
            SHORTEST + len(sentences[n])
        )

    left = [(-adds(n), n) for n, each in enumerate(sentences) if SHORTEST < len(each) <= LONGEST]
    heapify(left)
    chosen: list[int] = []
    while left:
        n = left[0][1]
        if (now := -adds(n)) > left[0][0]:
            heapreplace(left, (now, n))
            continue
        heappop(left)
        room -= len(sentences[n])
        if room < 0:
            break
        told |= set(words(sentences[n]))
        chosen.append(n)
    return [sentences[n] for n in sorted(chosen)]


def _places(pages: Mapping[int, int]) -> str:
    """Return where a word is: pages that have it, that have it again, that are about it.

    Each part is a row of steps from one page to the next, a sign each. `pages` are how often each
    page has it.
    """
    parts = []
    for least, more in pairwise((*OFTEN, inf)):
        those = (page for page, count in pages.items() if least <= count < more)
        parts.append("".join(chr(FIRST + b - a) for a, b in pairwise((-1, *those))))
    return "!".join(parts).rstrip("!")
