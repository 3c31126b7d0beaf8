"""The root command, and how every fault ends: one plain sentence on stderr and an exit code."""

import importlib
import os
import sys
from typing import TYPE_CHECKING, cast

import click

from fieldref import __version__
from fieldref.cli.windows import Windows
from fieldref.errors import FieldrefError
from fieldref.lang.closest import closest
from fieldref.mark import N_

if TYPE_CHECKING:
    # The packager finds the commands here; each is loaded when it is asked for.
    from fieldref.cli import building, listing, searching, selftest, sheets, showing  # noqa: F401

# In the order of the help: each command, its file and its name there.
COMMANDS = {
    "search": ("searching", "search_command"),
    "show": ("showing", "show_command"),
    "list": ("listing", "list_command"),
    "status": ("listing", "status_command"),
    "sheet": ("sheets", "sheet_command"),
    "build": ("building", "build_command"),
    "check": ("building", "check_group"),
    "self-test": ("selftest", "self_test_command"),
}


class _Commands(click.Group):
    """Loads a command when it is asked for: a search starts without the parts that set pages or build."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        file, name = COMMANDS[cmd_name]
        return cast(click.Command, getattr(importlib.import_module(f"fieldref.cli.{file}"), name))


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fieldref")
@click.pass_context
def root(context: click.Context) -> None:
    """Rights of people on the move, offline. Without a command the window opens."""
    if context.invoked_subcommand is None:
        context.exit(_open_window(context.ensure_object(Windows)))


def has_display() -> bool:
    """True where a window can open: always on Windows and macOS, on Linux with a display."""
    if not sys.platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _open_window(windows: Windows) -> int:
    if not has_display():
        click.echo(
            N_(
                "There is no display to open a window on; print a sheet without one with "
                "`fieldref sheet asking-for-asylum --language ar --with en --out sheet.pdf`."
            ),
            err=True,
        )
        return 2
    return windows.run()


def main(arguments: list[str], windows: Windows) -> int:
    """Run one command; returns the exit code of the contract and never raises for a person's mistake."""
    _use_utf8()
    try:
        result = root.main(args=arguments, prog_name="fieldref", standalone_mode=False, obj=windows)
        return result if isinstance(result, int) else 0
    except FieldrefError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except click.exceptions.Abort:
        return 130
    except click.ClickException as error:
        click.echo(_sentence(error), err=True)
        return 2
    except BrokenPipeError:
        # The reader of a pipe closed it; what was asked for was given.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - stays open until exit
        return 0


def _sentence(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = closest(error.option_name, error.possibilities or ())
        return f"There is no option {error.option_name}." + (f" Did you mean {near[0]}?" if near else "")
    message = error.format_message()
    if isinstance(error, click.UsageError) and message.startswith("No such command"):
        wanted = message.split("'")[1] if "'" in message else ""
        near = closest(wanted, COMMANDS)
        return f"There is no command “{wanted}”." + (f" Did you mean {near[0]}?" if near else " See fieldref --help.")
    return message


def _use_utf8() -> None:
    # A Windows console or a C locale would refuse Arabic or Tigrinya.
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "replace")
