"""How a shelf of the index is packed: words as text, places as 16-bit numbers.

A *shelf* holds the texts of one language that are searched together: the entries, statements and glossary of a
language, or one variant of the Universal Declaration. It is read whole (20 kB for a variant) and not unpacked.

Packed form of one written form of a word, all unsigned 16-bit little-endian numbers: ``n``, then ``n`` texts,
then ``n`` times ``impact * 256 + count``, then for each text its ``count`` places (offsets in code points).
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence

MOST_PLACES = 255
LAST_PLACE = 0xFFFF


def pack(hits: Mapping[int, tuple[int, Sequence[int]]]) -> array[int]:
    """Pack one form; places beyond 65,535 and after the first 255 are left out.

    >>> list(pack({3: (200, [7, 9])}))
    [1, 3, 51202, 7, 9]
    """
    numbers = sorted(hits)
    packed = array("H", [len(numbers), *numbers])
    places: list[int] = []
    for number in numbers:
        impact, found = hits[number]
        kept = [place for place in found if place <= LAST_PLACE][:MOST_PLACES]
        packed.append(max(1, min(255, impact)) * 256 + len(kept))
        places += kept
    packed.extend(places)
    return packed


def to_bytes(numbers: array[int]) -> bytes:
    """The numbers as little-endian bytes, on every machine."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()


def from_bytes(kind: str, packed: bytes) -> array[int]:
    """The numbers of little-endian bytes; ``kind`` is the type code of ``array``."""
    numbers: array[int] = array(kind)
    numbers.frombytes(packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """A list of numbers up to 65,535 as bytes.

    >>> list(from_bytes("H", pack_numbers([1, 500])))
    [1, 500]
    """
    return to_bytes(array("H", numbers))
