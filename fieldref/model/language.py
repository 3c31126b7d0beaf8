"""Languages the program knows, as BCP 47 tags."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """One language of i18n/languages.toml, or one that only the Universal Declaration is in.

    ``direction`` is "ltr" or "rtl"; ``script`` an ISO 15924 code; ``fallbacks`` further tags to try, nearest
    first; ``content`` says whether a catalogue of entries and statements exists, ``interface`` one of the window.
    """

    tag: str
    name: str
    own_name: str
    script: str
    direction: str
    region: str = ""
    fallbacks: tuple[str, ...] = ()
    interface: bool = False
    content: bool = False
    udhr: str = ""
    point: str = ""
