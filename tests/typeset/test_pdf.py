"""The PDF itself: tagged, titled, small, the same every time, and readable by others."""

import dataclasses
import io

import pypdf
import pytest

from fieldref.errors import NotAvailableError
from fieldref.sheet import Layout, Paper
from fieldref.typeset import typeset, typeset_all
from tests.typeset.conftest import Make, page_texts

BILINGUAL = {"language": "ar", "with_language": "en", "layout": Layout.BILINGUAL}


def read(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


@pytest.mark.parametrize("layout", [layout for layout in Layout if layout is not Layout.ENTRY])
def test_file_is_tagged_pdf_ua_when_set(make: Make, layout: Layout) -> None:
    pdf = read(typeset(make(language="ar", layout=layout)).pdf)
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    assert str(root["/Lang"]).startswith("ar")  # type: ignore[index]
    metadata = root["/Metadata"].get_object().get_data().decode()  # type: ignore[index]
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_title_is_the_sheets_when_set(make: Make) -> None:
    information = read(typeset(make()).pdf).metadata
    assert information is not None
    assert information.title == "You want to ask for asylum"


def test_languages_are_named_in_the_tags_when_there_are_two(make: Make) -> None:
    pdf = read(typeset(make(**BILINGUAL)).pdf)
    languages: set[str] = set()

    def walk(tag: object, depth: int = 0) -> None:
        found = tag.get_object() if hasattr(tag, "get_object") else tag
        if isinstance(found, dict) and depth < 40:
            languages.add(str(found.get("/Lang", "")))
            children = found.get("/K", [])
            for child in children if isinstance(children, list) else [children]:
                walk(child, depth + 1)

    walk(pdf.trailer["/Root"]["/StructTreeRoot"])  # type: ignore[index]
    assert any(language.startswith("en") for language in languages)


def test_fonts_are_embedded_subsets_when_set(make: Make) -> None:
    for page in read(typeset(make(**BILINGUAL)).pdf).pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.values():
            described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "+" in described["/FontName"]
            assert "/FontFile2" in described or "/FontFile3" in described


def test_bytes_are_the_same_when_set_twice(make: Make) -> None:
    sheet = make(**BILINGUAL)
    first = typeset(sheet).pdf
    typeset(make(language="din"))
    assert typeset(sheet).pdf == first


def test_page_is_small_when_set(make: Make) -> None:
    assert len(typeset(make()).pdf) < 200_000
    assert len(typeset(make(**BILINGUAL)).pdf) < 200_000


def test_text_comes_back_in_reading_order_when_extracted(make: Make) -> None:
    words = " ".join(page_texts(typeset(make()).pdf)[0].split())
    order = [
        "You want to ask for asylum",
        "You can say that you are afraid to go back.",
        "They must not send you back to a place where you face persecution.",
        "If they hold you, they must tell you why.",
        "What happens next",
        "I am asking for asylum. Please let me explain why.",
        "not legal advice",
    ]
    places = [words.index(part) for part in order]
    assert places == sorted(places)


def test_citations_read_left_to_right_when_the_page_does_not(make: Make) -> None:
    # Pdfium turns whole lines of a right-to-left file around, Latin words included; pypdf reads them as they stand.
    words = "".join(page.extract_text() for page in read(typeset(make(**BILINGUAL)).pdf).pages)
    assert "33(1)" in words
    assert "9(2)" in words


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_paper_is_as_asked_when_set(make: Make, paper: Paper, size: tuple[int, int]) -> None:
    box = read(typeset(make(paper=paper)).pdf).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_pages_are_images_when_png_is_asked_for(make: Make) -> None:
    result = typeset(make(), "png", ppi=60)
    assert result.pdf == b""
    assert len(result.pages) == result.page_count == 1
    assert result.pages[0].startswith(b"\x89PNG")


def test_warnings_are_none_when_set(make: Make) -> None:
    assert all(not typeset(make(language="ar", layout=layout)).warnings for layout in (Layout.PAGE, Layout.CARD))


def test_job_stops_when_it_is_cancelled(make: Make) -> None:
    done: list[object] = []
    for each in typeset_all([make()] * 5, lambda: len(done) >= 2):
        done.append(each)
    assert len(done) == 2


def test_nothing_is_printed_when_a_script_has_no_font(make: Make) -> None:
    sheet = make(language="din")
    strange = {tag: dataclasses.replace(found, script="Mong") for tag, found in sheet.languages.items()}
    with pytest.raises(NotAvailableError, match="script Mong"):
        typeset(dataclasses.replace(sheet, languages=strange))


def test_nothing_is_printed_when_a_character_of_the_content_has_no_font(make: Make) -> None:
    sheet = make()
    words = dataclasses.replace(sheet.items[0].text.reader, words="\U00016800")
    item = dataclasses.replace(sheet.items[0], text=dataclasses.replace(sheet.items[0].text, reader=words))
    with pytest.raises(NotAvailableError, match="No bundled font has"):
        typeset(dataclasses.replace(sheet, items=(item,)))
