"""Makes PDFs side by side, and keeps them: one whose page has not changed is not made again."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed

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


def make(
    pages: Iterable[Page], sheets: Sheets, store: Store, count: Count
) -> Iterator[tuple[str, MadeFile]]:
    """Yield the PDF of each page by its address, from the store where it is there.

    Where any must be made, and this machine cannot, there are none.
    """
    signs = {sheets.sign(page): page for page in pages}
    missing = {sign: page for sign, page in signs.items() if not store.has(sign)}
    if missing and not is_possible():
        return
    waiting = {sign: sheets.sheet(page) for sign, page in missing.items()}
    for n, (sign, made) in enumerate(_made(waiting, sheets.style)):
        store.keep(sign, made.content, made.pages)
        count(n + 1, len(waiting))
    for sign, page in signs.items():
        yield address_of(page), store.file(sign, page.meta["title"])


def _made(waiting: dict[str, Sheet], style: Style) -> Iterable[tuple[str, Pdf]]:
    """Yield each as it is done; the largest are begun first, so that none is waited for alone."""
    if len(waiting) < FEW:
        yield from ((sign, pdf(sheet, style)) for sign, sheet in waiting.items())
        return
    ordered = sorted(waiting, key=lambda sign: -len(waiting[sign].html))
    pool = ProcessPoolExecutor(min(os.cpu_count() or 1, MOST))
    try:
        jobs = {pool.submit(pdf, waiting[sign], style): sign for sign in ordered}
        yield from ((jobs[job], job.result()) for job in as_completed(jobs))
    finally:
        pool.shutdown(cancel_futures=True)
