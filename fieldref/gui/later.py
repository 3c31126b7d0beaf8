"""Parts of the program that are loaded when they are first used, so that the window opens at once.

No circle is dodged here: what is named stands in a row above, or in a folder below, and could be imported at the top.
Beside each use the same names are imported for the type checker, and for the packager, which reads the code.
"""

import importlib
from typing import Any


class Later:
    """Stands for a module, which is loaded when one of its names is first asked for.

    >>> Later("fieldref.gui.flow").FlowLayout.__name__
    'FlowLayout'
    """

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module(self._module), name)
