"""Vidsyn turns Markdown courses and YAML quizzes into a site that works anywhere."""

from pathlib import Path

HOME = Path(__file__).parents[1]
"""Where the generator and its theme stand, and the courses it was made for."""
