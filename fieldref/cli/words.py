"""Words that commands print for the model's codes, in English; the window translates the same ones."""

from fieldref.mark import N_
from fieldref.model.law import Binding, Confidence, Force, Grade, Status
from fieldref.model.translation import TranslationState

BINDING = {
    Binding.BINDS: N_("binds here"),
    Binding.DOES_NOT_BIND: N_("does not bind here"),
    Binding.NOT_KNOWN: N_("not known"),
    Binding.NOT_APPLICABLE: N_("binds no State"),
}
FORCE = {Force.BINDING: N_("binding"), Force.SOFT: N_("not binding"), Force.MODEL: N_("model text, not binding")}
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
    Confidence.HIGH: N_("high confidence"),
    Confidence.MEDIUM: N_("medium confidence"),
    Confidence.LOW: N_("low confidence"),
}
STATE = {
    TranslationState.SOURCE: N_("original"),
    TranslationState.REVIEWED: N_("reviewed by a speaker"),
    TranslationState.DRAFT: N_("draft: not yet checked by a speaker"),
    TranslationState.STALE: N_("out of date: the English text has changed"),
    TranslationState.MISSING: N_("not translated: shown in English"),
}
