"""Search: what was typed becomes a ``SearchQuery``, shelves of the index are chosen, texts ranked, results shown.

Reading order: ``request`` (what goes in and out), ``query`` (typed text to value), ``shelves`` (the packed index),
``match`` (a word on a shelf), ``rank`` (texts of a shelf), ``correct`` (misspelt words), ``engine`` (the whole).
"""

from fieldref.search.engine import Search
from fieldref.search.query import SearchQuery
from fieldref.search.request import SearchRequest, SearchResponse, SearchResult, Suggestion

__all__ = ["Search", "SearchQuery", "SearchRequest", "SearchResponse", "SearchResult", "Suggestion"]
