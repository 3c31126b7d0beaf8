"""The library file opened read-only, and its rows as the model's dataclasses."""

from fieldref.store.library import Library
from fieldref.store.open import APPLICATION_ID, SCHEMA_VERSION, open_database, open_library

__all__ = ["APPLICATION_ID", "SCHEMA_VERSION", "Library", "open_database", "open_library"]
