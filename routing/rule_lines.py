"""A rule as one line of text: `"Enterprise US" when employees >= 1000 to team enterprise-us within 5m`."""

from dataclasses import dataclass

from routing.conditions.grammar import read_condition
from routing.conditions.mistakes import no_continuation
from routing.conditions.printing import print_condition
from routing.conditions.stream import Stream
from routing.conditions.tokens import MAX_LENGTH, Kind, Token, quoted
from routing.durations import EXAMPLES, Duration, print_duration, read_duration
from routing.exceptions import ConditionError
from routing.fields import DEFAULT, Catalogue
from routing.nearest import nearest
from routing.reps import Roster
from routing.rulebook import Rule, Target, TargetKind
from routing.sentences import sentence, shown

#: The longest name of a rule, a team or a rep, in characters.
MAX_NAME = 100

#: The longest line: a condition as long as can be, and names around it.
MAX_LINE = MAX_LENGTH + 1000

_NAMED = (TargetKind.TEAM, TargetKind.REP)
_NO_NAME = {
    TargetKind.TEAM: sentence("The name of a team should stand here"),
    TargetKind.REP: sentence("The name of a rep should stand here"),
}
_NOBODY = {TargetKind.TEAM: sentence("There is no team {word}"), TargetKind.REP: sentence("There is no rep {word}")}
_BUT = {
    TargetKind.TEAM: sentence("There is no team {word} (there are {names})"),
    TargetKind.REP: sentence("There is no rep {word} (there are {names})"),
}

#: So many names are told of those there are.
MOST_NAMES = 12
_TARGETS = sentence("team NAME, rep NAME, owner, nurture, customer_success or exclude")


def parse_rule_line(text: str, *, catalogue: Catalogue = DEFAULT, roster: Roster | None = None) -> Rule:
    """The rule a line says; with a roster its team or rep must be there. Raises ConditionError where it says none."""
    stream = Stream(text, longest=MAX_LINE)
    name = _rule_name(stream)
    condition = read_condition(stream, catalogue=catalogue) if stream.take_if("when") else None
    if not stream.take_if("to"):
        raise no_continuation(
            stream, wanted=sentence("“and”, “or” or “to”") if condition else sentence("“when” or “to”")
        )
    target = _target(stream, roster=roster)
    return Rule(name=name, condition=condition, target=target, accept_within=_within(stream))


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """What there is of a rule so far; empty where there is none of it yet. `when` and `within` are as written."""

    name: str = ""
    when: str = ""
    target: Target | None = None
    within: str = ""


def rule_pieces(text: str, *, error: ConditionError) -> Pieces | None:
    """What a line has of a rule where `error` says that it ends too early; None where it is wrong before its end."""
    if error.start < len(text.rstrip()):
        return None
    stream = Stream(text, longest=MAX_LINE)
    name = _rule_name(stream) if stream.next.kind is not Kind.END else ""
    when = _until(stream, "to") if stream.take_if("when") else ""
    target = _until(stream, "within") if stream.take_if("to") else ""
    return Pieces(name=name, when=when, target=_whole_target(target))


def _until(stream: Stream, keyword: str) -> str:
    """The text from here to that keyword, or to the end."""
    start = end = stream.next.start
    while stream.next.kind is not Kind.END and not (stream.next.keyword and stream.next.text == keyword):
        end = stream.take().end
    return stream.text[start:end]


def _whole_target(text: str) -> Target | None:
    try:
        return parse_target(text)
    except ConditionError:
        return None


def print_rule_line(rule: Rule) -> str:
    """The canonical line of a rule, which reads back as the same."""
    return f"{quoted(rule.name)} {print_rule(rule)}"


def print_rule(rule: Rule) -> str:
    """What the line of a rule says behind its name."""
    parts = ["when", print_condition(rule.condition)] if rule.condition else []
    parts += ["to", print_target(rule.target)]
    if rule.accept_within:
        parts += ["within", print_duration(rule.accept_within)]
    return " ".join(parts)


