"""Dates as a language writes them: always the Gregorian calendar, which the law counts in, and Western digits."""

import datetime
from typing import Literal

from fieldref.lang.cldr import known

Style = Literal["long", "medium", "month"]
_SOURCE = "en"


def knows_dates(language: str) -> bool:
    """Whether it is known how a language writes dates.

    >>> knows_dates("fa-AF"), knows_dates("din")
    (True, False)
    """
    return bool(known(language))


def written_date(date: datetime.date, style: Style, language: str) -> str:
    """A date in a language, in English where it is not known how the language writes dates.

    "long" names the month, "medium" may shorten it, "month" leaves the day out.

    >>> day = datetime.date(1951, 7, 28)
    >>> [written_date(day, style, "en") for style in ("long", "medium", "month")]
    ['28 July 1951', '28 Jul 1951', 'Jul 1951']
    >>> written_date(day, "long", "es")
    '28 de julio de 1951'
    """
    forms = (known(language) or known(_SOURCE))["dates"][style]
    return str(forms[date.month - 1]).format(day=date.day, year=date.year)
