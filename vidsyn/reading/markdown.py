"""Split a Markdown source into steps, blocks, `!quiz` lines and prose, each with its place.

Block boundaries are ours and fail closed: a line that might be meant as one and is
not is a problem, never text, so that a teacher's note cannot slip out of its block.
"""

import re
from dataclasses import dataclass, field

from vidsyn.memory import Remembered
from vidsyn.model.documents import Block, Document, Node, Step, is_cut
from vidsyn.problems import Place, Problem
from vidsyn.reading import inline
from vidsyn.reading.attributes import MARKUP, Heading, heading, markup_problem
from vidsyn.reading.commands import COMMANDS, command
from vidsyn.reading.wording import did_you_mean, listed

BLOCKS = (
    "activity", "talk", "post", "chat", "rule", "technique", "habit", "teacher", "easier",
    "harder", "board", "key", "paper", "exit", "say", "avoid", "ages", "tonight", "stuck",
    "others-ask", "notes", "exercise", "handout", "answer",
)  # fmt: skip

WITH_ARGUMENT = {"technique": "os-mod-dem", "habit": "de-tre-spoergsmaal"}
"""Blocks that name something, and what they may name: `/// technique os-mod-dem`."""

_FENCE = re.compile(r"(?P<slashes>/{3,})(?P<rest>.*)")
_LIKE_A_FENCE = re.compile(
    rf"(?<!:)/\s*/|^\W*/\s*(?:{'|'.join(BLOCKS)})\b|^[^\w\s#>*+-]+\s*(?:{'|'.join(BLOCKS)})\s*(?:\||$)|\\\\",
    re.IGNORECASE,
)
_STEP = re.compile(r"##(?!#)(?P<rest>.*)")
_LOST_STEP = re.compile(r"\s+#{1,6}\s|.*\{\s*#[a-z].*\}\s*$")
_COMMAND = re.compile(r"\s*!+\s*(?P<name>[A-Za-z]+)\b\s*(?P<rest>.*)")
_LOST_COMMAND = re.compile(rf"[\s>*+-]*(?:\d+[.)])?\s*!\s*(?:{'|'.join(COMMANDS)})", re.IGNORECASE)
_CODE = re.compile(r"(?P<fence>`{3,}|~{3,})(?P<rest>.*)")
_ITEM = re.compile(r"[-*+] |\d+[.)] ")
_SLASHES = str.maketrans(dict.fromkeys("∕⁄⧸╱／", "/"))


@dataclass
class _Open:
    """A place where nodes are being collected: the intro, a step or a block."""

    place: Place
    nodes: list[Node] = field(default_factory=list)
    fence: str = ""
    name: str = ""
    argument: str = ""
    title: str = ""


def read(text: str, place: Place) -> tuple[Document, list[Problem]]:
    """Return the document whose first line stands at the place.

    Reports `unknown-block`, `bad-block`, `unclosed-block`, `stray-close`, `lost-block`,
    `lost-step`, `lost-command`, `bad-code`, `unclosed-code`, and what commands, a step's braces
    and prose report.
    """
    document, problems = _read(text, place)
    return document, list(problems)


@Remembered
def _read(text: str, place: Place) -> tuple[Document, tuple[Problem, ...]]:
    """Read a text once: `serve` reads all of them at each save."""
    reader = _Reader(place)
    for number, line in enumerate(text.split("\n")):
        reader.line(line, place.moved(number))
    document, problems = reader.finish()
    return document, tuple(problems)


