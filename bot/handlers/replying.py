"""What Baton replies to a step of a conversation."""

from bot.cards.prospect import message_for
from bot.desk import Desk
from bot.handlers.telling import say_to_prospect
from routing.conversation import Step
from routing.lead import Lead


async def reply(desk: Desk, lead: Lead, taken: Step) -> None:
    """Say the replies of a step to the prospect in one message; nothing where there are none."""
    if taken.replies:
        message = message_for(
            taken.replies,
            conversation=taken.conversation,
            playbook=desk.playbook_of(taken.conversation),
            language=lead.prospect.language,
            words=desk.words,
        )
        await say_to_prospect(desk, lead, message)
