"""Sheets of the miniature world, and what can be read back from a page."""

import ctypes
from collections.abc import Callable

import pypdfium2
import pytest

from fieldref.sheet import Sheet, SheetRequest, compose
from fieldref.store import Library

Make = Callable[..., Sheet]


@pytest.fixture(autouse=True)
def english_words(printed_in_english: None) -> None:
    """Every test here prints English fixed words."""


@pytest.fixture
def make(library: Library, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Compose the ready-made sheet, or another with ``chosen``; the version stays the same when the world changes."""
    monkeypatch.setattr(Library, "version", "2026.11.24-world")

    def composed(**wanted: object) -> Sheet:
        wanted.setdefault("language", "en")
        wanted.setdefault("date", "2026-11-24")
        if "chosen" not in wanted:
            wanted.setdefault("sheet", "asking-for-asylum")
        return compose(library, SheetRequest(**wanted))  # type: ignore[arg-type]

    return composed


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, as an extractor independent of the setter reads it."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in opened]


def grey_cells(pdf: bytes, columns: int = 21, rows: int = 30) -> list[int]:
    """The first page as a coarse picture: the mean grey (0 to 255) of each cell, row by row."""
    with pypdfium2.PdfDocument(pdf) as opened:
        bitmap = opened[0].render(scale=0.5, grayscale=True)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        grey = bytes(ctypes.string_at(bitmap.buffer, stride * height))
    cells = []
    for row in range(rows):
        top, bottom = row * height // rows, (row + 1) * height // rows
        for column in range(columns):
            left, right = column * width // columns, (column + 1) * width // columns
            block = b"".join(grey[y * stride + left : y * stride + right] for y in range(top, bottom))
            cells.append(sum(block) // max(1, len(block)))
    return cells
