"""Models of lists and tables; names and ids inside, words only in the display roles."""
