"""Makes PDFs side by side, and keeps them: one whose page has not changed is not made again."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, as_completed
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from vidsyn.exports.pdf import Pdf, Sheet, Style, pdf
from vidsyn.rendering.files import Files, MadeFile

Count = Callable[[int, int], None]
"""Is told how many are made, and of how many."""

FEW = 4
"""Pages below which starting another process takes longer than it saves."""


def make(sheets: Iterable[Sheet], style: Style, kept: Path, count: Count) -> dict[str, MadeFile]:
    """Return the PDF of each page by its address, from the folder `kept` where it is there."""
    kept.mkdir(parents=True, exist_ok=True)
    common = _sign_of_style(style)
    signs = {_sign(sheet, common): sheet for sheet in sheets}
    there = {path.stem.partition("-")[0]: path for path in kept.glob("*-*.pdf")}
    waiting = {sign: sheet for sign, sheet in signs.items() if sign not in there}
    for n, (sign, made) in enumerate(_made(waiting, style)):
        there[sign] = _keep(kept / f"{sign}-{made.pages}.pdf", made.content)
        count(n + 1, len(waiting))
    return {sheet.address: _file(sheet, there[sign]) for sign, sheet in signs.items()}


def sweep(kept: Path, files: Files) -> None:
    """Throw away what was kept and is none of these files: of pages that are gone or changed."""
    for path in set(kept.iterdir()) - {file.path for file in files.values()}:
        path.unlink()


def _made(waiting: dict[str, Sheet], style: Style) -> Iterable[tuple[str, Pdf]]:
    """Yield each as it is done; the largest are begun first, so that none is waited for alone."""
    if len(waiting) < FEW:
        yield from ((sign, pdf(sheet, style)) for sign, sheet in waiting.items())
        return
    ordered = sorted(waiting, key=lambda sign: -len(waiting[sign].html))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        jobs = {pool.submit(pdf, waiting[sign], style): sign for sign in ordered}
        yield from ((jobs[job], job.result()) for job in as_completed(jobs))


def _sign(sheet: Sheet, common: str) -> str:
    """Return what changes with anything that the PDF is made from."""
    sign = sha256(f"{common}\n{sheet.address}\n{sheet.html}".encode())
    for name, path in sheet.pictures.items():
        sign.update(name.encode() + sha256(Path(path).read_bytes()).digest())
    return sign.hexdigest()[:32]


def _sign_of_style(style: Style) -> str:
    maker = Path(__file__).with_name("pdf.py").read_bytes()
    parts = [version("weasyprint").encode(), maker, style.text.encode()]
    parts += [Path(path).read_bytes() for _, path in style.fonts]
    return sha256(b"\0".join(parts)).hexdigest()


def _keep(path: Path, content: bytes) -> Path:
    """Write it whole or not at all: an interrupted run leaves nothing half."""
    new = path.with_suffix(".new")
    new.write_bytes(content)
    return new.replace(path)


def _file(sheet: Sheet, path: Path) -> MadeFile:
    return MadeFile(sheet.title, path, int(path.stem.partition("-")[2]))
