"""What is to be done once another agreement is in force."""

from bot.entrance import Entrance
from bot.handlers.departing import pass_on_what_they_had


async def take_up(door: Entrance) -> None:
    """Go by the agreement in force; where it is another one, pass on what those had who are on the team no more."""
    if await door.agreements.refresh():
        await door.commit(pass_on_what_they_had)
