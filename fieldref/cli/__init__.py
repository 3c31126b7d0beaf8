"""The command line: a contract that scripts and tests rely on (exit codes, JSON shapes, one sentence a fault)."""

from fieldref.cli.root import main
from fieldref.cli.windows import Windows

__all__ = ["Windows", "main"]
