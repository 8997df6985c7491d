"""Vidsyn turns Markdown courses and YAML quizzes into a site that works anywhere."""
