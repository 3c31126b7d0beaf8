"""``fieldref sheet --layout card``: which way the printer turns the paper."""

import io
from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Run

CARD = ("sheet", "asking-for-asylum", "--language", "fr", "--layout", "card")


def front(path: Path) -> str:
    return pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages[0].extract_text()


@pytest.mark.parametrize(
    ("arguments", "edge"), [((), "long edge"), (("--flip", "long"), "long edge"), (("--flip", "short"), "short edge")]
)
def test_cards_are_laid_for_the_edge_when_flip_is_given(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], edge: str, printed_in_english: None
) -> None:
    out = tmp_path / "cards.pdf"
    assert run(*CARD, *arguments, "--out", str(out)).code == 0
    assert f"turned over the {edge}" in front(out)


def test_an_edge_is_refused_with_a_sentence_when_it_is_none(run: Run) -> None:
    ran = run(*CARD, "--flip", "left")
    assert ran.code == 2
    assert "long" in ran.err
    assert "Traceback" not in ran.err
