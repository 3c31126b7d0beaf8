"""How the command line reaches the window without importing it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Windows:
    """How to open the window and how to drive it in a self-test; given by the program, so that no Qt is needed."""

    run: Callable[[], int]
    self_test: Callable[[Path | None], int]
