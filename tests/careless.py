"""Quizzes as a careless author writes them: examples with things left out, laid out anyhow."""

import json
from random import Random
from typing import Any

from tests.question_examples import EXAMPLES

HEAD = ("format: 1", "id: nye", "title: Nye", "band: mellemtrin", "source: Egen produktion.")
ENDS = ("\n", "\n", "\r\n", "\r")
NASTY = ("", "true", "17:30", "[x]{trick-1 a}", "- a", "a: b", "a #b", "#", "'", '"', "{", "*a")


def quiz(chance: Random) -> str:
    """Return the text of a quiz of one or two questions."""
    examples = chance.choices(EXAMPLES, k=chance.randint(1, 2))
    questions = [_careless(example.question, chance) for example in examples]
    lines = [*HEAD[: chance.randint(0, 9)], f"questions:{_list(questions, 0, chance)}"]
    chance.shuffle(lines)
    text = "\n".join(lines) + chance.choice(("", "\n", "\n\n# slut\n"))
    return chance.choice(("", "", "\ufeff")) + text.replace("\n", chance.choice(ENDS))


def _careless(value: Any, chance: Random) -> Any:
    """Return the value without many of its ids, and with a few other things wrong."""
    if isinstance(value, dict):
        kept = {key: each for key, each in value.items() if chance.random() < _kept(key)}
        return {key: _careless(each, chance) for key, each in kept.items()}
    if isinstance(value, list):
        return [_careless(each, chance) for each in value]
    return value if chance.random() < 0.98 else chance.choice(NASTY)


def _kept(key: str) -> float:
    return 0.4 if key == "id" else 0.99


def _list(items: list[Any], depth: int, chance: Random) -> str:
    """Return a list as it stands after its key: each item on lines of its own."""
    return "".join(f"\n{' ' * depth}-{_item(item, depth, chance)}" for item in items)


def _item(value: Any, depth: int, chance: Random) -> str:
    """Return an item as it stands after its hyphen, perhaps with notes between."""
    if not isinstance(value, dict) or not value or chance.random() < 0.2:
        return f" {_in_one(value, chance)}"
    inner = depth + chance.randint(2, 4)
    pad = " " * inner
    beside, below = " " * (inner - depth - 1), f"\n{pad}"
    gap = chance.choice((beside, beside, below, f"  # note{below}\n# én til{below}"))
    return gap + _group(value, inner, chance)


def _group(value: dict[str, Any], depth: int, chance: Random) -> str:
    """Return a group as it stands where its first key begins."""
    keys = [f"{key}:{_value(each, depth, chance)}" for key, each in value.items()]
    gap = chance.choice(("\n", "\n", "\n\n", "\n# note\n"))
    return f"{gap}{' ' * depth}".join(keys)


def _value(value: Any, depth: int, chance: Random) -> str:
    """Return a value as it stands after the colon of its key."""
    if isinstance(value, str) or not value or chance.random() < 0.2:
        return f" {_in_one(value, chance)}"
    if isinstance(value, list):
        return _list(value, depth + chance.choice((0, 2)), chance)
    return f"\n{' ' * (depth + 2)}{_group(value, depth + 2, chance)}"


def _in_one(value: Any, chance: Random) -> str:
    """Return a value in quotes, braces or brackets, or a text without its quotes."""
    if isinstance(value, str) and "\n" not in value and chance.random() < 0.8:
        return value
    comma, brace = chance.choice(((", ", "{"), (",", "{ "), (",\n          ", "{\n          ")))
    return json.dumps(value, ensure_ascii=False, separators=(comma, ": ")).replace("{", brace)
