"""The end: told by a signal, or by a failure that no retry mends."""

import asyncio
import signal

from routing.exceptions import BatonError


class FailedError(BatonError):
    """Baton ended by a failure while it ran; the message says which, and what to do."""


def end_when_told(failure: asyncio.Future[None]) -> None:
    """Have the future done on SIGTERM or SIGINT from now on, unless a failure comes first."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _end, failure)


def failed_by(error: BaseException) -> FailedError:
    """What ended Baton, for whoever is to start it again; of what nobody foresaw only the log says more."""
    foreseen = isinstance(error, BatonError)
    return FailedError(
        f"Baton ended while it ran. {error}"
        if foreseen
        else "Baton ended while it ran, by a failure that nobody foresaw: loop_failed in the log says where."
    )


def _end(failure: asyncio.Future[None]) -> None:
    if not failure.done():
        failure.set_result(None)
