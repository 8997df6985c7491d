"""From plain YAML values to a model, or to problems at the place of each mistake."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from vidsyn.model.placed import Placed, Steps, nearest
from vidsyn.problems import Problem
from vidsyn.reading import wording
from vidsyn.reading.yaml import Parsed


def typed(
    parsed: Parsed, kind: Any, data: Any, below: Steps = ()
) -> tuple[Placed[Any] | None, list[Problem]]:
    """Return the data as the kind asked for, or None and the problems that stand in the way.

    `below` are the steps from the top of the file to the data.
    """
    adapter = _adapter(kind)
    try:
        return Placed(adapter.validate_python(data), parsed.places, below), []
    except ValidationError as error:
        return None, list(_explain(error, adapter, parsed, below))


def missing(kind: Any, data: Any, key: str) -> list[Steps]:
    """Return where in the data the key is missing, unless a misspelling of it stands there."""
    try:
        _adapter(kind).validate_python(data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        return [
            each["loc"][:-1]
            for each in found
            if each["type"] == "missing" and each["loc"][-1] == key
            if not _follows_from_another(each, found)
        ]
    return []


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _explain(
    error: ValidationError, adapter: TypeAdapter[Any], parsed: Parsed, below: Steps
) -> Iterator[Problem]:
    found = error.errors(include_url=False)
    for each in found:
        if not _follows_from_another(each, found):
            code, message = wording.worded(each)
            place = nearest(parsed.places, (*below, *each["loc"], *_named(each)))
            yield Problem(place, code, message, wording.hint(each, _names_near(each, adapter)))


def _named(error: ErrorDetails) -> Steps:
    """Return the key whose value is wrong where pydantic only says which group it is in."""
    is_tag = error["type"] == "union_tag_invalid"
    return (error["ctx"]["discriminator"].strip("'"),) if is_tag else ()


def _follows_from_another(error: ErrorDetails, found: list[ErrorDetails]) -> bool:
    """Tell whether a list is short, or a key missing, only because another mistake hides it."""
    loc = error["loc"]
    if error["type"] == "too_short":
        return any(
            len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc for other in found
        )
    if error["type"] == "missing":
        unknown = [other for other in found if other["type"] == "extra_forbidden"]
        beside = [other for other in unknown if other["loc"][:-1] == loc[:-1]]
        names = (str(other["loc"][-1]) for other in beside)
        is_misspelt = any(wording.is_misspelling(each, str(loc[-1])) for each in names)
        return is_misspelt or any(map(wording.is_sentence_with_a_colon, beside))
    return False


def _names_near(error: ErrorDetails, adapter: TypeAdapter[Any]) -> set[str]:
    """Return the keys that an unknown one may have been meant as, wherever they may stand."""
    return _keys(adapter) - {error["loc"][-1]} if error["type"] == "extra_forbidden" else set()


@cache
def _keys(adapter: TypeAdapter[Any]) -> set[str]:
    schema = adapter.json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return {name for part in parts for name in part.get("properties", {})}
