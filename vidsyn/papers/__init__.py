"""Everything for the hand: worksheets, keys, letters, flyers, handouts; made before pages are."""

from vidsyn.papers import flyer, letter, recording, rooms, sheets, talk, tally

PAPERS = (sheets, rooms, letter, recording, tally, flyer, talk)
