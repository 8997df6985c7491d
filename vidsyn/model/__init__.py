"""What a course is made of: frozen values that know nothing of files or HTML."""
