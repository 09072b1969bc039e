"""The `rules:` and `sla:` groups."""

from collections.abc import Sequence

from routing.document import Path
from routing.durations import Duration, parse_duration
from routing.fields import Catalogue
from routing.rule_lines import parse_target
from routing.rulebook import Rule, Target, TargetKind
from routing.sentences import sentence
from routing.shape import Reader
from routing.workspace import Sla
from routing.workspace_file.people import refuse_no_rep, refuse_no_team
from routing.workspace_file.shapes import FileShape, RuleShape, SlaShape

SLA: Path = ("sla",)

#: Targets that hold for every lead, qualified or not.
FOR_EVERYONE = (TargetKind.EXCLUDE, TargetKind.CUSTOMER_SUCCESS, TargetKind.NURTURE)


def rules_of(reader: Reader, file: FileShape, *, catalogue: Catalogue) -> tuple[Rule, ...]:
    """The rules in order."""
    paths: list[Path] = [("rules", number) for number in range(len(file.rules))]
    read = ((path, _rule(reader, path, file=file, catalogue=catalogue)) for path in paths)
    found = [(path, rule) for path, rule in read if rule]
    _refuse_twins(reader, found)
    for number, (path, rule) in enumerate(found):
        if reader.at((*path, "when")) is None and _hides(rule, [later for _, later in found[number + 1 :]]):
            what = sentence(
                "“{name}” has no `when`, so rules after it are never reached. "
                "Give it a condition, or move it to the end.",
                name=rule.name,
            )
            reader.refuse(path, what)
    return tuple(rule for _, rule in found)


def sla_of(reader: Reader) -> Sla:
    """What sales promises."""
    shape = reader.group(SLA, SlaShape)
    return Sla(
        accept_within=_promise(reader, "accept_within", shape),
        remind_after=_share(reader, shape.remind_after),
        offers=shape.offers,
        first_follow_up=_promise(reader, "first_follow_up", shape),
        attempts=shape.attempts,
        status_update=_promise(reader, "status_update", shape),
        return_window=_promise(reader, "return_window", shape),
    )


def _rule(reader: Reader, path: Path, *, file: FileShape, catalogue: Catalogue) -> Rule | None:
    shape = reader.entry(path, RuleShape)
    if shape is None:
        return None
    condition = reader.condition((*path, "when"), shape.when, catalogue=catalogue)
    target = _target(reader, (*path, "to"), shape.to, file=file)
    within = shape.accept_within and reader.read((*path, "accept_within"), shape.accept_within, parse_duration)
    if target is None:
        return None
    return Rule(name=shape.name, condition=condition, target=target, accept_within=within or None, paused=shape.paused)


def _target(reader: Reader, path: Path, text: str, *, file: FileShape) -> Target | None:
    target = reader.read(path, text, parse_target)
    if target and target.name:
        team = target.kind is TargetKind.TEAM
        refuse, among = (refuse_no_team, file.teams) if team else (refuse_no_rep, file.reps)
        refuse(reader, path, target.name, among=among, offset=text.find(target.name))
    return target


def _refuse_twins(reader: Reader, found: list[tuple[Path, Rule]]) -> None:
    names: set[str] = set()
    for path, rule in found:
        if rule.name in names:
            what = sentence(
                "Another rule is called “{name}” already. Reports tell rules apart by name.", name=rule.name
            )
            reader.refuse((*path, "name"), what)
        names.add(rule.name)


def _hides(rule: Rule, later: Sequence[Rule]) -> bool:
    """Whether a rule without a condition leaves some later rule no lead.

    A rule for a rep or an owner is passed where nobody can take the lead, one for a team by who does not qualify.
    Paused rules take no lead and need none.
    """
    later = [other for other in later if not other.paused]
    if rule.paused:
        return False
    if rule.target.kind in FOR_EVERYONE:
        return bool(later)
    return rule.target.kind is TargetKind.TEAM and any(other.target.kind not in FOR_EVERYONE for other in later)


def _promise(reader: Reader, key: str, shape: SlaShape) -> Duration:
    read = reader.read((*SLA, key), getattr(shape, key), parse_duration)
    return read or parse_duration(getattr(SlaShape(), key))


def _share(reader: Reader, text: str) -> float:
    """`50%` or `0.5` as a share."""
    try:
        share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        share = -1
    if not 0 < share < 1:
        what = sentence("“{word}” should be a share of the time to accept, such as 50%.", word=text)
        reader.refuse((*SLA, "remind_after"), what)
    return share
