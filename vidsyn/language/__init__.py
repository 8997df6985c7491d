"""How Danish reads: plain text out of Markdown, sentences, words, and how hard they are."""
