"""From pages to a finished folder: lay out, finish, publish."""
