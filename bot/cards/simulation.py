"""What a draft would change about past leads: how many go from where to where, as bars."""

from collections.abc import Iterator

from bot.bars import LONGEST, bar
from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from routing.replay.placing import Placed
from routing.replay.simulation import Change, Flow, Moved, Simulation
from routing.rule_lines import print_target

#: Ways that are shown, in short and at length, and leads that are named of each.
MAX_SHORT = 5
MAX_FLOWS = 15
MAX_NAMED = 5
#: Leads that are shown with what would happen to each.
MAX_EXAMPLES = 5
#: Characters of a name and of one paragraph.
MAX_NAME = 60
MAX_PARAGRAPH = 2_500


def simulated(simulation: Simulation, *, version: int, reader: Reader) -> Message:
    """How many leads would go elsewhere, where, by which rule, with examples."""
    if not simulation.of:
        return blocks.paragraph(reader.say("simulate-no-leads"))
    elsewhere = simulation.of_change(Change.ELSEWHERE)
    title = reader.say("simulate-title", count=len(elsewhere), of=simulation.told)
    shown = [
        blocks.header(title),
        blocks.context(reader.say("simulate-basis", version=version)),
        *map(blocks.section, blocks.paragraphs_of(list(_flows(simulation, reader=reader)), MAX_PARAGRAPH)),
        *_examples(simulation, reader=reader),
        *map(blocks.context, _besides(simulation, version=version, reader=reader)),
    ]
    return blocks.message("\n".join((title, *_flows(simulation, reader=reader))), shown)


def in_short(simulation: Simulation, *, reader: Reader) -> list[Block]:
    """How many leads would go elsewhere and by which ways the most do; how far it is, where it is not whole."""
    heading = f"*{reader.say('simulate-short', of=simulation.of)}*"
    if not simulation.of:
        return [blocks.section(f"{heading}\n{reader.say('simulate-no-leads')}")]
    if simulation.done < simulation.of:
        return [blocks.section(f"{heading}\n⏳ {reader.say('simulate-coming')}")]
    count = len(simulation.of_change(Change.ELSEWHERE))
    lines = [heading, reader.say("simulate-title", count=count, of=simulation.told)]
    lines += _flows(simulation, reader=reader, most=MAX_SHORT)
    return [blocks.section("\n".join(lines)), *map(blocks.context, _others(simulation, reader=reader))]


def simulating(simulation: Simulation, *, reader: Reader) -> Message:
    """How far a simulation is."""
    drawn = bar(simulation.done, most=simulation.of).ljust(LONGEST, "░")
    said = reader.say("simulate-progress", done=simulation.done, of=simulation.of)
    return blocks.paragraph(f"`{drawn}` {said}")


def _flows(simulation: Simulation, *, reader: Reader, most: int = MAX_FLOWS) -> Iterator[str]:
    flows = simulation.flows
    for flow in flows[:most]:
        yield _flow(flow, most=len(flows[0].leads), reader=reader)
    if len(flows) > most:
        yield reader.say("simulate-more", count=sum(len(flow.leads) for flow in flows[most:]))


def _flow(flow: Flow, *, most: int, reader: Reader) -> str:
    """A bar with its number, from where to where, by which rule, and a few of the leads."""
    drawn = bar(len(flow.leads), most=most).ljust(LONGEST)
    before, after = (f"*{blocks.inert(print_target(each), MAX_NAME)}*" for each in (flow.before, flow.after))
    named = ", ".join(flow.leads[:MAX_NAMED]) + (", …" if len(flow.leads) > MAX_NAMED else "")
    by = _rule(flow.rule, reader=reader)
    return f"`{drawn}` *{len(flow.leads)}* · {before} → {after} · {reader.say('simulate-by', rule=by)} · {named}"


def _examples(simulation: Simulation, *, reader: Reader) -> list[Block]:
    """The first lead of each way, with what would happen to it."""
    by_lead = {moved.lead: moved for moved in simulation.moved}
    firsts = [by_lead[flow.leads[0]] for flow in simulation.flows[:MAX_EXAMPLES]]
    if not firsts:
        return []
    lines = [f"*{reader.say('simulate-examples')}*", *(_example(moved, reader=reader) for moved in firsts)]
    return [blocks.section("\n".join(lines))]


def _example(moved: Moved, *, reader: Reader) -> str:
    was, becomes = (_placed(each, reader=reader) for each in (moved.before, moved.after))
    return reader.say("simulate-example", id=moved.lead, was=was, becomes=becomes)


def _placed(placed: Placed, *, reader: Reader) -> str:
    target = blocks.inert(print_target(placed.goal), MAX_NAME)
    who = f" ({blocks.inert(placed.rep, MAX_NAME)})" if placed.rep and placed.rep != placed.goal.name else ""
    return f"{target}{who} · {_rule(placed.rule, reader=reader)}"


def _rule(rule: str | None, *, reader: Reader) -> str:
    return f"_{blocks.inert(rule, MAX_NAME)}_" if rule else reader.say("again-no-rule")


def _besides(simulation: Simulation, *, version: int, reader: Reader) -> Iterator[str]:
    """What else changes, and what could not be told."""
    yield from _others(simulation, reader=reader)
    if simulation.changed_since:
        yield reader.say("simulate-changed-since", count=simulation.changed_since, version=version)
    if simulation.flows:
        yield reader.say("simulate-look", id=simulation.flows[0].leads[0])


def _others(simulation: Simulation, *, reader: Reader) -> Iterator[str]:
    """Leads that change less than their target, and those of which nothing can be told."""
    for change in (Change.OTHER_REP, Change.OTHER_RULE):
        if count := len(simulation.of_change(change)):
            yield reader.say(f"simulate-{change}", count=count)
    if simulation.untold:
        yield reader.say("simulate-untold", count=simulation.untold)
