"""A newer version of a document meets the draft that an older one became. Pure.

Three texts meet in each stop: what the last import made of it (the base), what editors made of that (the draft), and
what the new version says. Where only one of the two sides changed a sentence, that side's is taken; where both did, the
editor's stays and the document's is shown beside it. Nothing that an editor wrote is lost.
"""
