"""`python -m web.cli`: the command line without its installed script."""

from web.cli import main

main()
