"""The program: opens the window without arguments, else runs a command.

Window and command line never import each other; this is the one place that knows both. Qt is loaded only
when a window is asked for, so that commands start fast and run where there is no display.
"""

import importlib
import sys
from pathlib import Path
from typing import cast

from fieldref import cli


def open_window() -> int:
    """Open the window; returns the exit code."""
    gui = importlib.import_module("fieldref.gui")
    return cast(int, gui.run())


def test_window(gallery: Path | None) -> int:
    """Drive the window through a journey, or write the gallery of components to a folder."""
    gui = importlib.import_module("fieldref.gui")
    return cast(int, gui.self_test(gallery))


def main() -> int:
    """Run the command line, or the window; returns the exit code."""
    return cli.main(sys.argv[1:], cli.Windows(open_window, test_window))


if __name__ == "__main__":
    sys.exit(main())
