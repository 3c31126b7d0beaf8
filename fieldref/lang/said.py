"""What people are told for the model's codes; window and command line say the same.

English gettext sources, translated where they are shown.
"""

from fieldref.mark import N_
from fieldref.model.law import Binding, Confidence, Force, Grade, Status
from fieldref.model.translation import TranslationState

BINDING_HERE = {
    Binding.BINDS: N_("binds here"),
    Binding.DOES_NOT_BIND: N_("does not bind here"),
    Binding.NOT_KNOWN: N_("not known"),
    Binding.NOT_APPLICABLE: N_("binds no State"),
}
FORCE = {
    Force.BINDING: N_("binding treaty"),
    Force.SOFT: N_("soft law, not binding"),
    Force.MODEL: N_("model text, not binding"),
}
GRADE = {
    Grade.TEXT: N_("read in the text"),
    Grade.PAGE: N_("read on a page that reproduces it"),
    Grade.MEMORY: N_("not verified against the text"),
}
STATUS = {
    Status.PARTY: N_("party"),
    Status.NOT_PARTY: N_("not a party"),
    Status.SIGNED_ONLY: N_("signed, not ratified"),
    Status.WITHDRAWN: N_("withdrew"),
}
CONFIDENCE = {
    Confidence.HIGH: N_("certain"),
    Confidence.MEDIUM: N_("fairly certain"),
    Confidence.LOW: N_("uncertain"),
}
STATE = {
    TranslationState.SOURCE: N_("original text"),
    TranslationState.REVIEWED: N_("translation checked by a speaker"),
    TranslationState.DRAFT: N_("draft translation, not yet checked by a speaker"),
    TranslationState.STALE: N_("old translation: the English text has changed since"),
    TranslationState.MISSING: N_("not translated, shown in English"),
}
