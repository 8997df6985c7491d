"""What is read of a text, and where a Danish sentence, a word and a long word begin and end."""

import pytest

from vidsyn.language.lix import Lix, lix, weight
from vidsyn.language.plain import BREAK, SILENT, plain
from vidsyn.language.sentences import sentences
from vidsyn.language.words import stem

SPLIT = {
    # short sentences
    "Ja. Nej. Vent. Vi leger.": ["Ja.", "Nej.", "Vent.", "Vi leger."],
    # shortened words
    "Man kan f.eks. spørge Birgit, bl.a. om bøger.": [
        "Man kan f.eks. spørge Birgit, bl.a. om bøger."
    ],
    "Ca. 40 kom, jf. listen, dvs. alle. Fx. Emil.": [
        "Ca. 40 kom, jf. listen, dvs. alle.",
        "Fx. Emil.",
    ],
    "Det skrev bl.a. Solby Posten.": ["Det skrev bl.a. Solby Posten."],
    "Vi køber mel, æg osv. Så bager vi.": ["Vi køber mel, æg osv.", "Så bager vi."],
    "Vi køber mel, æg osv. og bager.": ["Vi køber mel, æg osv. og bager."],
    "Isen koster 20 kr. Den er god.": ["Isen koster 20 kr.", "Den er god."],
    "Bolden er min. Den er rød.": ["Bolden er min.", "Den er rød."],
    "H.C. Andersen og C. H. Björnsson skrev.": ["H.C. Andersen og C. H. Björnsson skrev."],
    "Vi vælger plan B. Det går.": ["Vi vælger plan B.", "Det går."],
    # numbers that count in order
    "Emil går i 3. klasse. Den 1. maj er han ti.": [
        "Emil går i 3. klasse.",
        "Den 1. maj er han ti.",
    ],
    "Det er for 0.–3. klasse og 5.b. Alle må komme.": [
        "Det er for 0.–3. klasse og 5.b.",
        "Alle må komme.",
    ],
    # numbers with dots in them
    "Der er 5.678 borde kl. 8.30 i sal nr. 3. Kom!": [
        "Der er 5.678 borde kl. 8.30 i sal nr. 3.",
        "Kom!",
    ],
    # headings and lists
    "### Tag med\n\n- en kop\n- en hat\n1. et æble\n\nVi går.": [
        "Tag med",
        "en kop",
        "en hat",
        "et æble",
        "Vi går.",
    ],
    "Mødet er torsdag\n\nKom og vær med": ["Mødet er torsdag", "Kom og vær med"],
    "Man kan læse en linje\nmidt i en sætning.": ["Man kan læse en linje\nmidt i en sætning."],
    # what people say
    "»Kom nu!« råbte Lone. »Der er is!«": ["Kom nu!« råbte Lone.", "Der er is!«"],
    "»**Kom!**« råbte *Lone*. **Ja.** Nej.": ["Kom!**« råbte *Lone*.", "Ja.**", "Nej."],
    "Hvad? spurgte hun. Vent … så kom han.": ["Hvad? spurgte hun.", "Vent … så kom han."],
    "Skiltet siger: Verdens bedste is": ["Skiltet siger:", "Verdens bedste is"],
    "Tag to ting: en kop og en hat.": ["Tag to ting: en kop og en hat."],
    # code
    "Skriv den. `id` er navnet.": ["Skriv den.", "`id` er navnet."],
}

COUNTED = {
    "Propaganda kan godt være sand.": Lix(5, 1, 1),
    "Freja løb, og Mille gik": Lix(5, 1, 0),
    "Man kan f.eks. spørge Birgit, bl.a. om bøger.": Lix(8, 1, 0),
    "Skolens it-vejleder spurgte": Lix(3, 1, 3),
    "Der er 5.678 borde, og 3-1 er flot.": Lix(8, 1, 0),
    "…": Lix(0, 0, 0),
}

READ = {
    "Se [kortet](../kort.md) og [[word:greb]].": "Se kortet og GREB.",
    "![En sko](media/sko.svg)\nSkoen er ny.": "Skoen er ny.",
    "| navn | tal |\n|---|---|\n| Emil | 3 |\n\nSlut.": "Slut.",
    "Skriv til a@b.example, eller se https://kk.dk/x og kk.dk/y.": "Skriv til , eller se og .",
    "```yaml\nid: a\n```\nSlut.": "Slut.",
}


def split(text: str) -> list[str]:
    return [text[each.span].strip() for each in sentences(plain(text))]


@pytest.mark.parametrize("text", SPLIT)
def test_a_sentence_ends_where_a_reader_would_stop(text: str) -> None:
    assert split(text) == SPLIT[text]


@pytest.mark.parametrize("text", COUNTED)
def test_words_sentences_and_long_words_are_counted_as_a_reader_would(text: str) -> None:
    assert lix(sentences(text)) == COUNTED[text]


@pytest.mark.parametrize("text", READ)
def test_only_what_is_read_is_left_and_it_stands_where_it_stood(text: str) -> None:
    found = plain(text, lambda _, name: name.upper())

    assert len(found) == len(text)
    assert " ".join(found.replace(BREAK, " ").replace(SILENT, "").split()) == READ[text]


def test_the_number_is_words_in_a_sentence_and_long_words_in_a_hundred() -> None:
    found = lix(sentences("Propaganda kan godt være sand. Spørg Birgit"))

    assert (found.words, found.sentences, found.long) == (7, 2, 1)
    assert found.value == 18


def test_a_word_that_is_explained_is_not_a_long_one_in_any_of_its_forms() -> None:
    found = lix(sentences("Propagandaens mål er at virke."), {stem("propaganda")})

    assert (found.long, found.known) == (0, 1)
    assert (found.value, found.with_known) == (5, 25)


def test_the_hardest_sentence_is_the_one_that_adds_most() -> None:
    text = "Kom nu. Kommunens hjemmeside offentliggør høringssvarene. Vi ses."
    whole = list(sentences(text))

    hardest = max(whole, key=lambda each: weight(each, lix(whole)))

    assert text[hardest.span].startswith("Kommunens")


def test_nothing_to_read_is_not_hard_to_read() -> None:
    assert lix([]).value == 0
