"""Where the packaged fieldref begins: the same as ``python -m fieldref``."""

import runpy

# By name, so that the package starts exactly what the sources start.
runpy.run_module("fieldref", run_name="__main__", alter_sys=True)
