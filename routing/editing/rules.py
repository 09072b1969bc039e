"""Rules put into a baton.yml's text, changed, moved, paused and taken out; a rule is known by its name."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from routing.conditions import print_condition
from routing.document import Document, Path, read_document
from routing.durations import print_duration
from routing.editing.items import Items, items_of
from routing.editing.keys import with_keys
from routing.editing.round_trip import round_trip
from routing.editing.scalars import scalar
from routing.exceptions import BatonError
from routing.rule_lines import print_target
from routing.rulebook import Rule

RULES: Path = ("rules",)

#: Lists that no change of a rule touches.
_COMPANIES = ("accounts", "customers", "competitors")

#: The keys of a rule, in the order in which they are written.
KEYS = ("name", "when", "to", "accept_within", "paused")

#: A rule as a baton.yml has it.
Written = dict[str, str]


class NoSuchRuleError(BatonError):
    """There is no rule of that name."""


def add_rule(source: str, rule: Rule, *, at: int) -> str:
    """The text with one more rule; `at` is its number from then on, 1 the first."""
    written = written_rule(rule)
    pairs = [(key, scalar(value)) for key, value in written.items()]
    return _with_items(
        source,
        lambda items: items.with_item(pairs, place=at - 1),
        lambda rules: rules.insert(at - 1, written),
    )


def remove_rule(source: str, name: str) -> str:
    """The text without a rule. Raises NoSuchRuleError."""
    place = _place(read_document(source), name)
    return _with_items(source, lambda items: items.without(place), lambda rules: rules.pop(place))


def move_rule(source: str, name: str, *, to: int) -> str:
    """The text with a rule at another place; `to` is its number from then on, 1 the first. Raises NoSuchRuleError."""
    place = _place(read_document(source), name)
    return _with_items(
        source,
        lambda items: items.moved(place, to=to - 1),
        lambda rules: rules.insert(to - 1, rules.pop(place)),
    )


def replace_rule(source: str, name: str, rule: Rule) -> str:
    """The text with another rule in the place of one; what stays the same stays as it is written.

    Raises NoSuchRuleError.
    """
    written = written_rule(rule)
    return _with_keys(source, name, {key: written.get(key) for key in KEYS})


def pause_rule(source: str, name: str) -> str:
    """The text with a rule that takes no lead until it is resumed. Raises NoSuchRuleError."""
    return _with_keys(source, name, {"paused": "true"})


def resume_rule(source: str, name: str) -> str:
    """The text with a rule that is not paused. Raises NoSuchRuleError."""
    return _with_keys(source, name, {"paused": None})


def written_rule(rule: Rule) -> Written:
    """A rule as a baton.yml has it: its keys with their values."""
    values = {
        "name": rule.name,
        "when": print_condition(rule.condition) if rule.condition else None,
        "to": print_target(rule.target),
        "accept_within": print_duration(rule.accept_within) if rule.accept_within else None,
        "paused": "true" if rule.paused else None,
    }
    return {key: value for key, value in values.items() if value is not None}


def _place(document: Document, name: str) -> int:
    for place, rule in enumerate(_rules(document)):
        if rule.get("name") == name:
            return place
    raise NoSuchRuleError(f"There is no rule “{name}”.")


def _rules(document: Document) -> Sequence[dict[str, Any]]:
    return document.data.get("rules") or ()


def _with_items(source: str, cut: Callable[[Items], Items], change: Callable[[list[Any]], Any]) -> str:
    """The text with its list of rules changed: by its lines, or written anew where these do not come to the same."""
    document = read_document(source)
    wanted = [*_rules(document)]
    change(wanted)
    items = items_of(document, RULES)
    if items is not None and _says(text := cut(items).text, document, wanted):
        return text

    def changed(whole: Any) -> None:
        rules = whole.get("rules") or []
        change(rules)
        whole["rules"] = rules

    return round_trip(source, changed, apart=_COMPANIES)


def _with_keys(source: str, name: str, values: Mapping[str, str | None]) -> str:
    """The text with other values for keys of a rule, None for none."""
    document = read_document(source)
    place = _place(document, name)
    rule = _rules(document)[place]
    changes = {key: value for key, value in values.items() if rule.get(key) != value}
    if not changes:
        return source
    wanted = [*_rules(document)]
    wanted[place] = {key: value for key, value in {**rule, **changes}.items() if value is not None}
    text = with_keys(document, (*RULES, place), changes)
    if text is not None and _says(text, document, wanted):
        return text

    def changed(whole: Any) -> None:
        for key, value in changes.items():
            if value is None:
                del whole["rules"][place][key]
            else:
                whole["rules"][place][key] = True if key == "paused" else value

    return round_trip(source, changed, apart=_COMPANIES)


def _says(text: str, before: Document, rules: Sequence[Any]) -> bool:
    """Whether a text says these rules, and everything else as before."""
    try:
        data = read_document(text).data
    except BatonError:
        return False
    return {**data, "rules": data.get("rules") or []} == {**before.data, "rules": [*rules]}
