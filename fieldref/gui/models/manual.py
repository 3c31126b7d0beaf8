"""The manual as pages, read from one Markdown file a language."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldref import paths
from fieldref.gui.later import Later

if TYPE_CHECKING:
    import markdown_it
else:
    markdown_it = Later("markdown_it")

FOLDER = paths.PACKAGE / "gui" / "manual"
_PAGE = re.compile(r"^<!-- page: ([a-z-]+) -->$", re.MULTILINE)
_CODE = re.compile(r"(?<=<code>).*?(?=</code>)")
_KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Za-z0-9]+|[-+/])")
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd][ >].*?</t[hd]>", re.DOTALL)
# First strong isolate, its end, and the joiner that keeps a line from breaking.
_ISOLATE, _END, _JOINER = "\u2068", "\u2069", "\u2060"


@dataclass(frozen=True)
class ManualPage:
    """One page: its name (a place's, or its own), its title, its text as Markdown, and its language."""

    id: str
    title: str
    markdown: str
    language: str

    def html(self, rtl: bool = False) -> str:
        """The page as HTML without styles, its tables and keys ready for text that runs from right to left."""
        plain = whole_options(str(markdown_it.MarkdownIt("commonmark").enable("table").render(self.markdown)))
        return mirrored(plain) if rtl else plain


def read_manual(language: str, folder: Path = FOLDER) -> tuple[ManualPage, ...]:
    """The pages in a language, in English where there is no manual in it, in the order of the file."""
    file = folder / f"{language}.md"
    known = language if file.is_file() else "en"
    return split_pages((folder / f"{known}.md").read_text(encoding="utf-8"), known)


def split_pages(markdown: str, language: str = "en") -> tuple[ManualPage, ...]:
    """The pages of a manual; what stands before the first is not shown.

    >>> [page.title for page in split_pages("<!-- page: a -->\\n# One\\n\\nText.\\n<!-- page: b -->\\n# Two\\n")]
    ['One', 'Two']
    """
    parts = _PAGE.split(markdown)[1:]
    found = []
    for identifier, words in zip(parts[::2], parts[1::2], strict=True):
        title = words.strip().splitlines()[0].removeprefix("# ")
        found.append(ManualPage(identifier, title, words.strip(), language))
    return tuple(found)


def whole_options(html: str) -> str:
    """Code that no line breaks at its hyphens: ``--group`` stays in one piece.

    >>> whole_options("<code>--group</code>") == "<code>-\\u2060-\\u2060group</code>"
    True
    """
    return _CODE.sub(lambda code: code.group().replace("-", f"-{_JOINER}"), html)


def mirrored(html: str) -> str:
    """HTML for a page read from the right: the first column last, and code and keys in an order of their own.

    Qt does not mirror tables. Without isolation ``Ctrl++`` reads ``++Ctrl`` among words that run to the left.

    >>> mirrored("<tr><td>a</td><td>F1</td></tr>")
    '<tr><td>F1</td><td>a</td></tr>'
    >>> mirrored("Ctrl++") == "\\u2068Ctrl++\\u2069"
    True
    """
    isolated = re.sub(f"{_CODE.pattern}|{_KEYS.pattern}", lambda found: f"{_ISOLATE}{found.group()}{_END}", html)
    turned = _ROW.sub(lambda row: f"<tr>{''.join(reversed(_CELL.findall(row.group(1))))}</tr>", isolated)
    return turned.replace("<table>", '<table align="right">')
