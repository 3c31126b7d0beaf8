"""The program: opens the window without arguments, else runs a command.

Window and command line never import each other; this is the one place that knows both. Qt is loaded only
when a window is asked for, so that commands start fast and run where there is no display.
"""

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import cast

from fieldref import cli
from fieldref.errors import NotAvailableError
from fieldref.mark import N_


def open_window() -> int:
    """Open the window; returns the exit code."""
    return cast(int, _window().run())


def test_window(gallery: Path | None) -> int:
    """Drive the window through a journey, or write the gallery of components to a folder."""
    return cast(int, _window().self_test(gallery))


def _window() -> ModuleType:
    try:
        return importlib.import_module("fieldref.gui")
    except ImportError as error:
        # Qt is there but a library of the system it needs is not, as on a server without graphics.
        message = N_(
            "The window cannot open: a part of the system is missing ({reason}); install it, or use the commands."
        )
        raise NotAvailableError(message, reason=error) from error


def main() -> int:
    """Run the command line, or the window; returns the exit code."""
    return cli.main(sys.argv[1:], cli.Windows(open_window, test_window))


if __name__ == "__main__":
    sys.exit(main())
