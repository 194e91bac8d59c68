"""Measurements: medians of one run on this machine. `make bench` runs them all, `make bench NAME=narrate` one."""
