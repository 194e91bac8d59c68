"""What a tour is, and what may be done to it.

Document   an uploaded, pasted or fetched source; parsed to Blocks
Block      heading, paragraph, list, quote, caption, credit, or left out with a reason
Tour       the ordered whole
Stop       one place to stand and listen, numbered from 1
Section    a headed part of a stop
Passage    a paragraph; Sentence, the smallest unit spoken, highlighted and cached
Photo      a picture with caption and alternative text, shown from a sentence on; may be missing its file
Credit     who made it, licence, source
Aside      a short text spoken beside a stop's narration: its advisory, directions, a description, a gentler text
Place      where a stop is: a note, a step-free note, a pin on a floor plan
Advisory   a short, specific note on difficult content, with the choices skip and read instead
Revision   the immutable text of a stop in one language; the newest is the draft
Edition    a published, immutable pin of every stop's revision and narration: all that a visitor ever sees
"""
