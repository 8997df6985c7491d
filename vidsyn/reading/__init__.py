"""From files on disk to a catalogue, and the problems on the way. Never renders anything."""
