"""Why nothing was made."""


class RefusedError(Exception):
    """One plain sentence for the person who asked, in Danish; nothing was written."""
