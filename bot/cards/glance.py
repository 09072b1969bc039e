"""A lead at a glance: who, which company, how many points and why, and BANT."""

from collections.abc import Sequence

from bot.cards import blocks
from bot.cards.person import Portrait
from bot.cards.reader import Reader
from routing.conditions import decisive, explain, print_condition
from routing.fields import ANSWER
from routing.lead import Lead
from routing.scoring import CRITERIA, Points, Score

#: Characters of one answer on a card; the transcript has all of it.
MAX_ANSWER = 120


def glance(lead: Lead, portrait: Portrait, *, reader: Reader, reasons: int | None = None) -> list[str]:
    """Four short mrkdwn texts, to stand two by two; `reasons` is how many of the score's points they show."""
    return [
        _who(portrait, reader=reader),
        _company(portrait, reader=reader),
        _score(lead, reasons=reasons, reader=reader),
        _bant(lead.score, portrait, reader=reader),
    ]


def _who(portrait: Portrait, *, reader: Reader) -> str:
    unverified = portrait.email and not portrait.verified
    email = _inert(portrait.email) + (f" · _{reader.say('card-unverified')}_" if unverified else "")
    return _lines(reader.say("card-who"), [_inert(portrait.title), email, _inert(portrait.phone)], reader=reader)


def _company(portrait: Portrait, *, reader: Reader) -> str:
    about = filter(None, (portrait.employees, portrait.industry, portrait.country))
    return _lines(reader.say("card-company"), [_inert(portrait.company), " · ".join(map(_inert, about))], reader=reader)


def _score(lead: Lead, *, reasons: int | None, reader: Reader) -> str:
    """The total and the points it is made of, the weightiest first; for who does not fit, what they fail."""
    score = lead.score
    if score is None:
        return reader.say("card-score-none")
    head = reader.say("card-score", total=score.total, threshold=reader.workspace.scoring.threshold)
    verdict = "" if score.qualified else f" · {reader.say('card-not-qualified')}"
    gates = _gates(lead, score, reader=reader)
    weightiest = sorted((points for points in score.points if points.points), key=lambda points: -abs(points.points))
    given = [f"{points.points:+d} {_reason(points, reader=reader)}" for points in weightiest[:reasons]]
    return "\n".join((head + verdict, *gates, *given))


def _gates(lead: Lead, score: Score, *, reader: Reader) -> list[str]:
    """The comparisons of the ICP's gates that the lead failed by what is known of it."""
    if score.icp or lead.decision is None:
        return []
    failed = decisive(explain(reader.workspace.icp.gates, lead.decision.fields))
    written = ", ".join(print_condition(one.condition) for one in failed if one.seen is not None)
    if not written:
        return []
    return [reader.say("card-gates", failed=blocks.escape(blocks.shorten(written, MAX_ANSWER)))]


def _reason(points: Points, *, reader: Reader) -> str:
    if points.group.startswith(ANSWER):
        name, seen = points.group.removeprefix(ANSWER), blocks.escape(points.seen)
        return reader.say("labelled", label=name.replace("_", " "), value=seen)
    label = reader.label("points", points.group)
    match points.group:
        case "seniority":
            seen = reader.label("seniority", points.seen)
        case "industry_fit":
            seen = reader.label("fit", points.seen)
        case _:
            seen = blocks.escape(points.seen)
    return reader.say("labelled", label=label, value=seen) if seen else label


def _bant(score: Score | None, portrait: Portrait, *, reader: Reader) -> str:
    lines = [_criterion(name, score, portrait, reader=reader) for name in CRITERIA]
    return "\n".join((reader.say("card-bant", met=len(score.bant) if score else 0), *lines))


def _criterion(name: str, score: Score | None, portrait: Portrait, *, reader: Reader) -> str:
    """Met, said but not met, or not known."""
    said: str = getattr(portrait, name)
    mark = "▫️" if score is None or not said else "✅" if name in score.bant else "❌"
    words = _inert(said) or reader.say("card-unknown")
    return f"{mark} {reader.say('labelled', label=reader.label('bant', name), value=words)}"


def _lines(label: str, lines: Sequence[str], *, reader: Reader) -> str:
    known = [line for line in lines if line] or [reader.say("card-unknown")]
    return "\n".join((f"*{label}*", *known))


def _inert(words: str) -> str:
    return blocks.inert(words, MAX_ANSWER)
