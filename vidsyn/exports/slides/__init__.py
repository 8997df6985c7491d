"""A talk as slides that a speaker can edit, with notes: PowerPoint's format, by python-pptx."""

from vidsyn.exports.slides.deck import deck

__all__ = ["deck"]
