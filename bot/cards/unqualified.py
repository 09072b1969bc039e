"""Why a lead is not for sales: what of `qualified_when` and `icp.gates` fails, with the values it saw."""

from collections.abc import Iterator

from bot.cards import blocks
from bot.cards.reader import Reader
from bot.cards.saw import comparison
from routing.conditions import Condition, Explanation, decisive, explain
from routing.decision import Decision
from routing.verdicts import Verdict, verdicts

#: Parts of one condition that are shown, and characters of a country's code.
MAX_PARTS = 6
MAX_COUNTRY = 20


def unqualified(decision: Decision, *, reader: Reader) -> list[str]:
    """What kept a lead from rules that match it; nothing where its being qualified, or not, kept it from none."""
    judged = verdicts(decision, rulebook=reader.rulebook)
    if all(each.verdict is not Verdict.UNQUALIFIED for each in judged):
        return []
    key = "explain-unqualified" if decision.rule else "explain-unqualified-nurture"
    return [reader.say(key), *_parts(decision, reader=reader)]


def _parts(decision: Decision, *, reader: Reader) -> Iterator[str]:
    """The parts that fail by what the lead was; those of the gates where these are among them."""
    failed = _failed(reader.workspace.qualified_when, decision)
    yield from _told("qualified_when", failed, reader=reader)
    if not any(_asks(each, "icp") for each in failed):
        return
    gates = _failed(reader.workspace.icp.gates, decision)
    yield from _told("icp.gates", gates, reader=reader)
    country = decision.fields.get("country")
    if isinstance(country, str) and any(_asks(each, "served") for each in gates):
        yield reader.say("explain-not-served", country=blocks.inert(country, MAX_COUNTRY))


def _failed(condition: Condition, decision: Decision) -> tuple[Explanation, ...]:
    explained = explain(condition, decision.fields)
    return () if explained.held else decisive(explained)


def _told(key: str, failed: tuple[Explanation, ...], *, reader: Reader) -> Iterator[str]:
    yield from (f"`{key}`: {comparison(each, reader=reader)}" for each in failed[:MAX_PARTS])


def _asks(explained: Explanation, field: str) -> bool:
    return getattr(explained.condition, "field", "") == field
