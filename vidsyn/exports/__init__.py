"""What is made for the hand and the bag: PDFs of paper pages, slides, and zips of both."""