def parse_target(text: str, *, roster: Roster | None = None) -> Target:
    """Where a text sends leads; with a roster its team or rep must be there; ConditionError for anything else."""
    stream = Stream(text)
    target = _target(stream, roster=roster)
    if stream.next.kind is not Kind.END:
        what = sentence("Nothing should follow the target, not {word}", word=shown(stream.next.text))
        raise stream.refuse(what, stream.next)
    return target


def print_target(target: Target) -> str:
    """The canonical text of a target, which reads back as the same."""
    return f"{target.kind} {quoted(target.name)}" if target.name else str(target.kind)


def _rule_name(stream: Stream) -> str:
    first = stream.next
    if first.kind is Kind.QUOTED:
        return _short(stream, first, name=stream.take().text)
    words = []
    while stream.next.kind is Kind.WORD and stream.next.text not in ("when", "to"):
        words.append(stream.take().text)
    if not words or stream.next.kind in (Kind.SYMBOL, Kind.QUOTED):
        raise stream.refuse(sentence("A rule begins with its name, in quotes where it is more than words"), stream.next)
    return _short(stream, first, name=" ".join(words))


def _target(stream: Stream, *, roster: Roster | None) -> Target:
    token = stream.take()
    if token.kind is Kind.END:
        raise stream.refuse(sentence("The text ends where a target should follow: {targets}", targets=_TARGETS), token)
    if token.kind is not Kind.WORD or token.text not in list(TargetKind):
        suggestion = _target_meant(token.text, roster=roster)
        what = sentence("{word} is no target; write {targets}", word=shown(token.text), targets=_TARGETS)
        raise stream.refuse(what, token, suggestion=suggestion)
    kind = TargetKind(token.text)
    return Target(kind=kind, name=_target_name(stream, kind=kind, roster=roster) if kind in _NAMED else None)


def _target_name(stream: Stream, *, kind: TargetKind, roster: Roster | None) -> str:
    token = stream.take()
    if token.kind not in (Kind.WORD, Kind.QUOTED) or token.keyword:
        suggestion = f'"{token.text}"' if token.keyword else None
        raise stream.refuse(_NO_NAME[kind], token, suggestion=suggestion)
    names = _names(kind, roster=roster)
    if roster is not None and token.text not in names:
        meant = nearest(token.text, names)
        suggestion = quoted(meant) if meant else None
        word, tells = shown(token.text), not meant and 0 < len(names) <= MOST_NAMES
        told = _BUT[kind].mentioning(word=word, names=names) if tells else _NOBODY[kind].mentioning(word=word)
        raise stream.refuse(told, token, suggestion=suggestion)
    return _short(stream, token, name=token.text)


def _target_meant(word: str, *, roster: Roster | None) -> str | None:
    for kind in _NAMED:
        if word in _names(kind, roster=roster):
            return f"{kind} {quoted(word)}"
    return nearest(word, TargetKind)


def _names(kind: TargetKind, *, roster: Roster | None) -> tuple[str, ...]:
    if roster is None:
        return ()
    return tuple(roster.teams if kind is TargetKind.TEAM else roster.reps)


def _within(stream: Stream) -> Duration | None:
    token = stream.next
    if token.kind is Kind.END:
        return None
    if not stream.take_if("within"):
        what = sentence(
            "After the target comes “within” and a length of time, or nothing, not {word}", word=shown(token.text)
        )
        raise stream.refuse(what, token, suggestion=nearest(token.text, ("within",)))
    if stream.next.kind is Kind.END:
        raise stream.refuse(
            sentence("The text ends where a length of time such as {examples} should follow", examples=EXAMPLES),
            stream.next,
        )
    return read_duration(stream.text, start=stream.next.start)


def _short(stream: Stream, token: Token, *, name: str) -> str:
    if len(name) > MAX_NAME:
        raise stream.refuse(sentence("A name has at most {most} characters", most=MAX_NAME), token)
    return name
