"""All that writes into authors' files: in their own text, and a file whole or not at all."""
