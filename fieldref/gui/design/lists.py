"""Lists as every place shows them."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QListView


def list_of(model: QAbstractItemModel, name: str, part: str = "") -> QListView:
    """A list of what is in ``model``, which scrolls smoothly and never sideways; a screen reader hears ``name``."""
    found = QListView()
    found.setModel(model)
    # The view may outlive its place for a moment; it must not outlive its model.
    model.setParent(found)
    if part:
        found.setProperty("part", part)
    found.setAccessibleName(name)
    found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    found.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    found.setResizeMode(QListView.ResizeMode.Adjust)
    return found
