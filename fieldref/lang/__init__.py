"""Languages: catalogues, direction, names and dates, and the one text analysis of index and query."""
