"""Everything for the hand: worksheets and their keys, made before pages are composed."""
