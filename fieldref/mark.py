"""Marks a string for translation without translating it.

Words are translated where they are shown, in the language chosen at that moment; code below the window
and the command line only carries the English source string.
"""


def N_(text: str) -> str:
    """Return ``text`` unchanged; Babel's extractor collects it.

    >>> N_("Not known")
    'Not known'
    """
    return text
