"""The language fits those who read it: not too hard, and no words that do harm."""

from vidsyn.checks.language import level

RULES = (*level.RULES,)
