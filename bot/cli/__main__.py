"""`python -m bot.cli`, where the `baton` command is not on the path."""

from bot.cli.main import main

main()
