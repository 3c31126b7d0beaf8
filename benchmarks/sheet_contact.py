"""Render every language in every layout into one picture, to look at.

    .venv/bin/python benchmarks/sheet_contact.py FOLDER [--languages ar,my] [--layouts page,card] [--sheet ID]

Writes FOLDER/<layout>.png: the first page for each language, side by side, set by the same program. Without
``--languages`` all listed languages are taken, and one of the Universal Declaration for each further script.
"""

import argparse
import json
from pathlib import Path

import typst

from fieldref.errors import FieldrefError
from fieldref.sheet import Layout, SheetRequest, compose
from fieldref.store import Library, open_library
from fieldref.typeset import typeset

WALL = """
#set page(width: auto, height: auto, margin: 6pt, fill: luma(60%))
#grid(columns: 8, gutter: 6pt, ..json(bytes(sys.inputs.pages)).map(p => stack(
  spacing: 3pt, image(p.file, width: 190pt), align(center, text(size: 9pt, p.name)))))
"""


def languages(library: Library) -> list[str]:
    """Every listed language, then one for each script that none of them is in."""
    listed = [language.tag for language in library.languages()]
    scripts = {language.script for language in library.languages()}
    extra = {variant.script: variant.language for variant in library.variants() if variant.script not in scripts}
    return listed + sorted(extra.values())


def wall(library: Library, layout: Layout, tags: list[str], sheet: str, folder: Path) -> None:
    pages = []
    for tag in tags:
        request = SheetRequest(
            language=tag, with_language="fr" if tag == "en" else "en", sheet=sheet, layout=layout, country="GRC"
        )
        try:
            first = typeset(compose(library, request), "png", ppi=60).pages[0]
        except FieldrefError as error:
            print(f"{layout.value} {tag}: {error}")
            continue
        (folder / f"{layout.value}-{tag}.png").write_bytes(first)
        pages.append({"file": f"{layout.value}-{tag}.png", "name": tag})
    source = folder / "wall.typ"
    source.write_text(WALL, encoding="utf-8")
    picture = typst.compile(source, root=folder, format="png", ppi=72, sys_inputs={"pages": json.dumps(pages)})
    (folder / f"{layout.value}.png").write_bytes(picture if isinstance(picture, bytes) else picture[0])
    source.unlink()
    for page in pages:
        (folder / page["file"]).unlink()
    print(f"{layout.value}: {len(pages)} pages")


def main() -> None:
    parser = argparse.ArgumentParser(description="Render every language in every layout, to look at.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", default="")
    parser.add_argument("--layouts", default="page,bilingual,large,card,script")
    parser.add_argument("--sheet", default="")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    library = open_library()
    tags = [tag for tag in chosen.languages.split(",") if tag] or languages(library)
    for name in chosen.layouts.split(","):
        wall(library, Layout(name), tags, chosen.sheet or library.ready_sheet_ids()[0], chosen.folder)


if __name__ == "__main__":
    main()
