"""Texts, conditions and leads by dice: many in a short time, and the same again from the same seed."""

import random

from routing.answers import Range
from routing.conditions import And, Comparison, Condition, Days, Flag, In, Known, Not, Operator, Or, Value
from routing.conditions.values import OPERATORS
from routing.fields import Fields, FieldSpec, FieldType, FieldValue
from tests.routing.conditions_made import CATALOGUE, PIECES

SEED = 20261127

SPECS = sorted(CATALOGUE.fields.values(), key=lambda spec: spec.name)

#: Few values, so that conditions and leads meet.
NUMBERS = (0.0, 0.5, 1.0, 2.0, 3.0, 4.0)
TEXTS = ("sales", "Head of Sales", "ＶＰ", "vp", "a", "é", "STRASSE", "straße")
PARTS = ("sales", "head", "of", "v", "a", "e", "ss", "ＶＰ")


def random_text(dice: random.Random) -> str:
    """Rule text, what only looks like it, or neither."""
    manner = dice.random()
    if manner < 0.2:
        return "".join(
            chr(dice.choice((dice.randrange(128), dice.randrange(0x11_0000)))) for _ in range(dice.randrange(40))
        )
    pieces = dice.choices(PIECES, k=dice.randrange(1, 10))
    return (" " if manner < 0.8 else "").join(pieces)


def random_condition(dice: random.Random, *, depth: int = 2) -> Condition:
    """A condition over any field, of every shape."""
    if not depth or dice.random() < 0.4:
        return _leaf(dice)
    parts = tuple(random_condition(dice, depth=depth - 1) for _ in range(dice.randint(2, 3)))
    return dice.choice((And(parts=parts), Or(parts=parts), Not(part=parts[0])))


def random_lead(dice: random.Random) -> Fields:
    """A lead of whom most is unknown."""
    return {spec.name: _held(dice, spec) for spec in dice.sample(SPECS, dice.randrange(12))}


def _leaf(dice: random.Random) -> Condition:
    spec = dice.choice(SPECS)
    if dice.random() < 0.1:
        return Known(field=spec.name)
    if spec.type is FieldType.FLAG:
        return Flag(field=spec.name)
    if dice.random() < 0.3:
        values = tuple(_value(dice, spec) for _ in range(dice.randint(1, 3)))
        return In(field=spec.name, values=values, negated=dice.random() < 0.5)
    operator = dice.choice(OPERATORS[spec.type])
    pattern = operator in (Operator.CONTAINS, Operator.STARTS_WITH, Operator.ENDS_WITH)
    return Comparison(field=spec.name, operator=operator, value=dice.choice(PARTS) if pattern else _value(dice, spec))


def _value(dice: random.Random, spec: FieldSpec) -> Value:
    if spec.numeric:
        number = dice.choice(NUMBERS)
        return Days(number) if spec.type is FieldType.DAYS else number
    return dice.choice(spec.values[:4] or TEXTS)


def _held(dice: random.Random, spec: FieldSpec) -> FieldValue:
    if spec.type is FieldType.FLAG:
        return dice.random() < 0.5
    if not spec.numeric:
        return dice.choice(spec.values[:4] or TEXTS)
    low, high = sorted((dice.choice(NUMBERS), dice.choice(NUMBERS)))
    if dice.random() < 0.5:
        return low
    return Range(low=dice.choice((low, None)), high=dice.choice((high, None)))
