"""What is done when a message could not be brought to Slack: whoever counts on it is told."""

from bot.desk import Desk
from bot.entrance import Entrance
from bot.handlers.relaying import did_not_arrive, relayed_lead
from storage.records import Outgoing


class Losses:
    """Hears of messages that delivery has given up."""

    def __init__(self, door: Entrance) -> None:
        self._door = door

    async def __call__(self, message: Outgoing) -> None:
        """Tell an owner whose words did not reach the prospect; nothing for any other message."""
        lead_id = relayed_lead(message.key)
        if lead_id is None:
            return

        async def tell(desk: Desk) -> None:
            lead = await desk.uow.leads.get(lead_id)
            if lead is not None and message.to == lead.place.channel:
                await did_not_arrive(desk, lead)

        await self._door.commit(tell)
