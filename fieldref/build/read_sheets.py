"""Reads statements, ready-made sheets and the glossary."""

from fieldref.build.content import Content, Sources, english
from fieldref.build.source import Reader, read_single_toml, read_toml
from fieldref.model.entry import Citation
from fieldref.model.law import Force, Grade
from fieldref.model.sheet import GlossaryTerm, ReadySheet, Statement


def read_sheets(sources: Sources, content: Content) -> None:
    """Read statements.toml, sheets/<id>.toml and glossary.toml; entries must have been read before."""
    for reader in read_toml(sources.data / "statements.toml", "statement", sources.root, content.faults):
        content.statements.append(_statement(reader, content))
    content.statements.sort(key=lambda statement: statement.id)
    for path in sorted((sources.data / "sheets").glob("*.toml")):
        single = read_single_toml(path, sources.root, content.faults)
        if single is not None:
            if single.fields.get("id") != path.stem:
                single.say("id", f'The file must be called {single.fields.get("id")}.toml, or its "id" corrected.')
            content.sheets.append(_sheet(single, content))
    content.sheets.sort(key=lambda sheet: (sheet.position, sheet.id))
    for reader in read_toml(sources.data / "glossary.toml", "term", sources.root, content.faults):
        content.glossary.append(_glossary_term(reader, content))


def _statement(reader: Reader, content: Content) -> Statement:
    identifier = reader.text("id")
    content.remember("statement", identifier, reader.place)
    officer, card = reader.text("officer", ""), reader.text("card", "")
    statement = Statement(
        id=identifier,
        entry=reader.text("entry"),
        text=english(reader.text("text")),
        citation=_cited(reader, content),
        officer=english(officer) if officer else None,
        card=english(card) if card else None,
    )
    reader.finish()
    return statement


def _cited(reader: Reader, content: Content) -> Citation:
    entry_id, instrument = str(reader.fields.get("entry")), reader.text("instrument")
    provision = reader.text("provision")
    entry = next((entry for entry in content.entries if entry.id == entry_id), None)
    if entry is None:
        reader.say("entry", f'There is no entry "{entry_id}".')
        return Citation(instrument, provision, "", Force.BINDING, Grade.MEMORY)
    for citation in entry.citations:
        if (citation.instrument, citation.provision) == (instrument, provision):
            return citation
    reader.say("provision", f"The entry {entry_id} does not cite {instrument} {provision}; cite it there first.")
    return Citation(instrument, provision, "", Force.BINDING, Grade.MEMORY)


def _sheet(reader: Reader, content: Content) -> ReadySheet:
    identifier = reader.text("id")
    content.remember("sheet", identifier, reader.place)
    sheet = ReadySheet(
        id=identifier,
        position=reader.number("position", 99) or 0,
        title=english(reader.text("title")),
        key_message=english(reader.text("key_message")),
        statements=reader.texts("statements", required=True),
        next_steps=tuple(english(line) for line in reader.texts("next", required=True)),
        declaration=tuple(english(line) for line in reader.texts("declaration", required=True)),
        situations=reader.texts("situations"),
        udhr=reader.numbers("udhr"),
    )
    reader.finish()
    return sheet


def _glossary_term(reader: Reader, content: Content) -> GlossaryTerm:
    identifier = reader.text("id")
    content.remember("glossary", identifier, reader.place)
    term = GlossaryTerm(
        id=identifier,
        term=english(reader.text("term")),
        meaning=english(reader.text("meaning")),
        synonyms=reader.texts("synonyms"),
        entries=reader.texts("entries", required=True),
    )
    reader.finish()
    return term
