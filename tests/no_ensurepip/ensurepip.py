"""Stands in front of Python's own, to make a Python that is short of it, as Debian's can be."""

raise ImportError
