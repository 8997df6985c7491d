"""The language fits those who read it: not too hard, and no words that do harm."""

from vidsyn.checks.language import avoided, level

TEXT_RULES = (*level.TEXT_RULES, *avoided.TEXT_RULES)
