"""The command line: a second face of the same actions."""

from web.cli.main import main

__all__ = ["main"]
