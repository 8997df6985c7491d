"""Steps and blocks to HTML, for one kind of reader at a time; each text is rendered once."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Literal

from jinja2 import Environment
from markupsafe import Markup

from vidsyn.model import addresses, targets
from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.model.documents import (
    CARDS,
    Block,
    Document,
    Elsewhere,
    Fill,
    Node,
    Prose,
    QuizUse,
    Slot,
    Step,
    is_cut,
)
from vidsyn.model.kinds import Unit
from vidsyn.model.kits import Kit
from vidsyn.model.scope import WHOLE, Scope
from vidsyn.model.texts import TextPage
from vidsyn.model.units import Module
from vidsyn.rendering.answers import one_at_a_time
from vidsyn.rendering.chats import with_bubbles
from vidsyn.rendering.look_again import look_again
from vidsyn.rendering.markdown import Address, MarkdownRenderer
from vidsyn.rendering.page import TOP, in_unit
from vidsyn.rendering.phrases import WITH_PHRASES, with_phrases
from vidsyn.rendering.questions import Form, Part, QuizView, question_html, quiz_html
from vidsyn.rendering.readers import (
    BEFORE_A_CLASS,
    BLOCKS,
    FILLED,
    IN_TEACHERS_TREE,
    INSIDE,
    ON_SCREENS,
    PROSE,
    QUESTIONS,
    THROUGH,
    WITH_SOME_STEPS,
    Reader,
)
from vidsyn.rendering.references import References
from vidsyn.rendering.strings import Strings
from vidsyn.rendering.theme import Theme


class Fragments:
    """Renders the sources of one catalogue; a link that leads out of the scope is no link."""

    def __init__(
        self,
        catalogue: Catalogue,
        env: Environment,
        words: Strings,
        theme: Theme,
        scope: Scope = WHOLE,
    ) -> None:
        self.catalogue = catalogue
        self.env = env
        self.theme = theme
        self.words = words
        self.scope = scope
        self.references = References(catalogue, words, scope)
        self._markdown = MarkdownRenderer(self.references.html)
        self._line_by_line = MarkdownRenderer(self.references.html, "lines")
        self._text = MarkdownRenderer(self.references.html, "headings")

    def within(self, scope: Scope) -> "Fragments":
        """Return what renders the same sources for a part of the site."""
        return Fragments(self.catalogue, self.env, self.words, self.theme, scope)

    def document(self, document: Document, reader: Reader) -> Markup:
        """Return a whole source: what stands before its first step, and its steps."""
        parts = (self.nodes(document.intro, reader), self.steps(document.steps, reader))
        return Markup("\n").join(part for part in parts if part)

    def text_page(self, page: TextPage) -> Markup:
        """Return a page of plain text, its headings with ids."""
        texts = (
            self._text.html(
                prose.text, self._linked_from(prose, "pupil"), self._shown_in(prose, "pupil")
            )
            for prose in page.document.prose()
        )
        return Markup("\n").join(Markup(text) for text in texts)

    def steps(self, steps: Iterable[Step], reader: Reader, *, for_class: bool = False) -> Markup:
        """Return all steps, one section each; a step with nothing for this reader is left out.

        Before a class, a step that two work on together says so.
        """
        parts = [(step, one_at_a_time(self.nodes(step.nodes, reader), step.id)) for step in steps]
        template = self.env.get_template("rendering/templates/step.html")
        whole = reader in PROSE
        return Markup("\n").join(
            Markup(
                template.render(
                    step=step,
                    inner=inner,
                    on_screens=reader in ON_SCREENS,
                    in_pairs=for_class and step.form == "pairs",
                )
            )
            for step, inner in parts
            if inner or whole
        )

    def nodes(self, nodes: Iterable[Node], reader: Reader, *, inside: bool = False) -> Markup:
        """Return what the reader gets of the nodes, in their order.

        Inside a block the reader gets, prose belongs to it; elsewhere only some readers get it.
        """
        parts, cut = [], False
        for node in nodes:
            if not isinstance(node, Prose):
                parts.append(self._node(node, reader, inside=inside))
            elif inside or reader in PROSE:
                parts.append(self._cards(node) if cut else self.prose(node, reader))
            cut = is_cut(node)
        return Markup("\n").join(part for part in parts if part)

    def _node(
        self, node: QuizUse | Fill | Slot | Block | Elsewhere, reader: Reader, *, inside: bool
    ) -> Markup:
        if isinstance(node, QuizUse):
            is_shown = reader in QUESTIONS and (node.on_paper or reader != "paper")
            return self._quiz(node, reader) if is_shown else Markup()
        if isinstance(node, Slot):
            return self._slot(node) if inside or reader in PROSE else Markup()
        if isinstance(node, Fill):
            return self._fill(node) if reader in FILLED else Markup()
        if isinstance(node, Elsewhere):
            template = self.env.get_template("rendering/templates/elsewhere.html")
            return Markup(template.render(kind=node.kind, href=f"{TOP}{node.address}"))
        return self._block(node, reader, inside=inside)

    def _block(self, block: Block, reader: Reader, *, inside: bool) -> Markup:
        if reader in THROUGH and not inside and block.name not in BLOCKS[reader]:
            return self.nodes(block.nodes, reader)
        shown = INSIDE.get(reader, BLOCKS[reader]) if inside else BLOCKS[reader]
        if block.name not in shown:
            return Markup()
        inner = self.nodes(block.nodes, reader, inside=True)
        if block.name in CARDS:
            return self._card(block, inner, reader)
        if block.name in WITH_PHRASES:
            inner = with_phrases(inner)
        if block.name == "chat":
            inner = with_bubbles(inner)
        template = self.env.get_template("rendering/templates/block.html")
        values = {
            "is_first_level": block.name == "handout" or reader == "flyer",
            "before_class": reader in BEFORE_A_CLASS,
        }
        return Markup(template.render(block=block, inner=inner, **values))

    def _card(self, block: Block, inner: Markup, reader: Reader) -> Markup:
        """Return the card of a technique or a habit; on a screen, what fits one."""
        facts, name = self.catalogue.facts, block.argument
        habit = facts.habits[name] if block.name == "habit" else None
        fact = habit or facts.techniques[name]
        values = {
            "points": habit.points if habit else (),
            "card": block.name,
            "fact": fact,
            "href": f"{TOP}{addresses.technique(name)}",
            "picture": self.theme.technique_art(fact.picture),
            "is_short": reader in ON_SCREENS,
            "inner": inner,
        }
        return Markup(self.env.get_template("rendering/templates/card.html").render(values))

    def prose(self, prose: Prose, reader: Reader) -> Markup:
        """Return ordinary Markdown as HTML; teachers' links stay in the teachers' tree."""
        markdown = self._line_by_line if reader == "early" else self._markdown
        links, pictures = self._linked_from(prose, reader), self._shown_in(prose, reader)
        return Markup(markdown.html(prose.text, links, pictures))

    def _linked_from(self, prose: Prose, reader: Reader) -> Address:
        return lambda target: self._href(target, prose.place.path, reader)

    def _shown_in(self, prose: Prose, reader: Reader) -> Address:
        teacher = reader in IN_TEACHERS_TREE
        return lambda target: self._src(target, prose.place.path, teacher)

    def _href(self, target: str, source: PurePosixPath, reader: Reader) -> str:
        is_here = target.startswith("#") and reader not in WITH_SOME_STEPS
        if is_here or targets.is_outside(target):
            return target
        found = targets.find_page(target, source, self.catalogue)
        if found is None:
            raise ValueError(f"{source} links to {target}, which checking should have stopped")
        address = found.teacher_address if reader in IN_TEACHERS_TREE else found.address
        if not self.scope.holds(address):
            return ""
        return f"{TOP}{address}" + (f"#{found.anchor}" if found.anchor else "")

    def _src(self, target: str, source: PurePosixPath, teacher: bool) -> str:
        found = targets.find_image(target, source, self.catalogue)
        if found is None:
            raise ValueError(f"{source} shows {target}, which checking should have stopped")
        unit = self.catalogue.unit_of(source)
        if unit is None:
            return f"{TOP}{addresses.text_media(found)}"
        if teacher and isinstance(unit, Module):
            return f"{TOP}{addresses.teacher_media(unit, found)}"
        return f"{TOP}{addresses.media(unit, found)}"

    def _quiz(self, use: QuizUse, reader: Reader) -> Markup:
        quiz = self.catalogue.quiz(use.quiz)
        if quiz is None:
            raise ValueError(f"{use.place} uses a quiz that checking should have stopped")
        form: Form = QUESTIONS[reader]
        variant: Literal["A", "B"] = "B" if use.form == "B" else "A"
        questions = [question.value for question in quiz.questions]
        formerly = quiz.card.value.formerly
        if use.question:
            one = next(question for question in questions if question.id == use.question)
            html = question_html(one, quiz.id, self.env, form, variant, formerly)
        else:
            unit = self.catalogue.unit_of(use.place.path)
            html = quiz_html(self._view(quiz, unit, form, variant), self.env)
        source, teacher = (
            targets.card_of(use.place.path, self.catalogue),
            reader in IN_TEACHERS_TREE,
        )
        return Markup(in_unit(html, lambda picture: self._src(picture, source, teacher)))

    def _view(
        self, quiz: Quiz, unit: Unit | None, form: Form, variant: Literal["A", "B"]
    ) -> QuizView:
        card = quiz.card.value
        parts = [
            Part(
                f"{quiz.id}/{each.value.id}",
                Markup(question_html(each.value, quiz.id, self.env, form, variant, card.formerly)),
                look_again(each.value, unit, self.catalogue),
            )
            for each in quiz.questions
        ]
        return QuizView(quiz.id, card.title, parts, card.ending, on_screen=form == "screen")

    def _slot(self, slot: Slot) -> Markup:
        unit = self.catalogue.unit_of(slot.place.path)
        if not isinstance(unit, Kit):
            raise ValueError(f"{slot.place} is not in a kit, which checking should have stopped")
        current = unit.card.value.current
        freshness = self.references.put_in(current.on, current.by) if current.on else ""
        template = self.env.get_template("rendering/templates/current.html")
        return Markup(template.render(text=current.text, freshness=freshness))

    def _cards(self, node: Prose) -> Markup:
        inner = self.prose(node, "paper")
        kind = "cards cards-pictures" if "<img" in inner else "cards"
        return Markup('<div class="{}">{}</div>').format(kind, inner)

    def _fill(self, fill: Fill) -> Markup:
        if fill.kind == "cut":
            return Markup()
        template = self.env.get_template("rendering/templates/fill.html")
        return Markup(template.render(fill=fill))
