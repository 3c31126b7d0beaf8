"""What the person chose to keep: settings, bookmarks, sets of contacts. Nothing else is ever written."""

from fieldref.model.sheet import Contact
from fieldref.settings.personal import Bookmark, ContactSet, Loaded, Personal, Settings, StoredFile

__all__ = ["Bookmark", "Contact", "ContactSet", "Loaded", "Personal", "Settings", "StoredFile"]
