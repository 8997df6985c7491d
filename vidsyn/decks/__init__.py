"""What each slide of a talk says, as plain text with its places, and how large it can be said.

Checking asks whether a slide is too full, and exporting makes it: both ask here.
"""
