"""The formats of files to take along, apart from what makes them: naming one loads nothing."""

FORMATS = ("pdf", "pptx")
