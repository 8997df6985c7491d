"""Say in plain Danish what the schema refused, and guess what the author meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from pydantic_core import ErrorDetails

_SHOWN = 40
"""Characters of a value quoted in a message."""

_WORDS = {
    "missing": ("missing-key", "`{name}` mangler."),
    "extra_forbidden": ("unknown-key", "`{name}` er ikke en nøgle her."),
    "string_too_short": ("empty-value", "`{name}` er tom."),
    "string_too_long": ("too-long", "`{name}` er for lang: højst {max_length} tegn."),
    "string_pattern_mismatch": (
        "bad-id",
        "`{given}` kan ikke være et id: brug små bogstaver a–z, tal og bindestreg.",
    ),
    "string_type": ("not-text", "`{name}` skal være tekst."),
    "int_parsing": ("not-number", "`{name}` skal være et helt tal, ikke `{given}`."),
    "int_type": ("not-number", "`{name}` skal være et helt tal."),
    "bool_parsing": ("not-true-false", "`{name}` skal være `true` eller `false`, ikke `{given}`."),
    "bool_type": ("not-true-false", "`{name}` skal være `true` eller `false`."),
    "date_from_datetime_parsing": ("not-date", "`{name}` skal være en dato som 2026-11-22."),
    "date_parsing": ("not-date", "`{name}` skal være en dato som 2026-11-22."),
    "date_type": ("not-date", "`{name}` skal være en dato som 2026-11-22."),
    "literal_error": ("unknown-value", "`{name}` kan ikke være `{given}`."),
    "tuple_type": ("not-list", "`{name}` skal være en liste."),
    "list_type": ("not-list", "`{name}` skal være en liste."),
    "dict_type": ("not-group", "`{name}` skal have nøgler under sig."),
    "model_type": ("not-group", "`{name}` skal have nøgler under sig."),
    "model_attributes_type": ("not-group", "`{name}` skal have nøgler under sig."),
    "too_short": ("too-few", "`{name}` skal have mindst {min_length}, men har {actual_length}."),
    "half_a_pair": ("too-few", "`{name}` skal have to værdier."),
    "too_long": ("too-many", "`{name}` må højst have {max_length}, men har {actual_length}."),
    "greater_than_equal": ("too-small", "`{name}` skal være mindst {ge}."),
    "less_than_equal": ("too-big", "`{name}` må højst være {le}."),
    "union_tag_invalid": ("unknown-type", "`{tag}` er ikke en slags opgave."),
    "union_tag_not_found": ("missing-key", "`type` mangler."),
}


_HINTS = {
    "missing": "Skriv den ind, fx på linjen under.",
    "string_too_short": "Skriv teksten efter kolonet.",
    "string_too_long": "Skriv det kortere.",
    "string_pattern_mismatch": "Brug ae, oe og aa for æ, ø og å, og bindestreg for mellemrum.",
    "string_type": "Skriv teksten efter kolonet, uden bindestreg eller klammer.",
    "int_parsing": "Skriv tallet med cifre, uden ord.",
    "int_type": "Skriv tallet med cifre.",
    "bool_parsing": "Skriv `true` for ja og `false` for nej.",
    "bool_type": "Skriv `true` for ja og `false` for nej.",
    "date_from_datetime_parsing": "Skriv år, måned og dag med bindestreger imellem.",
    "date_parsing": "Skriv år, måned og dag med bindestreger imellem.",
    "date_type": "Skriv år, måned og dag med bindestreger imellem.",
    "tuple_type": "Skriv `[én, to]`, eller én på hver linje efter `- `.",
    "list_type": "Skriv `[én, to]`, eller én på hver linje efter `- `.",
    "dict_type": "Ryk nøglerne ind på linjerne under.",
    "model_type": "Ryk nøglerne ind på linjerne under.",
    "model_attributes_type": "Ryk nøglerne ind på linjerne under.",
    "too_short": "Skriv flere.",
    "half_a_pair": "Skriv dem som `[4, 9]`.",
    "too_long": "Slet nogle.",
    "greater_than_equal": "Skriv et større tal.",
    "less_than_equal": "Skriv et mindre tal.",
    "union_tag_not_found": "Skriv `type:` og opgavens slags, fx `type: choice`.",
}


_COLON = "Sæt anførselstegn om linjen: et kolon med mellemrum efter gør den til en nøgle."

_OTHER_PATTERNS = {
    "picture": ("bad-picture", "`{given}` er ikke et billede af et greb."),
    "site_url": ("bad-url", "`{given}` er ikke en hel adresse."),
    "was": ("bad-url", "`{given}` er ikke erklæringens adresse."),
    "mail": ("bad-url", "`{given}` er ikke en mailadresse."),
    "phone": ("bad-phone", "`{given}` er ikke et telefonnummer."),
    "content": ("bad-hash", "`{given}` er ikke en hel kode for indholdet."),
}

_OTHER_HINTS = {
    "picture": "Skriv fx `art/greb/lokkemaden.svg`.",
    "site_url": "Skriv fx `https://vidsyn.example/`, eller lad den være tom.",
    "was": "Skriv adressen fra WAS-Tool, fx `https://was.digst.dk/vidsyn-example`.",
    "mail": "Skriv fx `post@vidsyn.example`.",
    "phone": "Skriv kun cifre og mellemrum, fx `12 34 56 78` eller `+45 12 34 56 78`.",
    "content": "Kopiér alle 64 tegn nederst på siden »Sådan er siden prøvet«.",
}
"""What is not an id, though it too has a pattern."""


def worded(error: ErrorDetails) -> tuple[str, str]:
    """Return the code and one plain sentence for what pydantic reports."""
    code, words = _WORDS.get(_kind(error), ("bad-value", "`{name}` kan ikke læses."))
    names = [step for step in error["loc"] if isinstance(step, str) and step != "[key]"]
    given = str(error["input"])
    shown = given if len(given) <= _SHOWN else given[:_SHOWN] + "…"
    context = {key: value for key, value in error.get("ctx", {}).items() if key != "error"}
    if error["type"] == "string_pattern_mismatch":
        code, words = _OTHER_PATTERNS.get(names[-1] if names else "", (code, words))
    return code, words.format(name=names[-1] if names else "filen", given=shown, **context)


def _kind(error: ErrorDetails) -> str:
    """Return what pydantic calls the error; a pair that lacks one is not a key that lacks."""
    lacks_one = error["type"] == "missing" and isinstance(error["loc"][-1], int)
    return "half_a_pair" if lacks_one else error["type"]


def hint(error: ErrorDetails, names: Iterable[str]) -> str:
    """Return what to do: the nearest right name, what to choose between, or how to write it."""
    kind, context = _kind(error), error.get("ctx", {})
    if kind == "extra_forbidden":
        return _COLON if is_sentence_with_a_colon(error) else _hint_for_unknown(error, names)
    if kind == "union_tag_invalid":
        return _choice(str(context["tag"]), str(context["expected_tags"]).split(","))
    if kind == "literal_error":
        expected = str(context["expected"]).replace(" or ", ", ")
        return _choice(str(error["input"]), expected.split(","))
    if kind == "string_type" and isinstance(error["input"], dict):
        return _COLON
    if kind == "string_pattern_mismatch" and error["loc"][-1] in _OTHER_HINTS:
        return _OTHER_HINTS[str(error["loc"][-1])]
    return _HINTS.get(kind, "Se i håndbogen, hvordan den skrives.").format(
        name=error["loc"][-1] if error["loc"] else "id"
    )


def _hint_for_unknown(error: ErrorDetails, names: Iterable[str]) -> str:
    key = str(error["loc"][-1])
    if " " in key:
        return "Et komma skiller nøgler ad: sæt anførselstegn om hele teksten."
    return did_you_mean(key, names) or "Slet den, eller ret stavemåden."


def _choice(given: str, quoted: Iterable[str]) -> str:
    values = [value.strip(" '") for value in quoted]
    return did_you_mean(given, values) or f"Vælg {listed(values)}."


def is_sentence_with_a_colon(unknown: ErrorDetails) -> bool:
    """Tell whether an unknown key is most likely a sentence that goes on after a colon."""
    return " " in str(unknown["loc"][-1]) and bool(unknown["input"])


def is_misspelling(unknown: str, missing: str) -> bool:
    """Tell whether an unknown key is most likely the missing one."""
    return bool(get_close_matches(unknown, [missing], n=1, cutoff=0.6))


def did_you_mean(given: str, names: Iterable[str]) -> str:
    """Return a question with the nearest name, or nothing when none is near."""
    near = get_close_matches(given, sorted(names), n=1, cutoff=0.6)
    return f"Mente du `{near[0]}`?" if near else ""


def listed(names: Iterable[str], word: str = "eller") -> str:
    """Return the names as a Danish list: `a`, `b` eller `c`."""
    *first, last = [f"`{name}`" for name in names]
    return f"{', '.join(first)} {word} {last}" if first else last
