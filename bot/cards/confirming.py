"""The questions whether to put something in force: to whoever wants it, and to the admin who is to be the second."""

from collections.abc import Sequence

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.proposals import when
from bot.cards.publishing import PUBLISH, ROLL_BACK, Review, review
from bot.cards.reader import Reader
from storage.editions import Origin
from storage.proposals import Proposal

APPROVE = "rulebook:approve"
REFUSE = "rulebook:refuse"

#: Stands in the value of a button beside which there were warnings.
WARNED = "warned"


def asked_of_oneself(proposal: Proposal, reviewed: Review, *, notes: Sequence[str], reader: Reader) -> Message:
    """The question whether to put it in force, or to schedule it."""
    rollback = proposal.origin is Origin.ROLLBACK
    yes = blocks.button(
        _yes(proposal, reviewed, reader=reader),
        action_id=ROLL_BACK if rollback else PUBLISH,
        value=_value(proposal, reviewed),
        style="primary",
    )
    return review(_title(proposal, reader=reader), reviewed, yes=yes, notes=notes, reader=reader)


def asked_of_another(proposal: Proposal, reviewed: Review, *, reader: Reader) -> Message:
    """The question to an admin who is to be the second."""
    label = _yes(proposal, reviewed, reader=reader)
    value = f"{proposal.key}|{WARNED if reviewed.warnings else ''}"
    yes = blocks.button(label, action_id=APPROVE, value=value, style="primary")
    no = blocks.button(reader.say("proposal-refuse"), action_id=REFUSE, value=proposal.key, style="danger")
    title = reader.say("proposal-question", by=f"<@{proposal.by}>", title=_title(proposal, reader=reader))
    return review(title, reviewed, yes=yes, no=no, reader=reader)


def _title(proposal: Proposal, *, reader: Reader) -> str:
    version = proposal.in_force + 1
    if proposal.origin is Origin.ROLLBACK:
        return reader.say("routing-rollback-title", old=proposal.back_to or 0, version=version)
    if proposal.due:
        return reader.say("proposal-title-at", version=version, when=when(proposal, reader))
    return reader.say("routing-publish-title", version=version)


def _yes(proposal: Proposal, reviewed: Review, *, reader: Reader) -> str:
    """The words of the button: that of a review with warnings says that it is done all the same."""
    rollback = proposal.origin is Origin.ROLLBACK
    key = "routing-rollback" if rollback else "proposal-schedule" if proposal.due else "routing-publish"
    return reader.say(f"{key}-anyway" if reviewed.warnings else f"{key}-button")


def _value(proposal: Proposal, reviewed: Review) -> str:
    """What was seen, as the button names it."""
    warned = WARNED if reviewed.warnings else ""
    if proposal.origin is Origin.ROLLBACK:
        return f"{proposal.back_to}|{proposal.in_force}|{warned}"
    due = proposal.due.isoformat() if proposal.due else ""
    return f"{proposal.draft}|{proposal.in_force}|{warned}|{due}"
