"""How long a sheet takes: cold, warm, and a job of 100 sheets in 25 languages.

    .venv/bin/python -m benchmarks.sheet_speed

Needs the built library. Prints milliseconds; bars: 500 cold, 100 warm, 10,000 for the job.
"""

import statistics
import time

from fieldref.sheet import Layout, Sheet, SheetRequest, compose
from fieldref.store import Library, open_library
from fieldref.typeset import typeset, typeset_all, typeset_job

LANGUAGES = (
    "ar", "fa-AF", "fa", "ps", "ur", "uk", "ru", "es", "fr", "so", "sw", "ti", "am",
    "om", "ha", "my", "bn", "ta", "ne", "th", "km", "ka", "hy", "el", "tr",
)  # fmt: skip


def sheet(library: Library, identifier: str, language: str, layout: Layout = Layout.BILINGUAL) -> Sheet:
    return compose(
        library, SheetRequest(language=language, with_language="en", sheet=identifier, layout=layout, country="GRC")
    )


def main() -> None:
    started = time.perf_counter()
    library = open_library()
    first, *_ = identifiers = library.ready_sheet_ids()
    size = len(typeset(sheet(library, first, "ar")).pdf)
    print(f"cold, bilingual Arabic: {(time.perf_counter() - started) * 1000:.0f} ms, {size / 1000:.0f} kB")
    for layout in Layout:
        if layout is Layout.ENTRY:
            continue
        times = []
        # A new title each time, so that nothing can be remembered from the run before.
        for number in range(5):
            request = SheetRequest(
                language="ar", with_language="en", sheet=first, layout=layout, country="GRC", title=f"Sheet {number}"
            )
            begun = time.perf_counter()
            typeset(compose(library, request))
            times.append((time.perf_counter() - begun) * 1000)
        print(f"warm, {layout.value}: {statistics.median(times):.0f} ms (worst {max(times):.0f})")
    for language in ("fr", "fa-AF", "ur", "my"):
        times = []
        for identifier in identifiers:
            begun = time.perf_counter()
            typeset(sheet(library, identifier, language))
            times.append((time.perf_counter() - begun) * 1000)
        print(f"warm, bilingual {language}: {statistics.median(times):.0f} ms (worst {max(times):.0f})")
    begun = time.perf_counter()
    sheets = (sheet(library, identifiers[n % len(identifiers)], LANGUAGES[n % 25]) for n in range(100))
    pages = sum(result.page_count for _, result in typeset_all(sheets))
    print(f"100 sheets in 25 languages: {(time.perf_counter() - begun) * 1000:.0f} ms, {pages} pages")
    begun = time.perf_counter()
    job = typeset_job([(sheet(library, first, language), 4) for language in LANGUAGES])
    pages = job.page_count if job else 0
    print(f"one job, 4 copies in 25 languages: {(time.perf_counter() - begun) * 1000:.0f} ms, {pages} pages")


if __name__ == "__main__":
    main()
