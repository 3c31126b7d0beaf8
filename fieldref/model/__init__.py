"""The field's terms as frozen dataclasses and enums: no input or output, no formatting.

Start with ``entry`` (one right or practical subject), then ``law`` (instruments, participation, what binds),
``person`` (categories that add up, groups), ``sheet`` (statements and ready-made sheets), ``declaration``
(the Universal Declaration in 500 languages), ``language`` and ``provision``.
"""
