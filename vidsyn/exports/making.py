"""Makes PDFs side by side, and keeps them: one whose page has not changed is not made again."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager

from vidsyn.exports.pdf import Pdf, Sheet, Style, is_possible, pdf
from vidsyn.exports.sheets import Sheets, address_of
from vidsyn.exports.store import Store
from vidsyn.rendering.files import MadeFile
from vidsyn.rendering.page import Page

Count = Callable[[int, int], None]
"""Is told how many are made, and of how many."""

FEW = 4
"""Pages below which starting another process takes longer than it saves."""


MOST = 61
"""Processes that Windows lets one wait for."""


@contextmanager
def begun(
    pages: Iterable[Page], sheets: Sheets, store: Store, count: Count
) -> Iterator[Iterator[tuple[str, MadeFile]]]:
    """Begin on the PDFs of these pages, and let what is inside be done meanwhile.

    Gives each by its address, from the store where it is there, when it is waited for. Where any
    must be made, and this machine cannot, there are none.
    """
    signs = {sheets.sign(page): page for page in pages}
    missing = {sign: page for sign, page in signs.items() if not store.has(sign)}
    if missing and not is_possible():
        yield iter(())
        return
    waiting = {sign: sheets.sheet(page) for sign, page in missing.items()}
    with _made(waiting, sheets.style) as made:
        yield _kept(made, signs, store, lambda n: count(n, len(waiting)))


def _kept(
    made: Iterable[tuple[str, Pdf]],
    signs: Mapping[str, Page],
    store: Store,
    count: Callable[[int], None],
) -> Iterator[tuple[str, MadeFile]]:
    """Keep what is made as it comes, then yield all."""
    for n, (sign, each) in enumerate(made, 1):
        store.keep(sign, each.content, each.pages)
        count(n)
    for sign, page in signs.items():
        yield address_of(page), store.file(sign, page.meta["title"])


@contextmanager
def _made(waiting: Mapping[str, Sheet], style: Style) -> Iterator[Iterable[tuple[str, Pdf]]]:
    """Begin on all, the largest first so that none is waited for alone; give each when done."""
    if len(waiting) < FEW:
        yield ((sign, pdf(sheet, style)) for sign, sheet in waiting.items())
        return
    ordered = sorted(waiting, key=lambda sign: -len(waiting[sign].html))
    pool = ProcessPoolExecutor(min(os.cpu_count() or 1, MOST))
    try:
        jobs = {pool.submit(pdf, waiting[sign], style): sign for sign in ordered}
        yield ((jobs[job], job.result()) for job in as_completed(jobs))
    finally:
        pool.shutdown(cancel_futures=True)
