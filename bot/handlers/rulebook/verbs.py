"""The verbs of `/routing`, in the order in which `help` explains them."""

from bot.authorization import Action, Principal, authorize
from bot.cards import blocks, listing
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.rulebook.errand import Answer, Errand, Verb
from bot.handlers.rulebook.show import show


async def help_(errand: Errand) -> Answer:
    """What somebody can do with the rulebook."""
    verbs = (verb for verb in VERBS if authorize(errand.principal, verb.action) is None)
    return blocks.paragraph("\n".join(errand.reader.say(verb.help) for verb in verbs))


SHOW = Verb(words=("list", "列表"), action=Action.SEE_RULES, work=show, help="help-routing-list")

VERBS: tuple[Verb, ...] = (
    SHOW,
    Verb(words=("help", "帮助", "?", "？"), action=Action.SEE_RULES, work=help_, help="help-routing-help"),
)


async def routing(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Answer:
    """`/routing`: the rules, or what its verb does."""
    found = _found(text)
    if found is None:
        return blocks.paragraph(reader.say("routing-unknown", text=listing.safe(text)))
    verb, rest = found
    return await verb.work(Errand(desk=desk, principal=principal, text=rest, typed=text, reader=reader))


def action_for(text: str) -> Action:
    """What a line behind `/routing` asks for."""
    found = _found(text)
    return found[0].action if found else Action.SEE_RULES


def _found(text: str) -> tuple[Verb, str] | None:
    """The verb that a line begins with, and the rest of it; Chinese needs no space in between."""
    if not text:
        return SHOW, ""
    head, _, rest = text.partition(" ")
    for verb in VERBS:
        if head.lower() in verb.words:
            return verb, rest.strip()
        glued = next((word for word in verb.words if not word.isascii() and text.startswith(word)), None)
        if glued:
            return verb, text.removeprefix(glued).strip()
    return None
