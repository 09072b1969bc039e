"""The command line."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _to_stay() -> Iterator[None]:
    """Import what stays as long as the process: to look through it for garbage costs a quarter of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


with _to_stay():
    from bot.cli.main import app, main

__all__ = ["app", "main"]
