"""Group commit: units of work that wait at the same time share one write and one fsync."""

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from storage.exceptions import StoreError, StoreFullError
from storage.tinydb.journal import Journal
from storage.tinydb.rows import Change

#: While the disk is faster than this, in seconds, the loop waits for it: the way to a thread and back costs 0.2 to
#: 1.7 ms a write, and more where the loop is busy, for then the thread waits for the interpreter.
FAST = 0.002


@dataclass(eq=False, kw_only=True, slots=True)
class Unit:
    """One unit of work that is in memory already: its lines, what undoes it, and who waits for it to be durable."""

    changes: Sequence[Change]
    undo: Sequence[Change]
    lines: bytes
    waiting: list["asyncio.Future[None]"] = field(default_factory=list)
    durable: bool = False
    error: StoreError | None = None


class Committer:
    """Brings units of work to the journal in the order they were added."""

    def __init__(
        self, journal: Journal, *, kept: Callable[[Sequence[Unit]], None], lost: Callable[[Sequence[Unit]], None]
    ) -> None:
        self.journal = journal
        #: Why nothing can be written any more.
        self.failure: StoreError | None = None
        self._kept = kept
        self._lost = lost
        self._queue: list[Unit] = []
        self._flying: tuple[list[Unit], Future[StoreError | None]] | None = None
        self._called = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")
        self._last_took = 0.0

    @property
    def last(self) -> Unit | None:
        """The last unit of work that is not durable yet."""
        if self._queue:
            return self._queue[-1]
        return self._flying[0][-1] if self._flying else None

    @property
    def waiting(self) -> list[Unit]:
        """All units of work that are not durable yet, oldest first."""
        return [*(self._flying[0] if self._flying else ()), *self._queue]

    def add(self, unit: Unit) -> None:
        """Queue a unit of work; `flush`, or `wait` for it, to have it written."""
        self._queue.append(unit)

    async def wait(self, unit: Unit) -> None:
        """Return once the unit of work is durable; raise what kept it from that."""
        if not unit.durable and unit.error is None:
            loop = asyncio.get_running_loop()
            waiter = loop.create_future()
            unit.waiting.append(waiter)
            self._call(loop)
            await waiter
        if unit.error is not None:
            raise type(unit.error)(*unit.error.args) from unit.error

    def flush(self) -> None:
        """Return once everything queued is durable, holding the thread meanwhile."""
        self._land()
        while self._queue and self.failure is None:
            batch = self._take()
            self._settle(batch, self._write(batch))

    def close(self) -> None:
        """Flush, and write nothing any more."""
        self.flush()
        self._thread.shutdown()
        try:
            if self.failure is None:
                self.journal.cut()
        finally:
            self.journal.close()

    def _call(self, loop: asyncio.AbstractEventLoop) -> None:
        """Write soon: once everybody who is ready now has had their turn to join."""
        if not self._called and self._flying is None:
            self._called = True
            loop.call_soon(self._start, loop)

    def _start(self, loop: asyncio.AbstractEventLoop) -> None:
        self._called = False
        if self._flying is not None or not self._queue:
            return
        batch = self._take()
        if self._last_took < FAST:
            self._settle(batch, self._write(batch))
            return
        future = self._thread.submit(self._write, batch)
        self._flying = (batch, future)
        future.add_done_callback(lambda _: loop.call_soon_threadsafe(self._landed, loop, batch))

    def _landed(self, loop: asyncio.AbstractEventLoop, batch: list[Unit]) -> None:
        if self._flying is not None and self._flying[0] is batch:
            self._land()
        if self._queue:
            self._call(loop)

    def _land(self) -> None:
        """Wait for what is being written."""
        if self._flying is not None:
            batch, future = self._flying
            error = future.result()
            self._flying = None
            self._settle(batch, error)

    def _take(self) -> list[Unit]:
        batch, self._queue = self._queue, []
        return batch

    def _write(self, batch: Sequence[Unit]) -> StoreError | None:
        """Append a batch as one frame; called in either thread."""
        started = time.perf_counter()
        try:
            self.journal.append(b"".join(unit.lines for unit in batch))
        except StoreError as exc:
            return exc
        self._last_took = time.perf_counter() - started
        return None

    def _settle(self, batch: list[Unit], error: StoreError | None) -> None:
        """Tell everybody how it ended. Who came later may have built on a batch that failed, so they fail with it."""
        if error is not None:
            batch = [*batch, *self._take()]
            if not isinstance(error, StoreFullError):
                self.failure = error
        for unit in batch:
            unit.durable, unit.error = error is None, error
        (self._kept if error is None else self._lost)(batch)
        for waiter in (waiter for unit in batch for waiter in unit.waiting if not waiter.done()):
            waiter.set_result(None)
