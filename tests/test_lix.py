"""What counts as a sentence, a word and a long word when a quiz's lix is measured."""

import pytest

from vidsyn.checks.lix import Lix, lix

COUNTED = {
    "Ja. Nej. Vent. Vi leger.": (5, 4, 0),
    "Propaganda kan godt være sand.": (5, 1, 1),
    "Freja løb, og Mille gik": (5, 1, 0),
    "Mødet er kl. 17 i sal nr. 3. Kom!": (9, 2, 0),
    "Man kan f.eks. spørge Birgit, bl.a. om bøger.": (8, 1, 0),
    "Emil går i 3. klasse. Den 1. maj fylder han ti.": (11, 2, 0),
    "»Kom nu!« råbte Lone. »Der er is!«": (7, 2, 0),
    "Vent … så kommer den måske.": (5, 1, 0),
    "Skiltet siger: Verdens bedste is": (5, 2, 2),
    "Skolens it-vejleder spurgte": (3, 1, 3),
    "Der er 5.678 borde, og 3-1 er flot.": (8, 1, 0),
    "Mødet er torsdag\n\nKom og vær med": (7, 2, 1),
    "Man kan læse en linje\nmidt i en sætning.": (9, 1, 1),
    "…": (0, 0, 0),
}


@pytest.mark.parametrize("text", COUNTED)
def test_words_sentences_and_long_words_are_counted_as_a_reader_would(text: str) -> None:
    assert lix([text]) == Lix(*COUNTED[text])


def test_the_number_is_words_in_a_sentence_and_long_words_in_a_hundred() -> None:
    found = lix(["Propaganda kan godt være sand.", "Spørg Birgit"])

    assert (found.words, found.sentences, found.long) == (7, 2, 1)
    assert found.value == 18


def test_nothing_to_read_is_not_hard_to_read() -> None:
    assert lix([]).value == 0
