"""Answers to slash commands: leads, reps, rules, or a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.person import Portrait
from bot.cards.reader import Reader
from routing.assignment import Candidate, Standing
from routing.conditions import print_condition
from routing.durations import print_duration
from routing.lead import Lead
from routing.reps import RepState
from routing.rule_lines import print_target
from routing.rulebook import Rule, Rulebook

#: How many rows fit comfortably in one message.
ROWS = 40


@dataclass(frozen=True, kw_only=True)
class RepRow:
    """A rep as they stand now."""

    state: RepState
    candidate: Candidate


def words(text: str) -> Message:
    """A sentence or a few."""
    return blocks.message(text, [blocks.section(text)])


def safe(text: str) -> str:
    """What somebody typed, repeated to them without its markup, and not at length."""
    return blocks.escape(blocks.shorten(text, 80))


def leads(found: Sequence[Lead], *, empty: str, reader: Reader) -> Message:
    """A line for each lead."""
    if not found:
        return words(reader.say(empty))
    return _lines(reader.say("leads-title", count=len(found)), [_lead_line(lead, reader=reader) for lead in found])


def lead(shown: Lead, portrait: Portrait, *, reader: Reader) -> Message:
    """Everything about one lead that fits a screen."""
    score = shown.score
    said = [
        f"*{reader.say(f'bant-{name}')}*: {blocks.escape(getattr(portrait, name) or '–')}"
        for name in ("need", "authority", "budget", "timing")
    ]
    lines = [
        _lead_line(shown, reader=reader),
        reader.say("card-who", **portrait.escaped("title", "email")),
        reader.say("card-company", **portrait.escaped("company", "employees", "industry", "country")),
        *said,
    ]
    if score:
        lines.append(reader.say("card-score", total=score.total, threshold=reader.workspace.scoring.threshold))
        lines += [
            f"{points.points:+d} {reader.label('points', points.group)} ({blocks.escape(points.seen)})"
            for points in score.points
        ]
    return words("\n".join(lines))


def reps(rows: Sequence[RepRow], *, reader: Reader) -> Message:
    """A line for each rep: on or not, and how many leads they have."""
    if not rows:
        return words(reader.say("reps-none"))
    return _lines(reader.say("reps-title"), [_rep_line(row, reader=reader) for row in rows])


def rules(rulebook: Rulebook, *, reader: Reader) -> Message:
    """The rules in force, numbered in the order they are tried."""
    if not rulebook.rules:
        return words(reader.say("routing-none"))
    title = reader.say("routing-title", version=rulebook.version)
    return _lines(title, [_rule_line(number, rule, reader=reader) for number, rule in enumerate(rulebook.rules, 1)])


def _lines(title: str, lines: Sequence[str]) -> Message:
    shown = [blocks.section(f"*{title}*"), *(blocks.section(line) for line in lines[:ROWS])]
    return blocks.message("\n".join((title, *lines)), shown)


def _lead_line(lead: Lead, *, reader: Reader) -> str:
    name = blocks.escape(lead.prospect.name or lead.prospect.user)
    status = reader.label("status", lead.status)
    owner = f" · <@{lead.owner.slack}>" if lead.owner else ""
    score = f" · {lead.score.total}" if lead.score else ""
    return f"`{lead.id}` *{name}* · {status}{owner}{score} · {reader.time(lead.changed_at)}"


def _rep_line(row: RepRow, *, reader: Reader) -> str:
    rep, candidate = row.state.rep, row.candidate
    capacity = f"/{rep.capacity}" if rep.capacity is not None else ""
    standing = reader.label("standing", candidate.standing)
    mark = "🟢" if candidate.standing is Standing.AVAILABLE else "⚪"
    again = f" ({reader.say('reps-on-again', when=reader.time(candidate.on_again))})" if candidate.on_again else ""
    load = reader.say("reps-load", load=f"{row.state.load}{capacity}")
    return f"{mark} *{rep.name}* <@{rep.slack}> · {standing}{again} · {load} · {', '.join(rep.languages)}"


def _rule_line(number: int, rule: Rule, *, reader: Reader) -> str:
    condition = print_condition(rule.condition) if rule.condition else reader.say("card-every-lead")
    within = (
        f" · {reader.say('routing-within', within=print_duration(rule.accept_within))}" if rule.accept_within else ""
    )
    name, target = blocks.escape(rule.name), blocks.escape(print_target(rule.target))
    return f"{number}. *{name}*\n`{blocks.escape(condition)}` → *{target}*{within}"
