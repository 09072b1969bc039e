"""The end: told by a signal, or by a failure that no retry mends."""

import asyncio
import signal


def end_when_told(failure: asyncio.Future[None]) -> None:
    """Have the future done on SIGTERM or SIGINT from now on, unless a failure comes first."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _end, failure)


def _end(failure: asyncio.Future[None]) -> None:
    if not failure.done():
        failure.set_result(None)
