"""Where the packaged fieldref begins: the same as ``python -m fieldref``."""

import os
import runpy
import sys

# PyInstaller's own start has put the package's libraries first, which lasts for this process. Programs of the system
# that are started from here, as the service that speaks, must find those of the system again.
if sys.platform.startswith("linux"):
    former = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
    os.environ.pop("LD_LIBRARY_PATH", None)
    if former:
        os.environ["LD_LIBRARY_PATH"] = former

# By name, so that the package starts exactly what the sources start.
runpy.run_module("fieldref", run_name="__main__", alter_sys=True)
