"""Render every language in every layout into pictures, to look at.

    .venv/bin/python -m benchmarks.sheet_contact FOLDER [--layouts page,card] [--languages ar,my] [--sheet ID]
        [--paper letter] [--each 4] [--ppi 110] [--pages all]

Writes FOLDER/<layout>.png: the first page for each language, side by side, set by the same program. Without
``--languages`` all listed languages are taken, and one of the Universal Declaration for each further script.
``--each N`` writes FOLDER/<layout>-01.png and so on with N pages a picture, large enough to read.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import typst

from fieldref.errors import FieldrefError
from fieldref.sheet import Layout, Paper, SheetRequest, compose
from fieldref.store import Library, open_library
from fieldref.typeset import typeset

WALL = """
#let wall = json(bytes(sys.inputs.wall))
#set page(width: auto, height: auto, margin: 4pt, fill: luma(60%))
#grid(columns: wall.columns, gutter: 4pt, ..wall.pages.map(p => stack(
  spacing: 2pt, image(p.file, width: p.width * 1pt), align(center, text(size: 9pt, p.name)))))
"""
COLUMNS = 8
WHOLE = ("non-refoulement",)


def languages(library: Library) -> list[str]:
    """Every listed language, then one for each script that none of them is in."""
    listed = [language.tag for language in library.languages()]
    scripts = {language.script for language in library.languages()}
    extra = {variant.script: variant.language for variant in library.variants() if variant.script not in scripts}
    return listed + sorted(extra.values())


def asked(layout: Layout, tag: str, chosen: argparse.Namespace, first: str) -> SheetRequest:
    """The request for one language: a ready-made sheet, a whole entry, or a poster."""
    is_whole = layout in (Layout.ENTRY, Layout.BOOKLET)
    is_poster = layout in (Layout.POSTER, Layout.GLANCE)
    return SheetRequest(
        language=tag,
        with_language="fr" if tag == "en" else "en",
        sheet="" if is_whole or is_poster else chosen.sheet or first,
        chosen=WHOLE if is_whole else (),
        layout=layout,
        paper=Paper(chosen.paper),
        country="GRC",
    )


def pages(library: Library, layout: Layout, tags: list[str], chosen: argparse.Namespace) -> Iterator[tuple[str, bytes]]:
    """The name and the picture of each page to show; a refusal is printed and left out."""
    first = library.ready_sheet_ids()[0]
    for tag in tags:
        try:
            result = typeset(compose(library, asked(layout, tag, chosen, first)), "png", ppi=chosen.ppi)
        except FieldrefError as error:
            print(f"{layout.value} {tag}: {error}")
            continue
        said = (result.missing_characters, *result.overflows, *result.warnings)
        if any(said):
            print(f"{layout.value} {tag}: {said}")
        shown = result.pages if chosen.pages == "all" else result.pages[:1]
        for number, picture in enumerate(shown, 1):
            yield f"{tag} {number}/{len(result.pages)}", picture


def wall(shown: list[tuple[str, bytes]], target: Path, columns: int) -> None:
    """Write one picture of several pages, pixel for pixel: made smaller, lines of a page may be lost."""
    folder = target.parent
    files = [folder / f".{target.stem}-{number}.png" for number in range(len(shown))]
    for file, (_, picture) in zip(files, shown, strict=True):
        file.write_bytes(picture)
    source = folder / f".{target.stem}.typ"
    source.write_text(WALL, encoding="utf-8")
    described = [
        {"file": file.name, "name": name, "width": int.from_bytes(picture[16:20], "big")}
        for file, (name, picture) in zip(files, shown, strict=True)
    ]
    inputs = {"wall": json.dumps({"columns": columns, "pages": described})}
    made = typst.compile(source, root=folder, format="png", ppi=72, sys_inputs=inputs)
    target.write_bytes(made if isinstance(made, bytes) else made[0])
    for file in (*files, source):
        file.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description="Render every language in every layout, to look at.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", default="")
    parser.add_argument("--layouts", default=",".join(Layout))
    parser.add_argument("--sheet", default="")
    parser.add_argument("--paper", default=Paper.A4.value, choices=list(Paper))
    parser.add_argument("--each", type=int, default=0, help="pages a picture; 0 for one picture a layout")
    parser.add_argument("--ppi", type=float, default=36, help="100 to read them")
    parser.add_argument("--pages", choices=("first", "all"), default="first")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    library = open_library()
    tags = [tag for tag in chosen.languages.split(",") if tag] or languages(library)
    for name in chosen.layouts.split(","):
        shown = list(pages(library, Layout(name), tags, chosen))
        if not chosen.each:
            wall(shown, chosen.folder / f"{name}.png", COLUMNS)
        else:
            for number, start in enumerate(range(0, len(shown), chosen.each), 1):
                target = chosen.folder / f"{name}-{number:02}.png"
                wall(shown[start : start + chosen.each], target, min(chosen.each, 4))
        print(f"{name}: {len(shown)} pages")


if __name__ == "__main__":
    main()