class _Reader:
    """Reads line by line; knows which blocks are open."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.problems: list[Problem] = []
        self.steps: list[Step] = []
        self.step: Heading | None = None
        self.intro: tuple[Node, ...] = ()
        self.open: list[_Open] = [_Open(place)]
        self.prose: list[str] = []
        self.prose_place = place
        self.code = ""
        self.code_place = place

    def line(self, line: str, place: Place) -> None:
        """Take the next line."""
        plain = line if line.isascii() else line.translate(_SLASHES)
        like_a_fence = bool(_LIKE_A_FENCE.search(plain))
        if self.code and (like_a_fence or _STEP.match(line)):
            self._end_code()
        if self.code:
            self._code_line(line, place)
        elif match := _FENCE.match(line):
            self._fence(match, place)
        elif like_a_fence:
            self._lost_block(place)
        elif match := _STEP.match(line):
            self._heading(match["rest"], place)
        elif match := _COMMAND.match(line):
            self._command(match, place)
        elif match := _CODE.match(line):
            self._begin_code(match, place)
        else:
            self._refuse_lost(line, place)
            self._text(line, place)

    def _lost_block(self, place: Place) -> None:
        self._report(
            place,
            "lost-block",
            "Linjen ligner en blok, men er ikke en.",
            "En blok begynder helt ude til venstre med `/// navn` og slutter med `///`.",
        )

    def _refuse_lost(self, line: str, place: Place) -> None:
        """Report a step or a command that is not at the margin, and so would be plain text."""
        if _LOST_STEP.match(line):
            hint = "Skriv `## ` helt ude til venstre."
            self._report(place, "lost-step", "Linjen ligner et trin, men er ikke et.", hint)
        elif _LOST_COMMAND.match(line):
            hint = "Skriv den alene på en linje, helt ude til venstre."
            self._report(place, "lost-command", "Linjen ligner en kommando, men er ikke en.", hint)

    def _begin_code(self, match: re.Match[str], place: Place) -> None:
        if re.fullmatch(r" *[\w#.+-]* *", match["rest"]):
            self.code, self.code_place = match["fence"], place
        else:
            hint = "Skriv stregerne alene på linjen før og efter teksten."
            message = "En kodeblok kan ikke begynde midt i en linje."
            self._report(place, "bad-code", message, hint)
        self._text(match[0], place)

    def _code_line(self, line: str, place: Place) -> None:
        if line.rstrip() == self.code:
            self.code = ""
        self._text(line, place)

    def _end_code(self) -> None:
        """Report a code block that goes on where a step or a block of ours begins, or for ever."""
        if self.code:
            hint = "Skriv de samme tegn alene på linjen, hvor den slutter."
            message = "Kodeblokken bliver ikke lukket."
            self._report(self.code_place, "unclosed-code", message, hint)
            self.code = ""

    def finish(self) -> tuple[Document, list[Problem]]:
        """Return the document and all problems, in the order of the file."""
        self._end_code()
        self._end_step()
        problems = sorted(self.problems)
        return Document(self.place, self.intro, tuple(self.steps), not problems), problems

    def _text(self, line: str, place: Place) -> None:
        if self.prose and self._is_below_cards(line):
            self._end_prose()
        if not self.prose:
            if not line.strip():
                return
            self.prose_place = place
        self.prose.append(line)

    def _is_below_cards(self, line: str) -> bool:
        """Tell whether the line begins another text: of `!cut` only the list is cut out."""
        nodes = self.open[-1].nodes
        is_another = line[:1].strip() and not _ITEM.match(line) and not self.prose[-1].strip()
        return bool(is_another and nodes and is_cut(nodes[-1]) and _ITEM.match(self.prose[0]))

    def _end_prose(self) -> None:
        text = "\n".join(self.prose).rstrip()
        self.prose = []
        if text:
            node, problems = inline.prose(text, self.prose_place)
            self.open[-1].nodes.append(node)
            self.problems += problems

    def _fence(self, match: re.Match[str], place: Place) -> None:
        self._end_prose()
        slashes, rest = match["slashes"], match["rest"].strip()
        if not rest:
            self._close(slashes, place)
            return
        while len(self.open) > 1 and len(self.open[-1].fence) <= len(slashes):
            self._leave_unclosed()
        words, _, title = rest.partition("|")
        name, _, argument = words.strip().partition(" ")
        self.open.append(
            _Open(place, fence=slashes, name=name, argument=argument.strip(), title=title.strip())
        )
        self._check_name(self.open[-1])

    def _check_name(self, block: _Open) -> None:
        if MARKUP.search(block.title):
            self.problems.append(markup_problem(block.place))
        if block.name not in BLOCKS:
            hint = did_you_mean(block.name, BLOCKS) or f"Vælg mellem {listed(BLOCKS)}."
            self._report(block.place, "unknown-block", f"`{block.name}` er ikke en blok.", hint)
        elif block.name in WITH_ARGUMENT and not block.argument:
            self._report(
                block.place,
                "bad-block",
                f"`{block.name}` skal sige hvilken.",
                f"Skriv fx `/// {block.name} {WITH_ARGUMENT[block.name]}`.",
            )
        elif block.argument and block.name not in WITH_ARGUMENT:
            self._report(
                block.place,
                "bad-block",
                f"`{block.argument}` kan ikke stå efter `{block.name}`.",
                f"En titel skrives efter en streg: `/// {block.name} | {block.argument}`.",
            )

    def _close(self, slashes: str, place: Place) -> None:
        if not any(block.fence == slashes for block in self.open):
            self._report(
                place,
                "stray-close",
                f"`{slashes}` lukker en blok, men ingen er åben.",
                "Slet linjen, eller skriv blokkens navn efter stregerne.",
            )
            return
        while self.open[-1].fence != slashes:
            self._leave_unclosed()
        self._shut()

    def _leave_unclosed(self) -> None:
        block = self.open[-1]
        self._report(
            block.place,
            "unclosed-block",
            f"Blokken `{block.name}` bliver aldrig lukket.",
            f"Skriv `{block.fence}` alene på linjen, hvor den slutter.",
        )
        self._shut()

    def _shut(self) -> None:
        block = self.open.pop()
        node = Block(block.name, block.argument, block.title, tuple(block.nodes), block.place)
        self.open[-1].nodes.append(node)

    def _heading(self, rest: str, place: Place) -> None:
        self._end_step()
        lead = len(rest) - len(rest.lstrip())
        self.step = heading(rest.strip(), place.moved(columns=2 + lead))
        self.problems += self.step.problems
        self.open = [_Open(place)]

    def _end_step(self) -> None:
        self._end_prose()
        while len(self.open) > 1:
            self._leave_unclosed()
        nodes = tuple(self.open[0].nodes)
        if self.step is None:
            self.intro = nodes
            return
        step = self.step
        self.steps.append(
            Step(
                id=step.id,
                title=step.title,
                minutes=step.minutes,
                form=step.form,
                goals=step.goals,
                week=step.week,
                nodes=nodes,
                place=self.open[0].place,
                readable=not step.problems,
                lengths=tuple(sorted(step.lengths.items())),
                sender=step.sender,
                address=step.address,
                words=step.words,
            )
        )

    def _command(self, match: re.Match[str], place: Place) -> None:
        self._end_prose()
        node, problem = command(match["name"], match["rest"].strip(), place)
        if node:
            self.open[-1].nodes.append(node)
        if problem:
            self.problems.append(problem)

    def _report(self, place: Place, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(place, code, message, hint))
