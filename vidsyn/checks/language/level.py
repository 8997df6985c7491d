"""A text is no harder than its readers read with ease: its lix, and its longest sentences."""

from collections.abc import Iterator

from vidsyn.checks.language.pages import Found, Page, pages
from vidsyn.checks.written import Everything
from vidsyn.language.lix import Lix, lix, long_words, weight
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem

READERS = {
    "first-years": "i 0.–1. klasse",
    "indskoling": "i indskolingen",
    "mellemtrin": "på mellemtrinnet",
    "udskoling": "i udskolingen",
    "parents": "til forældre",
    "professionals": "til fagfolk",
}

TARGET = {
    "first-years": 10,
    "indskoling": 15,
    "mellemtrin": 24,
    "udskoling": 31,
    "parents": 26,
    "professionals": 38,
}
"""The highest lix a reader is at ease with. Dansklærerforeningen 2/2002, and project rule."""

HARDEST = {
    "first-years": 12,
    "indskoling": 19,
    "mellemtrin": 27,
    "udskoling": 34,
    "parents": 30,
    "professionals": 44,
}
"""The lix above which a page is not published. Project rule."""

LONGEST = {
    "first-years": 12,
    "indskoling": 12,
    "mellemtrin": 18,
    "udskoling": 24,
    "parents": 28,
    "professionals": 28,
}
"""Words of the longest sentence. Project rule."""

FEW = 60
"""Words of a page below which one long word decides the number."""

FEW_IN_BLOCK = 40
"""The same of a block."""

SHOWN = 3
"""Sentences shown of those that add most."""

SHOWN_WORDS = 5
"""Long words named."""

SHORTENED = 40
"""Signs of a sentence that are shown."""


def texts_suit_their_readers(_: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `too-hard`, and remark `reading-level` and `long-sentence`, for all that is read.

    Subject words, which are explained to the reader, are not counted as long.
    """
    for page in pages(catalogue):
        yield from _level(page)
        yield from _long_sentences(page)
        for block in page.blocks:
            yield from _level(block, is_block=True)


def _level(page: Page, *, is_block: bool = False) -> Iterator[Problem]:
    found = lix((each.sentence for each in page.found), page.known)
    few, hardest = (FEW_IN_BLOCK, None) if is_block else (FEW, HARDEST[page.reader])
    if found.words < few or found.value <= TARGET[page.reader]:
        return
    readers = READERS[page.reader]
    if hardest and found.value > hardest:
        message = f"{page.name} har {_numbers(found)}; {readers} må den højst have {hardest}."
        yield Problem(page.place, "too-hard", message, _hint(page, found))
    else:
        message = f"{page.name} har {_numbers(found)}; {readers} er målet {TARGET[page.reader]}."
        yield Problem(page.place, "reading-level", message, _hint(page, found), "remark")


def _numbers(found: Lix) -> str:
    known = f", {found.with_known} med fagord" if found.with_known > found.value else ""
    return (
        f"lix {found.value}{known} ({found.per_sentence:.0f} ord i en sætning, "
        f"{found.long_share:.0f} % lange ord)"
    )


def _hint(page: Page, found: Lix) -> str:
    """Return the sentences that add most to the number, and the long words of them all, if any."""
    by_weight = sorted(page.found, key=lambda each: -weight(each.sentence, found, page.known))
    hardest = sorted(by_weight[:SHOWN], key=lambda each: each.place)
    shown = ", ".join(f"linje {each.place.line} »{_short(each)}«" for each in hardest)
    words = [word for each in by_weight for word in long_words(each.sentence, page.known)]
    named = ", ".join(f"`{word}`" for word in list(dict.fromkeys(words))[:SHOWN_WORDS])
    return f"Sværest er {shown}." + (f" Lange ord: {named}." if named else "")


def _short(found: Found) -> str:
    text = " ".join(found.written.split())
    return text if len(text) <= SHORTENED else text[:SHORTENED].rsplit(" ", 1)[0] + " …"


def _long_sentences(page: Page) -> Iterator[Problem]:
    most = LONGEST[page.reader]
    for each in page.found:
        words = len(each.sentence.words)
        if words > most:
            message = f"Sætningen er på {words} ord; {READERS[page.reader]} højst {most}."
            yield Problem(each.place, "long-sentence", message, "Del den i to.", "remark")


TEXT_RULES = (texts_suit_their_readers,)
