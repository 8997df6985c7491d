"""`explain CODE`: why a rule is there, with an example of wrong and right."""

import argparse
import sys
from textwrap import fill, indent

from vidsyn.commands import FINE, USAGE
from vidsyn.explanations import Explanation, explanations
from vidsyn.problems import SEVERITY_NAMES
from vidsyn.reading.wording import did_you_mean

NAMES = ("KODE",)

_WIDTH = 88


def run(options: argparse.Namespace) -> int:
    """Print the rule with this code; USAGE, and what may have been meant, where there is none."""
    code: str = options.names[0].strip("[]`")
    known = explanations()
    if code not in known:
        hint = did_you_mean(code, known) or "Koden står i klammer efter hver fejl."
        print(f"Der er ingen regel med koden `{code}`. {hint}", file=sys.stderr)
        return USAGE
    print(told(known[code]))
    return FINE


def told(rule: Explanation) -> str:
    """Return the rule as a person reads it in a terminal, lines of at most 88 characters."""
    return "\n\n".join(
        [
            f"{rule.title} [{rule.code}, {SEVERITY_NAMES[rule.severity]}]",
            fill(rule.why, _WIDTH),
            f"Sådan går det galt:\n{indent(rule.wrong, '    ')}",
            f"Sådan er det rigtigt:\n{indent(rule.right, '    ')}",
            f"Kilde: {rule.source}",
        ]
    )
