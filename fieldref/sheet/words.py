"""The words printed on every sheet: headings, footer, states. Translated in i18n/sheets/<tag>.po.

A word that is missing in a language is printed in English. Compiled catalogues do not say who checked a word,
so a translated one counts as a draft here; the state of a sheet comes from its content.
"""

from collections.abc import Callable

from fieldref.lang.catalogues import translate
from fieldref.mark import N_
from fieldref.model.translation import Text, TranslationState

SOURCE = "en"

# Translators: these words are printed on paper that a person takes along. Keep them plain and short.
WORDS: dict[str, str] = {
    "own-title": N_("Your rights"),
    "next": N_("What happens next"),
    "show": N_("You can show this to an officer"),
    "help": N_("Where to get help here"),
    "help-name": N_("Who"),
    "help-place": N_("Where"),
    "help-phone": N_("Phone"),
    "help-hours": N_("Hours"),
    "help-languages": N_("Languages"),
    "law": N_("The law behind this sheet"),
    "open": N_("Open questions: being discussed, not yet law"),
    "draft": N_("Draft: not yet checked by a speaker"),
    "stale": N_("Old translation: the English text has changed since"),
    "not-translated": N_("Not translated into {language}"),
    "not-translated-line": N_("Not yet translated"),
    "what-this-is": N_("This sheet gives information. It is not legal advice and not an identity document."),
    "checked": N_("Law checked on {date}."),
    "printed": N_("Printed on {date}."),
    "state-reviewed": N_("{language}: checked by a speaker."),
    "state-draft": N_("{language}: draft, not yet checked by a speaker."),
    "state-stale": N_("{language}: translated from an older English text."),
    "state-source": N_("{language}: original text."),
    "state-missing": N_("{language}: not translated; shown in English."),
    "state-part": N_("{language}: partly translated; the rest is in English."),
    "version": N_("fieldref, text {version}, sheet {sheet}."),
    "other-law": N_("Where a treaty does not bind the country, or this is not known, other law may still protect you."),
    "article": N_("{instrument}, article {provision}"),
    "paragraph": N_("{instrument}, paragraph {provision}"),
    "principle": N_("{instrument}, principle {provision}"),
    "objective": N_("{instrument}, objective {provision}"),
    "guideline": N_("{instrument}, guideline {provision}"),
    "regulation": N_("{instrument}, regulation {provision}"),
    "conclusion": N_("{instrument}, conclusion {provision}"),
    "part": N_("{instrument}, {provision}"),
    "binding": N_("binding treaty"),
    "soft": N_("not binding"),
    "model": N_("model text, binds no State"),
    "binds": N_("binds {country}"),
    "does-not-bind": N_("does not bind {country}"),
    "not-known": N_("not known whether it binds {country}"),
    "not-verified": N_("not verified against the text"),
    "declaration": N_("Universal Declaration of Human Rights"),
    "declaration-article": N_("Article {number}"),
    "declaration-why": N_(
        "This sheet is not translated into {language}. Below, in {language}, are the articles of the Universal "
        "Declaration of Human Rights closest to it. The Declaration is a promise of all States, not a treaty."
    ),
    "statements-in": N_("Your rights, in {language}"),
    "country": N_("For {country}"),
    "page": N_("Page {number} of {count}"),
    "card-holder": N_("For you"),
    "card-officer": N_("For the officer"),
    "card-speak": N_("I speak {language}. Please call an interpreter."),
    "card-fold": N_("Cut along the marks. Print on both sides, turned over the {edge}."),
    "long-edge": N_("long edge"),
    "short-edge": N_("short edge"),
    "point": N_("Point to your language"),
    "script-say": N_("Say"),
    "script-read": N_("In their language"),
    "script-how": N_("Speak slowly. Pause after each line. Let the person read along."),
    "law-table": N_("The law"),
    "what-it-means": N_("What it means"),
    "what-you-can-do": N_("What you can do"),
    "limits": N_("Limits"),
    "contents": N_("Contents"),
    "glance": N_("Rights at a glance"),
    "glance-own": N_("this category adds rights"),
    "glance-held": N_("rights held from a wider category"),
    "glance-none": N_("nothing of its own here"),
    "glance-note": N_("Rights add up: each category also holds the rights of the categories it belongs to."),
    "mimc": N_(
        "The frame is the Model International Mobility Convention: a model text, not in force, binding no State."
    ),
    "middle-east": N_("Middle East and North Africa"),
    "horn-east-africa": N_("Horn of Africa and East Africa"),
    "west-central-africa": N_("West and Central Africa"),
    "south-asia": N_("Afghanistan and South Asia"),
    "southeast-east-asia": N_("South-East and East Asia"),
    "caucasus-central-asia": N_("Caucasus and Central Asia"),
    "europe": N_("Europe"),
    "americas": N_("Americas"),
}  # fmt: skip


Value = str | Callable[[str], str]


def printed(name: str, tag: str, **values: Value) -> Text:
    """One of ``WORDS`` in a language, its placeholders filled.

    A value may be a function of the language that the words turn out to be in, so that an English sentence
    never carries a Greek date.

    >>> printed("binds", "en", country="Greece").words
    'binds Greece'
    >>> printed("printed", "en", date="24.11.2026 р.").words
    'Printed on 24.11.2026 р.'
    """
    english = WORDS[name]
    words = english if tag == SOURCE else translate(tag, "sheets")(english)
    spoken = tag if words != english else SOURCE
    filled = words.format(**{key: value(spoken) if callable(value) else value for key, value in values.items()})
    # "2026 р." at the end of a sentence has the stop already.
    filled = filled.replace("..", ".")
    if tag == SOURCE:
        return Text(filled, SOURCE, TranslationState.SOURCE)
    return Text(filled, spoken, TranslationState.MISSING if spoken == SOURCE else TranslationState.DRAFT)
