"""Signs that tell pieces of a text apart, for every reader: lines, captions and credits, furniture, headings. Pure."""
