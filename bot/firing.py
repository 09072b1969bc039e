"""A due timer's way in: taken, handled and recorded in one unit of work, like a payload."""

import asyncio

from bot.desk import Desk
from bot.entrance import Entrance
from bot.handlers.fire_timer import fire_timer, to_be_told
from bot.taking_up import take_up
from storage.records import Timer


class Firing:
    """Fires timers through the door."""

    def __init__(self, door: Entrance) -> None:
        self._door = door

    async def __call__(self, timer: Timer) -> None:
        """Fire one timer, once, however many try."""
        users = await self._door.look(lambda desk: to_be_told(desk, timer))
        await asyncio.gather(*map(self._door.person, users))

        async def take_and_fire(desk: Desk) -> None:
            taken = await desk.uow.timers.take(timer.key, now=desk.now)
            if taken is not None:
                await fire_timer(desk, taken)

        await self._door.commit(take_and_fire)
        await take_up(self._door)
