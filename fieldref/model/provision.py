"""Provisions of an instrument as lawyers write them: ``33(1)``, ``7(j), 8(1)``, ``28, 31-34``, ``V/33(1-1)``."""

import re
from dataclasses import dataclass

_ROMAN = r"[IVXLC]+(?![A-Za-z])"
_NAMED = re.compile(
    r"^(?P<word>objectives?|guidelines?|principles?|annex|schedule|preamble|rec\.|conclusions?|paras?\.|definition)"
    r"\s*(?:of [a-z]+)?(?P<rest>.*)$",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?P<first>[IVX]+/\d+(?:-\d+)?|{_ROMAN}|\d+[A-Z]{{0,2}})"
    r"(?:\s*[-–]\s*(?P<last>\d+[A-Z]?|[IVXLC]+)(?![-\d(]*\)))?"
    r"(?P<inner>(?:\([^)]{1,8}\)(?:\s*[-–]\s*(?=\())?)*)"
)

# Units whose number alone could be taken for an article or a paragraph of the same text.
_PREFIX = {"objective": "objective ", "guideline": "Guideline ", "principle": "Principle "}


@dataclass(frozen=True)
class ProvisionPart:
    """One article (or other unit) of a provision and the paragraph inside it, where one is named."""

    unit: str
    paragraph: str = ""

    @property
    def paragraph_number(self) -> int | None:
        """The number of the paragraph, or None where it is a letter or not named.

        >>> ProvisionPart("33", "1").paragraph_number, ProvisionPart("7", "j").paragraph_number
        (1, None)
        """
        return int(self.paragraph) if self.paragraph.isdigit() else None


def parse_provision(provision: str) -> tuple[ProvisionPart, ...]:
    """Read a provision into the units it names; an empty tuple means it could not be read.

    >>> [p.unit for p in parse_provision("28, 31-34")]
    ['28', '31', '32', '33', '34']
    >>> parse_provision("33(1)")
    (ProvisionPart(unit='33', paragraph='1'),)
    >>> [(p.unit, p.paragraph) for p in parse_provision("7(j), 8(1)")]
    [('7', 'j'), ('8', '1')]
    >>> [(p.unit, p.paragraph) for p in parse_provision("5(a), (e)")], parse_provision("V/33(1-1)")[0].unit
    ([('5', 'a')], 'V/33')
    >>> [p.unit for p in parse_provision("Guidelines 10, 13")], parse_provision("Annex 1.3.2")[0].unit
    (['Guideline 10', 'Guideline 13'], 'Annex 1.3.2')
    >>> parse_provision("1A(2)")[0].unit, parse_provision("III(12)")[0].unit, parse_provision("16, para. 1")
    ('1A', 'III', (ProvisionPart(unit='16', paragraph='1'),))
    """
    text = provision.strip()
    named = _NAMED.match(text)
    if named:
        return _named(named.group("word").lower(), named.group("rest").strip(), text)
    text, paragraph = _without_paragraph_words(text)
    parts: list[ProvisionPart] = []
    for piece in re.split(r",\s*|\s+and\s+", text):
        if piece.startswith("("):
            continue
        found = _PART.match(piece)
        if not found:
            return ()
        inner = re.findall(r"\(([^)]+)\)", found.group("inner") or "")
        parts += [
            ProvisionPart(unit, inner[0] if inner else paragraph)
            for unit in _span(found.group("first"), found.group("last"))
        ]
    return tuple(parts)


def _without_paragraph_words(text: str) -> tuple[str, str]:
    found = re.match(r"^(.*?),\s*(?:paras?\.?|paragraphs?)\s*(\d+)", text)
    if found:
        return found.group(1), found.group(2)
    return re.sub(r",\s*(first|second|third|last) sentence$", "", text), ""


def _named(word: str, rest: str, whole: str) -> tuple[ProvisionPart, ...]:
    if word in ("annex", "rec."):
        annexed = re.match(r"^([IVX]+),\s*(\d+)", rest)
        if annexed:
            return (ProvisionPart(f"Annex {annexed.group(1)}, {annexed.group(2)}"),)
        unit = re.match(r"^[\dA-Z.]+", rest)
        prefix = "Annex" if word == "annex" else "rec."
        return (ProvisionPart(f"{prefix} {unit.group().rstrip('.')}"),) if unit else ()
    if word == "definition":
        return (ProvisionPart(whole),)
    if word in ("schedule", "preamble"):
        return (ProvisionPart(word.capitalize()),)
    numbers = re.sub(r"\(.*?\)", "", rest.split(", para")[0])
    prefix = _PREFIX.get(word.rstrip("s"), "")
    units: list[ProvisionPart] = []
    for piece in numbers.split(","):
        found = re.match(r"^\s*(\d+|[IVX]+)\s*(?:[-–]\s*(\d+))?", piece)
        if not found:
            return ()
        units += [ProvisionPart(prefix + unit) for unit in _span(found.group(1), found.group(2))]
    return tuple(units)


def _span(first: str, last: str | None) -> list[str]:
    if last and first.isdigit() and last.isdigit() and int(first) < int(last) < int(first) + 200:
        return [str(number) for number in range(int(first), int(last) + 1)]
    return [first, last] if last and not first.isdigit() else [first]
