"""The program: opens the window without arguments, else runs a command.

Window and command line never import each other; this is the one place that knows both. Each is loaded only when
it is asked for: commands start fast and run where there is no display, and the window opens without the commands.
"""

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

from fieldref.errors import FieldrefError, NotAvailableError
from fieldref.mark import N_

if TYPE_CHECKING:
    # The packager finds here what is loaded by name.
    from fieldref import cli  # noqa: F401
    from fieldref.typeset import press  # noqa: F401

# Starts the program as the page setter of a window, see ``fieldref.typeset.press``.
AS_SETTER = ["--as-setter"]


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
    """Run the command line, or the window where there is no argument; returns the exit code."""
    if sys.argv[1:] == AS_SETTER:
        return cast(int, importlib.import_module("fieldref.typeset.press").main())
    if len(sys.argv) > 1:
        commands = importlib.import_module("fieldref.cli")
        return cast(int, commands.main(sys.argv[1:], commands.Windows(open_window, test_window)))
    try:
        return open_window()
    except FieldrefError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
