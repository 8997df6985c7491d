"""Everything for the hand: worksheets, keys, letters, flyers, handouts; made before pages are."""

from vidsyn.papers import flyer, letter, rooms, sheets, talk, tally

PAPERS = (sheets, rooms, letter, tally, flyer, talk)
