"""fieldref: an offline reference on the rights of people on the move.

Packages stand in rows, and a package imports only from rows above it: mark, errors / model, paths / lang /
store, settings / build, search, browse / sheet / typeset / cli, gui. Only gui imports Qt.
"""

__version__ = "0.1.0"
