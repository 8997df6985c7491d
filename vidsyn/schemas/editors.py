"""How a model is told to an editor: in Danish, and with YAML's own values where ours are text.

An editor reads `5` as a number, `true` as true or false and nothing as null, and our reader takes
all of them as text until the model decides. So a schema allows what the reader would understand.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from vidsyn.model.facts import Nothing
from vidsyn.model.guides import JustText
from vidsyn.questions import TYPES
from vidsyn.questions.base import Question
from vidsyn.rendering.strings import strings

_WHOLE = r"^[ ]*[-+]?[0-9]+[ ]*$"
_YES_OR_NO = r"^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|[YyNnTtFf])$"


_TEXT = ["string", "number", "boolean"]
"""What an editor may take a text for."""


class ForEditors(GenerateJsonSchema):
    """Makes the schema of a model as editors want it."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Let a text look like a number to an editor, and be left empty where it may be."""
        is_full = schema.get("min_length") or not re.match(schema.get("pattern") or "", "")
        empty = [] if is_full else ["null"]
        return super().str_schema(schema) | {"type": _TEXT + empty}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Let a whole number stand in quotation marks."""
        return super().int_schema(schema) | {"type": ["integer", "string"], "pattern": _WHOLE}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """Let `no` and its like be what they are to our reader."""
        found = super().bool_schema(schema)
        return found | {"type": ["boolean", "string"], "pattern": _YES_OR_NO}

    def date_schema(self, _: core_schema.DateSchema) -> JsonSchemaValue:
        """Let a day be a day, which no editor reads as anything but text."""
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Let what may be left out not stand empty instead."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave defaults out: editors would put them into the file."""
        return self.generate_inner(schema["schema"])

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """Let stand empty what then is nothing, and a text alone where it needs no key."""
        inner = self.generate_inner(schema["schema"])
        also = {Nothing.func: {"enum": [None, ""]}, JustText.func: {"type": _TEXT}}
        other = also.get(schema["function"]["function"])
        return {"anyOf": [inner, other]} if other else inner

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Refuse ids that cannot be ids."""
        found = super().dict_schema(schema)
        return found | {"additionalProperties": False} if "patternProperties" in found else found

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """Say it of a list of fixed length in the words of draft 7."""
        found = super().tuple_schema(schema)
        fixed = found.pop("prefixItems", None)
        return found | {"items": fixed} if fixed else found

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Ask for the type first and let it decide the rest, so that an editor names one mistake.

        The only such union there is is that of questions.
        """
        types = [name.replace("_", "-") for name in TYPES]
        shown = [strings("da").say(f"gallery.{name}") for name in types]
        return {
            "type": "object",
            "required": ["type"],
            "properties": {
                "type": {
                    "enum": types,
                    "enumDescriptions": shown,
                    "description": described(Question, "type"),
                }
            },
            "allOf": [
                {"if": {"properties": {"type": {"const": name}}}, "then": self.generate_inner(each)}
                for name, each in schema["choices"].items()
            ],
        }

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Say in Danish what each key is for; ids that `ids` writes need not be there yet."""
        found, kind = super().model_schema(schema), schema["cls"]
        found.pop("description", None)
        found.pop("title", None)
        for key, value in found["properties"].items():
            value.pop("title", None)
            value["description"] = described(kind, key)
        if _gets_ids(kind) and "id" in found.get("required", ()):
            found["required"].remove("id")
        return found


def _gets_ids(kind: Any) -> bool:
    """Tell whether `ids` gives the model an id: a question, or a part of one."""
    return issubclass(kind, Question) or kind.__module__.startswith("vidsyn.questions")


def described(kind: type[Any], key: str) -> str:
    """Return what is said of a key of a model, or of what the model is made of.

    A key of the same meaning in all models stands under `Part`. A test asks for what is not there.
    """
    said = (_descriptions().get(each.__name__, {}).get(key) for each in kind.__mro__)
    return next(filter(None, said), "")


@cache
def _descriptions() -> dict[str, dict[str, str]]:
    text = Path(__file__).with_name("da.yml").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = yaml.load(text, Loader=yaml.BaseLoader)
    return found
