"""The words of the window in the working language, looked up at the moment they are shown.

Nothing keeps a translated string: when the language changes the window is assembled again.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldref.errors import FieldrefError
from fieldref.gui import pseudo
from fieldref.lang.catalogues import Translate, english, translate

_TURNED = {",": "\u060c", ";": "\u061b"}


@dataclass
class _Current:
    language: str = "en"
    rtl: bool = False
    look_up: Translate = english


_current = _Current()


def speak(language: str, rtl: bool) -> None:
    """Use ``language`` for every word from now on; ``rtl`` comes from languages.toml, never from Babel."""
    _current.language = language
    _current.rtl = rtl or pseudo.mode() == pseudo.MIRRORED
    _current.look_up = english if language == "en" else translate(language)
    if pseudo.mode():
        _current.look_up = pseudo.stretched


def language() -> str:
    """The working language's tag."""
    return _current.language


def is_rtl() -> bool:
    """True where the working language runs from right to left."""
    return _current.rtl


def _(message: str, **values: object) -> str:
    """``message`` in the working language, then its ``{placeholders}`` filled.

    In a right-to-left sentence a filled-in name keeps its own direction (isolated).
    """
    words = _current.look_up(message)
    if not values:
        return words
    return words.format(**{name: _isolated(value) for name, value in values.items()})


def sentence(error: FieldrefError) -> str:
    """An error's one sentence in the working language."""
    return _(error.message, **error.values)


def listed(parts: Iterable[str], sign: str = ",") -> str:
    """Names one after another, with the comma (or semicolon) of the script that the window is read in.

    >>> listed(["one", "two"]), listed(["one", "two"], ";")
    ('one, two', 'one; two')
    """
    # Every language of the window that runs to the left is written in Arabic letters.
    return f"{_TURNED[sign] if _current.rtl else sign} ".join(parts)


def cited(name: str, provision: str) -> str:
    """An instrument with its provision, whose figures and brackets stay in order after an Arabic name.

    >>> cited("ICCPR", "9(4)")
    'ICCPR 9(4)'
    """
    return f"{listed([name, ''])}\u2066{provision}\u2069" if _current.rtl else f"{name} {provision}"


def _isolated(value: object) -> object:
    return f"\u2068{value}\u2069" if _current.rtl and isinstance(value, str) and value else value


def joined(parts: list[str]) -> str:
    """Short facts side by side, as a line under a title shows them.

    >>> joined(["binding treaty", "", "draft"])
    'binding treaty · draft'
    """
    shown = [str(_isolated(part)) for part in parts if part]
    return " · ".join(shown)
