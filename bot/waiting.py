"""Waiting for the end: told by a signal, or by a failure that no retry mends."""

import asyncio
import signal


async def until_told(failure: asyncio.Future[None]) -> None:
    """Return on SIGTERM or SIGINT; raise the failure if one comes first."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _end, failure)
    await failure


def _end(failure: asyncio.Future[None]) -> None:
    if not failure.done():
        failure.set_result(None)
