"""What a parents' guide says besides its text, on the screen and on paper."""

from vidsyn.model.guides import Guide
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.parts import help_box
from vidsyn.rendering.shown import contact, source


def guiding(guide: Guide, frame: Frame) -> Meta:
    """Return the short answer, whom to call, the words and where we know things from."""
    card = guide.card.value
    low, high = card.ages
    return {
        "lead": card.situation,
        "short_answer": card.short_answer,
        "facts": frame.words.say("guide.facts", minutes=card.minutes, low=low, high=high),
        "urgent": [
            {"text": each.text, "contact": contact(each.contact, frame)} for each in card.urgent
        ],
        "first_help": contact(card.help[0], frame),
        "words": [{"word": word, "text": text} for word, text in card.words.items()],
        "sources": [source(name, frame) for name in card.sources],
        "help": help_box(card.help, frame),
    }
