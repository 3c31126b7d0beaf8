"""The editor's rules fail on each seeded fault, and name it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldref.build.content import Sources
from fieldref.build.editing import check_editing
from fieldref.build.run import read_content

ARREST = "data/entries/I/reasons-for-arrest.md"
Edit = Callable[[str], str]


def findings(sources: Sources) -> list[str]:
    content = read_content(sources)
    return [*map(str, content.faults), *(str(finding) for finding in check_editing(content) if finding.is_fault)]


def change(sources: Sources, name: str, old: str, new: str) -> None:
    path: Path = sources.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_miniature_world_follows_the_rules(world_sources: Sources) -> None:
    assert findings(world_sources) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (ARREST, "reasons at that time.", "reasons. " + "word " * 40, "The key message has"),
        (ARREST, "Arrest means that officers take away your freedom to leave.", "", "60 to 140 are wanted"),
        (ARREST, "- Write down the answer, the time and the name of the officer.\n", "", "2 points, 3 to 6"),
        (ARREST, "- The covenant", "The covenant", "Every point is one line"),
        (ARREST, "- The covenant does not say that reasons must be given in writing.", "", "limits"),
        (ARREST, "At that moment they must say why", "word " * 29 + "they must say why", "A sentence has"),
        (ARREST, "At that moment", "See MIMC article 12. At that moment", "an article number of the MIMC"),
        (ARREST, "At that moment", "TODO At that moment", "a placeholder"),
        (ARREST, "At that moment", "Call +30 210 555 1234. At that moment", "a phone number"),
        (ARREST, "At that moment", "See www.example.org. At that moment", "an address"),
        (ARREST, "At that moment", "You will get a lawyer. At that moment", "a promise"),
        (ARREST, "At that moment", "Illegal migrants too. At that moment", "the style guide forbids"),
        (ARREST, "situations: [arrested-or-detained]", "situations: []", "nobody finds it"),
        (ARREST, '  - "locked up no reason given"\n', "", "at least 6 phrases"),
        (ARREST, "related: [non-refoulement]", "related: [refugee-definition]", "does not name this entry as related"),
        (
            ARREST,
            "At that moment they must say why, in words you can follow.",
            "It protects every refugee, whether or not an authority has recognised them yet.",
            "also stands in non-refoulement",
        ),
        ("data/statements.toml", "they must tell you why.", "they must " + "really " * 14 + "tell you.", "at most 18"),
        ("data/statements.toml", 'card = "Say: ', 'card = "Say to the officer in charge there: ', "at most 9"),
        (
            "data/statements.toml",
            "If they hold you, they must tell you why.",
            "They must not send you back to a place where you face persecution.",
            "says the same",
        ),
        ("data/glossary.toml", "The rule that nobody", "See https://x.org for nobody", "an address"),
        ("data/instruments.toml", 'binds_via = "ICCPR"', 'binds_via = "ICCPRX"', "participation.csv has no row"),
    ],
)
def test_a_seeded_fault_is_found(sources_copy: Sources, name: str, old: str, new: str, said: str) -> None:
    change(sources_copy, name, old, new)
    found = findings(sources_copy)
    assert any(said in finding for finding in found), found
    assert all(finding.split(":")[1].isdigit() for finding in found)
