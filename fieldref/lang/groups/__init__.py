"""Groups of plain words, one module a language. The names of the groups are the same in all of them."""

from fieldref.lang.groups import ar, en, es, fa, fr, so, uk

GROUPS = {
    "en": en.GROUPS,
    "fr": fr.GROUPS,
    "es": es.GROUPS,
    "ar": ar.GROUPS,
    "fa": fa.GROUPS,
    "uk": uk.GROUPS,
    "so": so.GROUPS,
}
