"""Say in plain Danish what the schema refused, and guess what the author meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from pydantic_core import ErrorDetails

_SHOWN = 40
"""Characters of a value quoted in a message."""

_WORDS = {
    "missing": ("missing-key", "`{name}` mangler"),
    "extra_forbidden": ("unknown-key", "`{name}` er ikke en nøgle her"),
    "string_too_short": ("empty-value", "`{name}` er tom"),
    "string_too_long": ("too-long", "`{name}` er for lang: højst {max_length} tegn"),
    "string_pattern_mismatch": (
        "bad-id",
        "`{given}` kan ikke være et id: brug små bogstaver a–z, tal og bindestreg",
    ),
    "string_type": ("not-text", "`{name}` skal være tekst"),
    "int_parsing": ("not-number", "`{name}` skal være et helt tal, ikke `{given}`"),
    "int_type": ("not-number", "`{name}` skal være et helt tal"),
    "bool_parsing": ("not-true-false", "`{name}` skal være `true` eller `false`, ikke `{given}`"),
    "bool_type": ("not-true-false", "`{name}` skal være `true` eller `false`"),
    "date_from_datetime_parsing": ("not-date", "`{name}` skal være en dato som 2026-11-22"),
    "date_parsing": ("not-date", "`{name}` skal være en dato som 2026-11-22"),
    "date_type": ("not-date", "`{name}` skal være en dato som 2026-11-22"),
    "literal_error": ("unknown-value", "`{name}` kan ikke være `{given}`"),
    "tuple_type": ("not-list", "`{name}` skal være en liste"),
    "list_type": ("not-list", "`{name}` skal være en liste"),
    "dict_type": ("not-group", "`{name}` skal have nøgler under sig"),
    "model_type": ("not-group", "`{name}` skal have nøgler under sig"),
    "model_attributes_type": ("not-group", "`{name}` skal have nøgler under sig"),
    "too_short": ("too-few", "`{name}` skal have mindst {min_length}, men har {actual_length}"),
    "too_long": ("too-many", "`{name}` må højst have {max_length}, men har {actual_length}"),
    "greater_than_equal": ("too-small", "`{name}` skal være mindst {ge}"),
    "less_than_equal": ("too-big", "`{name}` må højst være {le}"),
    "union_tag_invalid": ("unknown-type", "`{tag}` er ikke en slags opgave"),
    "union_tag_not_found": ("missing-key", "`type` mangler"),
}


def worded(error: ErrorDetails) -> tuple[str, str]:
    """Return the code and one plain sentence for what pydantic reports."""
    code, words = _WORDS.get(error["type"], ("bad-value", "`{name}` kan ikke læses"))
    names = [str(step) for step in error["loc"] if isinstance(step, str)]
    given = str(error["input"])
    shown = given if len(given) <= _SHOWN else given[:_SHOWN] + "…"
    context = {key: value for key, value in error.get("ctx", {}).items() if key != "error"}
    return code, words.format(name=names[-1] if names else "filen", given=shown, **context)


def hint(error: ErrorDetails, names: Iterable[str]) -> str:
    """Return what to do: the nearest right name, or the values to choose between."""
    context = error.get("ctx", {})
    if error["type"] == "extra_forbidden":
        return did_you_mean(str(error["loc"][-1]), names) or "Slet den, eller ret stavemåden."
    if error["type"] == "union_tag_invalid":
        tags = [tag.strip(" '") for tag in str(context["expected_tags"]).split(",")]
        return did_you_mean(str(context["tag"]), tags) or f"Vælg mellem {listed(tags)}."
    if error["type"] == "literal_error":
        values = [value.strip(" '") for value in str(context["expected"]).replace(" or ", ", ").split(",")]
        return did_you_mean(str(error["input"]), values) or f"Vælg mellem {listed(values)}."
    return ""


def did_you_mean(given: str, names: Iterable[str]) -> str:
    """Return a question with the nearest name, or nothing when none is near."""
    near = get_close_matches(given, sorted(names), n=1, cutoff=0.6)
    return f"Mente du `{near[0]}`?" if near else ""


def listed(names: Iterable[str]) -> str:
    """Return the names as a Danish list: `a`, `b` eller `c`."""
    *first, last = [f"`{name}`" for name in names]
    return f"{', '.join(first)} eller {last}" if first else last
