"""Cards about what an admin has confirmed and is not in force yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from storage.proposals import Proposal, Waits

TAKE_BACK = "rulebook:take_back"


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A proposal that waits, and whether the draft and what is in force are still those that were confirmed."""

    waits: Waits
    proposal: Proposal
    holds: bool


def line(planned: Planned, *, reader: Reader) -> str:
    """What waits for what, who confirmed it, and whether it still can come to be."""
    proposal = planned.proposal
    kind = "changed" if not planned.holds else "at" if proposal.due else str(proposal.origin)
    key = f"proposal-{planned.waits}-{kind}"
    return reader.say(
        key, by=confirmed_by(proposal, reader=reader), old=proposal.back_to or 0, when=when(proposal, reader)
    )


def kept(said: str, proposal: Proposal, *, reader: Reader) -> Message:
    """That it waits now, with the button that takes it back."""
    return blocks.message(said, [blocks.section(said), *blocks.actions([take_back([proposal], reader=reader)])])


def take_back(proposals: Sequence[Proposal], *, reader: Reader) -> Block:
    """The button that takes back what waits."""
    value = ",".join(proposal.key for proposal in proposals)
    return blocks.button(reader.say("proposal-take-back"), action_id=TAKE_BACK, value=value)


def confirmed_by(proposal: Proposal, *, reader: Reader) -> str:
    """Who confirmed it: one, or both."""
    return people([proposal.by, *([proposal.second] if proposal.second else [])], reader=reader)


def people(users: Sequence[str], *, reader: Reader) -> str:
    """The names of people of the workspace, as Slack shows them."""
    return reader.say("list-separator").join(f"<@{user}>" for user in users)


def when(proposal: Proposal, reader: Reader) -> str:
    """When it is to come into force; "" for at once."""
    return reader.time(proposal.due) if proposal.due else ""
