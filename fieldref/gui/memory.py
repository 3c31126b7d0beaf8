"""Lets the C library of Linux keep less memory than it would."""

import contextlib
import ctypes
import sys

# From glibc's malloc.h: pieces of at least so many bytes are mapped by themselves; how many heaps there may be.
_M_MMAP_THRESHOLD, _LARGE_BYTES = -3, 128 * 1024
_M_ARENA_MAX, _ARENAS = -8, 1


def keep_memory_small() -> None:
    """Have large pieces mapped by themselves, so that they go back to the system, and one heap for both threads.

    glibc maps large pieces at first, but raises the limit with every one that it is given back, up to 32 MB; then the
    pictures of pages lie among small pieces that stay. And it gives each thread a heap of its own, though the worker
    rests while the window works. Together that is a tenth of the memory of a long use. Another C library has no such
    settings, and other systems do not need them.
    """
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            library = ctypes.CDLL(None)
            library.mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
            library.mallopt(_M_ARENA_MAX, _ARENAS)
