"""From sources to HTML fragments: prose, blocks and questions. Never reads a source."""
