"""The reader: what a page says (content), how it is written (writer, pages), and the pane around it."""
