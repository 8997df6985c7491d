"""From pages to a finished folder: lay out, finish, publish. Only `engine.py` knows the site engine."""
