"""Everything for the hand: worksheets, keys, letters, flyers, handouts; made before pages are."""

from vidsyn.papers import flyer, letter, sheets, talk, tally

PAPERS = (sheets, letter, tally, flyer, talk)
