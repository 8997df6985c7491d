"""What ordinary Markdown points to: links, pictures, references; and HTML, most of it refused."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from vidsyn.memory import Remembered
from vidsyn.model.documents import Image, Link, Prose, Reference
from vidsyn.problems import Place, Problem
from vidsyn.reading import structure
from vidsyn.reading.brackets import DEEPEST, too_deep
from vidsyn.reading.markup import HINT, without_allowed
from vidsyn.reading.produced import produced

FENCED = re.compile(r"^(`{3,}|~{3,})[^\n]*\n.*?(?:^\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_REFERENCE = re.compile(r"\[\[(?P<inside>[^\]\n]*)(?:\]\]|\]|$)", re.MULTILINE)
_INSIDE = re.compile(r"(?P<kind>[a-z]+):(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)")
_TARGET = r"\(\s*(?P<target><[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*+)[^)\n]*\)"
_IMAGE = re.compile(rf"!\[(?P<text>[^\[\]]*)\]{_TARGET}")
_LINK = re.compile(rf"\[(?P<text>[^\[\]]*)\]{_TARGET}")
_AUTOLINK = re.compile(
    r"<(?P<target>[a-z][a-z0-9+.-]*:[^<>\s]*|[^<@>\s]+@[^<>\s]+)>", re.IGNORECASE
)
_HTML = re.compile(r"</?[a-z!?][^>\n]*+>?(?:[^\n]*</?[a-z!?][^<>\n]*>)?", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\[[^\[\]\n]+\]\s?\[[^\[\]\n]*\]|^ {0,3}\[[^\]\n]+\]:", re.MULTILINE)
_UNDERLINED = re.compile(r"(?<=\S\n)^(=+|-{2,})[ \t]*$", re.MULTILINE)

_SEEN = re.compile(r"[^\n]")
_HEADING = re.compile(r"^#(?!#)[^\n]*", re.MULTILINE)

KINDS = ("contact", "technique", "habit", "word", "source", "law", "unit")
"""What `[[kind:id]]` may name."""


@dataclass
class _Scan:
    """One text being read; what is understood is blanked out, so that nothing is read twice."""

    original: str
    place: Place
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text = self.original

    def blank(self, pattern: re.Pattern[str]) -> None:
        """Blank each match out."""
        self.text = pattern.sub(lambda match: _SEEN.sub(" ", match[0]), self.text)

    def take(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Return each match with its place, and blank it out."""
        matches = list(pattern.finditer(self.text))
        if matches:
            self.blank(pattern)
        for match in matches:
            yield match, self.at(match.start())

    def refuse(self, pattern: re.Pattern[str], code: str, message: str, hint: str) -> None:
        """Report each match as a problem. `{}` in the message is what stood there."""
        for match, place in self.take(pattern):
            said = message.format(match[0].strip())
            self.problems.append(Problem(place, code, said, hint))

    def at(self, start: int) -> Place:
        """Return the place of the sign that stands so far into the text."""
        before = self.text.count("\n", 0, start)
        column = start - (self.text.rfind("\n", 0, start) + 1)
        return self.place.moved(before, column)


@Remembered
def prose(text: str, place: Place, steps: bool = True) -> tuple[Prose, tuple[Problem, ...]]:
    """Return the text with all it points to. Where `##` makes steps, none may stand in the text.

    Reports `bad-reference`, `raw-html`, `link-elsewhere`, `underlined-heading`, `title-heading` and
    `open-brackets`.
    """
    scan = _Scan(text, place)
    for code in (FENCED, _CODE):
        scan.blank(code)
    scan.text = without_allowed(scan.text)
    headings = tuple(structure.headings(scan.text, place, text))
    tables = tuple(structure.tables(scan.text, place, text))
    references = tuple(_references(scan))
    images = tuple(
        Image(_bare(match["target"]), match["text"].strip(), at) for match, at in scan.take(_IMAGE)
    )
    links = [Link(_bare(match["target"]), at, match["text"]) for match, at in scan.take(_LINK)]
    links += [Link(match["target"], at, match["target"]) for match, at in scan.take(_AUTOLINK)]
    _refuse_the_rest(scan)
    _refuse_open_brackets(scan)
    found = produced(text, not steps)
    links += _unseen(found.links, links, scan)
    more = [Image(link.target, "?", link.place) for link in _unseen(found.images, images, scan)]
    _refuse_headings([*found.titles, *(found.chapters if steps else ())], scan)
    points_to = (tuple(links), (*images, *more), references, headings, tables)
    return Prose(text, place, *points_to), tuple(scan.problems)


def _unseen(targets: Iterable[str], seen: Iterable[Link | Image], scan: _Scan) -> list[Link]:
    """Return targets that Python-Markdown finds and we did not, placed as well as can be."""
    known = {html.unescape(each.target) for each in seen} | {each.target for each in seen}
    missed = [target for target in targets if html.unescape(target) not in known | {""}]
    return [Link(html.unescape(target), scan.place) for target in missed]


def _refuse_headings(headings: list[str], scan: _Scan) -> None:
    """Report a large heading that hides in a quotation or a list."""
    if headings and not any(problem.code == "title-heading" for problem in scan.problems):
        message = f"`{headings[0]}` bliver til en stor overskrift midt i teksten."
        hint = "Brug `###` helt ude til venstre, eller sæt `\\` foran `#`."
        scan.problems.append(Problem(scan.place, "title-heading", message, hint))


def _refuse_open_brackets(scan: _Scan) -> None:
    """Report brackets of which none is closed before the next: they point to nothing."""
    if (start := too_deep(scan.original)) is not None:
        message = f"Her er over {DEEPEST} klammer åbne på én gang."
        hint = "Luk hver klamme, før den næste begynder, eller del teksten med en tom linje."
        scan.problems.append(Problem(scan.at(start), "open-brackets", message, hint))


def _references(scan: _Scan) -> Iterator[Reference]:
    for match, place in scan.take(_REFERENCE):
        inside = _INSIDE.fullmatch(match["inside"])
        if inside and inside["kind"] in KINDS and match[0].endswith("]]"):
            yield Reference(inside["kind"], inside["id"], place)
        else:
            message = f"`{match[0]}` er ikke en henvisning, vi kender."
            hint = "Skriv fx `[[contact:hotline]]` eller `[[technique:os-mod-dem]]`."
            scan.problems.append(Problem(place, "bad-reference", message, hint))


def _refuse_the_rest(scan: _Scan) -> None:
    scan.refuse(
        _HTML,
        "raw-html",
        "`{}` er HTML, der ikke må stå i en tekst.",
        HINT,
    )
    scan.refuse(
        _ELSEWHERE,
        "link-elsewhere",
        "`{}` er et link, hvis adresse står et andet sted.",
        "Skriv adressen lige efter: `[tekst](adresse)`.",
    )
    scan.refuse(
        _UNDERLINED,
        "underlined-heading",
        "En streg under en linje gør linjen til en overskrift.",
        "Skriv `## ` foran overskriften, eller sæt en tom linje før stregen.",
    )
    scan.refuse(
        _HEADING,
        "title-heading",
        "`{}` er en titel, og titlen står allerede i filens hoved.",
        "Brug `##` til et trin og `###` til en overskrift i trinnet.",
    )


def _bare(target: str) -> str:
    return target[1:-1] if target.startswith("<") else target
