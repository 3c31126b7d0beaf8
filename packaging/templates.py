"""Write the gettext templates of the interface and of the sheets, and bring their catalogues up to them.

    python packaging/templates.py            write i18n/<domain>/<domain>.pot and update every <tag>.po beside it
    python packaging/templates.py --check    write nothing; exit 1 where a template is not fresh

The words printed on sheets stand in one module; every other marked word belongs to the interface. Messages are
matched by their English, never by likeness: a changed sentence is a new sentence for the translator.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "fieldref"
SHEET_WORDS = "sheet/words.py"
KEYWORDS = {"N_": None, "_": None, "ngettext": (1, 2)}
WRAP = 100


def templates() -> dict[str, Catalog]:
    """The templates by domain, extracted from the sources in the order of the files."""
    found = {
        name: Catalog(project=f"fieldref {name}", charset="utf-8", fuzzy=False) for name in ("interface", "sheets")
    }
    with (ROOT / "i18n" / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    rows = extract_from_dir(
        SOURCES, methods, options, keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    )
    for name, _line, message, comments, context in sorted(rows, key=lambda row: (row[0], row[1])):
        file = Path(name).as_posix()
        if file.startswith("bundle/") or not message:
            continue
        domain = "sheets" if file == SHEET_WORDS else "interface"
        found[domain].add(message, auto_comments=comments, context=context)
    return found


def written(catalogue: Catalog) -> str:
    """The catalogue as the text of a gettext file, without dates, so that equal words give equal files."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=WRAP, no_location=True, omit_header=False)
    lines = stream.getvalue().decode("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By'))]
    return "\n".join(kept).rstrip() + "\n"


def updated(old: Catalog, template: Catalog) -> Catalog:
    """The template's messages with the translations ``old`` has for them."""
    fresh = Catalog(
        locale=old.locale,
        project=old.project,
        charset="utf-8",
        fuzzy=old.fuzzy,
        last_translator=old.last_translator,
        language_team=old.language_team,
    )
    for message in template:
        if not message.id:
            continue
        known = old.get(message.id, message.context)
        fresh.add(
            message.id,
            known.string if known else "",
            context=message.context,
            flags=known.flags if known else (),
            auto_comments=message.auto_comments,
            user_comments=known.user_comments if known else (),
        )
    return fresh


def main(arguments: list[str]) -> int:
    """Write, or only check; returns the exit code."""
    stale = []
    for domain, template in templates().items():
        folder = ROOT / "i18n" / domain
        target = folder / f"{domain}.pot"
        text = written(template)
        if target.is_file() and target.read_text(encoding="utf-8") == text:
            continue
        stale.append(target.relative_to(ROOT).as_posix())
        if "--check" not in arguments:
            folder.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    if "--check" in arguments:
        if stale:
            print(f"{', '.join(stale)} is not fresh; run python packaging/templates.py.", file=sys.stderr)
        return 1 if stale else 0
    for domain, template in templates().items():
        for path in sorted((ROOT / "i18n" / domain).glob("*.po")):
            with path.open("rb") as file:
                old = read_po(file, locale=path.stem.replace("-", "_"))
            path.write_text(written(updated(old, template)), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
