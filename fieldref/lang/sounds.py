"""Words of other scripts typed in Latin letters."""


def sound_of(word: str, language: str) -> tuple[str, ...]:
    """How a folded word of a language sounds in Latin letters; empty where no scheme is known."""
    return ()
