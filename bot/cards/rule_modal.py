"""The form for one rule: its name, what it asks of a lead, where it sends it, and where it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cards import blocks
from bot.cards.blocks import Block
from bot.cards.modals import View, fingerprint, input_block, modal
from bot.cards.reader import Reader
from routing.conditions import print_condition
from routing.durations import print_duration
from routing.reps import Roster
from routing.rule_lines import MAX_NAME, print_target
from routing.rulebook import Rule, Target, TargetKind

RULE_MODAL = "rulebook:rule"

#: Characters that a field takes, and options that a group of a menu takes.
MAX_FIELD = 3_000
MAX_WITHIN = 40
MAX_PLACE = 6
MAX_OPTIONS = 100

#: Targets that name nobody, in the order in which they are offered.
UNNAMED = (TargetKind.OWNER, TargetKind.NURTURE, TargetKind.CUSTOMER_SUCCESS, TargetKind.EXCLUDE)


@dataclass(frozen=True, kw_only=True)
class Filled:
    """What stands in the fields when the form opens."""

    name: str = ""
    when: str = ""
    target: Target | None = None
    within: str = ""
    place: str = ""


def filled_from(rule: Rule, *, place: str) -> Filled:
    """The fields as they are for a rule."""
    return Filled(
        name=rule.name,
        when=print_condition(rule.condition) if rule.condition else "",
        target=rule.target,
        within=print_duration(rule.accept_within) if rule.accept_within else "",
        place=place,
    )


def rule_modal(
    filled: Filled,
    *,
    title: str,
    about: Mapping[str, str],
    roster: Roster,
    above: Sequence[Block] = (),
    reader: Reader,
) -> View:
    """The form with these fields filled in, below what stands above; everything in it may be changed."""
    condition = {"multiline": True, "max_length": MAX_FIELD, "placeholder": _example("rule-form-when-example", reader)}
    within = {"max_length": MAX_WITHIN, "placeholder": _example("rule-form-within-example", reader)}
    place_hint = reader.say("rule-form-place-hint") if filled.place == "" else None
    shown = [
        *above,
        input_block("name", reader.say("rule-form-name"), _text(filled.name, max_length=MAX_NAME)),
        input_block(
            "when",
            reader.say("rule-form-when"),
            _text(filled.when, **condition),
            optional=True,
            hint=reader.say("rule-form-when-hint"),
        ),
        input_block("target", reader.say("rule-form-target"), _targets(filled.target, roster=roster, reader=reader)),
        input_block("within", reader.say("rule-form-within"), _text(filled.within, **within), optional=True),
        input_block(
            "place",
            reader.say("rule-form-place"),
            _text(filled.place, max_length=MAX_PLACE),
            optional=True,
            hint=place_hint,
        ),
    ]
    return modal(RULE_MODAL, title, shown, about=dict(about), submit="rule-form-submit", reader=reader)


def target_of(value: str, *, roster: Roster) -> Target | None:
    """The target that an option stands for; None where its team or rep is there no more."""
    return next((target for target in _every_target(roster) if _value(target) == value), None)


def _text(value: str, **more: object) -> Block:
    return {"type": "plain_text_input", **more} | ({"initial_value": value} if value else {})


def _example(message: str, reader: Reader) -> Block:
    return blocks.plain(reader.say(message), blocks.MAX_HEADER)


def _targets(chosen: Target | None, *, roster: Roster, reader: Reader) -> Block:
    """A menu of all there can be, by what they are."""
    groups = [
        {"label": blocks.plain(label, blocks.MAX_LABEL), "options": [_option(each, reader=reader) for each in portion]}
        for label, targets in _groups(roster, reader=reader)
        for portion in blocks.portions(targets, MAX_OPTIONS)
    ]
    menu: Block = {"type": "static_select", "option_groups": groups}
    initial = chosen is not None and chosen in _every_target(roster)
    return menu | ({"initial_option": _option(chosen, reader=reader)} if chosen and initial else {})


def _groups(roster: Roster, *, reader: Reader) -> Iterator[tuple[str, Sequence[Target]]]:
    yield reader.say("rule-form-teams"), [Target(kind=TargetKind.TEAM, name=name) for name in roster.teams]
    yield reader.say("rule-form-reps"), [Target(kind=TargetKind.REP, name=name) for name in roster.reps]
    yield reader.say("rule-form-others"), [Target(kind=kind) for kind in UNNAMED]


def _every_target(roster: Roster) -> list[Target]:
    named = [(TargetKind.TEAM, name) for name in roster.teams] + [(TargetKind.REP, name) for name in roster.reps]
    return [*(Target(kind=kind, name=name) for kind, name in named), *(Target(kind=kind) for kind in UNNAMED)]


def _option(target: Target, *, reader: Reader) -> Block:
    label = target.name or reader.label("rule-form-target", target.kind)
    return {"text": blocks.plain(label, blocks.MAX_LABEL), "value": _value(target)}


def _value(target: Target) -> str:
    """Short whatever the name is: Slack takes 150 characters."""
    return f"{target.kind}:{fingerprint(print_target(target))}"
