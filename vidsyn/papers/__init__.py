"""Everything for the hand: worksheets and their keys, made from the fragments before pages are composed."""
