"""Browsing without a search: what adds up for a category, and what binds in a country."""

from fieldref.browse.filter import Selection, select
from fieldref.browse.lens import country, lens, lens_for_all
from fieldref.browse.overview import Held, overview

__all__ = ["Held", "Selection", "country", "lens", "lens_for_all", "overview", "select"]
