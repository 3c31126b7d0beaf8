"""The setter as a process of its own: it gives its memory back when it ends, and the window never holds it.

Orders come in on one pipe and answers go out on another, each a pickled pair of one program with itself. It ends when
the pipe is closed, so that nothing stays behind a window that is gone.
"""

import os
import pickle
from collections.abc import Callable
from typing import IO, Any

from fieldref.errors import FieldrefError
from fieldref.typeset.job import typeset_job
from fieldref.typeset.set import measure, typeset

_WORKS: dict[str, Callable[..., Any]] = {"typeset": typeset, "measure": measure, "typeset_job": typeset_job}


def serve(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Do one order after another until ``orders`` ends.

    An order is ``(name, positional arguments)``; an answer ``(fields of the result, None)``, or ``(None, error)`` with
    the class of a FieldrefError, its message and its values. Any other error ends the process.
    """
    while True:
        try:
            name, given = pickle.load(orders)  # noqa: S301 - our own window wrote it
        except EOFError:
            return
        answer: tuple[object, object]
        try:
            answer = (_fields(_WORKS[name](*given)), None)
        except FieldrefError as error:
            answer = (None, (type(error), error.message, error.values))
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _fields(result: object) -> dict[str, object]:
    """A result without its class: whoever reads it need not load the setter. Parts of a job stay here."""
    return {name: value for name, value in vars(result).items() if name != "parts"}


def main() -> int:
    """Serve on standard input and output; the exit code of the process."""
    with os.fdopen(os.dup(0), "rb") as orders, os.fdopen(os.dup(1), "wb") as answers:
        # A stray print must not end up among the answers.
        os.dup2(2, 1)
        try:
            serve(orders, answers)
        except (BrokenPipeError, KeyboardInterrupt):
            return 0
    return 0
