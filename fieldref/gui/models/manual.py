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


@dataclass(frozen=True)
class ManualPage:
    """One page: its name (a place's, or its own), its title, its text as Markdown, and its language."""

    id: str
    title: str
    markdown: str
    language: str

    @property
    def html(self) -> str:
        """The page as HTML without styles."""
        return str(markdown_it.MarkdownIt("commonmark").enable("table").render(self.markdown))


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
