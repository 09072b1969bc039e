"""The ledgers in the open: what each rep of a team was due and got, and how far from it anybody may stray."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from babel.numbers import format_decimal

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.reader import Reader
from bot.formats import LOCALES
from routing.assignment import Ledger, Share, furthest_from_due
from routing.reps import Roster, Rotation, Team

#: Characters of all teams together, and of one paragraph of them.
MAX_TEAMS = 9_000
#: Characters of a name.
MAX_NAME = 150
MAX_PARAGRAPH = 2_500


def ledgers(found: Mapping[str, Ledger], *, reader: Reader) -> Message:
    """Every team with the shares of its members, in leads, under one heading."""
    roster = reader.workspace.roster
    if not roster.teams:
        return blocks.paragraph(reader.say("ledger-none"))
    lines = [
        line
        for team in roster.teams.values()
        for line in _team(team, found.get(team.name, Ledger(team=team.name)), roster=roster, reader=reader)
    ]
    fitting = blocks.fitting(lines, MAX_TEAMS)
    paragraphs = [f"*{reader.say('ledger-title')}*", *blocks.paragraphs_of(fitting, MAX_PARAGRAPH)]
    more = [reader.say("listing-more", count=len(lines) - len(fitting))] if len(fitting) < len(lines) else []
    shown = [*map(blocks.section, paragraphs), *map(blocks.context, [*more, reader.say("ledger-legend")])]
    return blocks.message("\n".join((*paragraphs, *more)), shown)


def _team(team: Team, ledger: Ledger, *, roster: Roster, reader: Reader) -> list[str]:
    """A team's line, and one for each of its members; then those who left it and still stand in its ledger."""
    members = [name for name in team.members if name in roster.reps]
    lines = [_member(name, ledger, weight=roster.reps[name].weight, reader=reader) for name in members]
    left = [name for name in ledger.shares if name not in members]
    lines += [_member(name, ledger, weight=None, reader=reader) for name in left]
    return [_heading(team, members, reader=reader), *lines]


def _heading(team: Team, members: Sequence[str], *, reader: Reader) -> str:
    name = f"*{blocks.inert(team.name, MAX_NAME)}*"
    absence = reader.say("ledger-catches-up" if team.catch_up else "ledger-no-catch-up")
    if team.rotation is Rotation.LEAST_LOADED:
        return f"{name} · {reader.say('ledger-least-loaded')} · {absence}"
    bound = _leads(furthest_from_due(len(members)), reader=reader)
    return f"{name} · {reader.say('ledger-bound', bound=bound)} · {absence}"


def _member(name: str, ledger: Ledger, *, weight: int | None, reader: Reader) -> str:
    share = ledger.shares.get(name, Share())
    said = reader.say(
        "ledger-share",
        rep=blocks.inert(name, MAX_NAME),
        due=_leads(share.due, reader=reader),
        got=_leads(Fraction(share.got), reader=reader),
        left=_signed(share.due - share.got, reader=reader),
    )
    about = reader.say("ledger-left") if weight is None else reader.say("explain-weight", weight=weight)
    return f"{said} · {about}"


def _leads(number: Fraction, *, reader: Reader) -> str:
    return str(format_decimal(round(float(number), 2), locale=LOCALES[reader.language]))


def _signed(number: Fraction, *, reader: Reader) -> str:
    sign = "−" if round(float(number), 2) < 0 else "+" if round(float(number), 2) > 0 else ""
    return sign + _leads(abs(number), reader=reader)
