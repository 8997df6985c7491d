"""What is known of how the site works, and what nobody has examined: never more than was seen."""
