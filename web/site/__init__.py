"""An edition, as pages for people.

Pure: values in, HTML out. Reads only the templates and the names of the player's modules.
"""
