"""What came of a decision that was made again."""

from enum import StrEnum

from bot.cards import blocks
from bot.cards.reader import Reader
from routing.decision import Decision
from routing.replay.again import Again, Difference
from routing.replay.placing import NURTURE
from routing.rule_lines import print_target

#: Characters of a name.
MAX_NAME = 100


class Untold(StrEnum):
    """Why it cannot be told how a decision would come out again."""

    #: An earlier Baton did not keep what it hung on.
    NOT_KEPT = "not-kept"
    #: The rules of that day are not there.
    NO_EDITION = "no-edition"


def decided_again(then: Decision, again: Again | Untold, *, reader: Reader) -> str:
    """Whether the answer is the same, as one paragraph; else what came out otherwise."""
    if isinstance(again, Untold):
        return f"❔ {reader.say(f'again-{again}', version=then.rulebook_version)}"
    if again.same:
        return f"✅ {reader.say('again-same', version=then.rulebook_version, when=reader.time(then.at))}"
    different = [f"• {_difference(each, then, again.decision, reader=reader)}" for each in again.differences]
    return "\n".join((f"⚠️ {reader.say('again-different', version=then.rulebook_version)}", *different))


def _difference(difference: Difference, then: Decision, now: Decision, *, reader: Reader) -> str:
    match difference:
        case Difference.RULE:
            was, becomes = (_rule(each, reader=reader) for each in (then, now))
        case Difference.TARGET:
            was, becomes = (blocks.inert(print_target(each.target or NURTURE), MAX_NAME) for each in (then, now))
        case Difference.REP:
            was, becomes = (_rep(each, reader=reader) for each in (then, now))
        case _:
            return reader.say(f"again-{difference}")
    return reader.say(f"again-{difference}", was=was, becomes=becomes)


def _rule(decision: Decision, *, reader: Reader) -> str:
    return blocks.inert(decision.rule, MAX_NAME) if decision.rule else reader.say("again-no-rule")


def _rep(decision: Decision, *, reader: Reader) -> str:
    rep = decision.choice.rep if decision.choice else None
    return blocks.inert(rep, MAX_NAME) if rep else reader.say("again-nobody")
