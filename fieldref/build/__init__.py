"""From reviewed text and tables to the library file: read, check, write.

``run.build`` is the whole road. Readers turn files into the model's dataclasses and remember the line of every
field; ``check`` holds the cross-references and ``style`` the editor's rules; ``write`` fills the tables of
schema.sql; ``search_index`` adds the analysed words. Only the command line and packaging import this package.
"""
