"""Proof-listening: whether a narration says what its text says, and whether its sound is whole.

`recognizer` hears words; `words` and `numbers` bring what should be heard and what was heard to one form; `alignment`
lays the one beside the other; `sounds` measures what no recognizer tells; `listening` makes findings of all that.
Everything but the recognizer is pure.
"""
