"""Which rules no lead reaches is what a solver of logic says too, on random rulebooks.

`BATON_TEST_BOOKS=1000` in the environment tries more of them than there is time for at every run.
"""

import os
import random
from collections.abc import Sequence

import z3

from routing.conditions import And, Comparison, Condition, Flag, In, Known, Not, Operator, Or, parse_condition
from routing.decision import FOR_EVERYONE
from routing.fields import DEFAULT
from routing.foregone import FALLING_THROUGH
from routing.rulebook import Rule, Target, TargetKind
from routing.rulecheck import Problem, check_rules

SEED = 20261127
BOOKS = int(os.environ.get("BATON_TEST_BOOKS", "150"))
QUALIFIED = parse_condition("icp and wants_demo")

DEAD = (Problem.CONTRADICTION, Problem.UNREACHABLE, Problem.NOT_FOR_SALES, Problem.UNDECIDED)

NUMBERS, CHOICES, FLAGS = ("employees", "budget"), ("country", "need"), ("customer", "icp", "wants_demo")
VALUES = {"country": ("DE", "AT", "CH"), "need": ("clear", "vague", "none")}
ORDER = (
    Operator.EQUAL, Operator.UNEQUAL, Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST,
)  # fmt: skip
TARGETS = (TargetKind.TEAM, TargetKind.TEAM, TargetKind.REP, TargetKind.NURTURE, TargetKind.EXCLUDE, TargetKind.OWNER)


def test_a_solver_finds_the_same_dead_rules() -> None:
    dice = random.Random(SEED)
    for number in range(BOOKS):
        rules = [rule(dice) for _ in range(dice.randint(1, 6))]

        dead = {
            finding.rules[0] - 1
            for finding in check_rules(rules, qualified_when=QUALIFIED, catalogue=DEFAULT)
            if finding.problem in DEAD
        }

        assert dead == {place for place in range(len(rules)) if is_dead(place, rules)}, f"seed {SEED}, book {number}"


def rule(dice: random.Random) -> Rule:
    condition = made(dice, depth=2) if dice.random() < 0.9 else None
    kind = dice.choice(TARGETS)
    return Rule(name="rule", condition=condition, target=Target(kind=kind, name="a"))


def made(dice: random.Random, *, depth: int) -> Condition:
    if not depth or dice.random() < 0.35:
        return leaf(dice)
    parts = tuple(made(dice, depth=depth - 1) for _ in range(dice.randint(2, 3)))
    return dice.choice((And(parts=parts), Or(parts=parts), Not(part=parts[0])))


def leaf(dice: random.Random) -> Condition:
    name = dice.choice((*NUMBERS, *CHOICES, *FLAGS))
    if dice.random() < 0.1:
        return Known(field=name)
    if name in FLAGS:
        return Flag(field=name)
    if name in CHOICES:
        chosen = tuple(dice.sample(VALUES[name], dice.randint(1, 2)))
        return In(field=name, values=chosen, negated=dice.random() < 0.3)
    return Comparison(field=name, operator=dice.choice(ORDER), value=float(dice.randint(0, 4)))


def is_dead(place: int, rules: Sequence[Rule]) -> bool:
    """Whether no lead that a solver can think of gets past the rules before this one and goes by it."""
    solver = z3.Solver()
    solver.add(*world())
    solver.add(taken(rules[place]))
    solver.add(*(z3.Not(taken(each)) for each in rules[:place] if each.target.kind not in FALLING_THROUGH))
    return bool(solver.check() == z3.unsat)


def taken(rule: Rule) -> z3.BoolRef:
    for_sales = z3.Or(flag("wants_person") == 1, told(QUALIFIED))
    parts = [told(rule.condition)] if rule.condition else []
    parts += [] if rule.target.kind in FOR_EVERYONE else [for_sales]
    parts += [flag("has_owner") == 1] if rule.target.kind is TargetKind.OWNER else []
    return z3.And(*parts) if parts else z3.BoolVal(True)


def told(condition: Condition) -> z3.BoolRef:
    """What a condition asks, in the solver's terms."""
    match condition:
        case And(parts=parts):
            return z3.And(*map(told, parts))
        case Or(parts=parts):
            return z3.Or(*map(told, parts))
        case Not(part=part):
            return z3.Not(told(part))
        case Flag(field=name):
            return flag(name) == 1
        case Known(field=name):
            return z3.Bool(f"{name} known") if name in NUMBERS else flag(name) >= 0
        case In(field=name, values=values, negated=negated):
            among = z3.Or(*(flag(name) == VALUES[name].index(str(value)) for value in values))
            return z3.And(flag(name) >= 0, z3.Not(among)) if negated else among
        case Comparison(field=name, operator=operator, value=value):
            return z3.And(z3.Bool(f"{name} known"), compared(name, operator, float(value)))
    raise AssertionError(condition)


def compared(name: str, operator: Operator, value: float) -> z3.BoolRef:
    """A range against a number: it holds where it holds of every number of the range."""
    low, high = z3.Real(f"{name} low"), z3.Real(f"{name} high")
    above, below = z3.Not(z3.Bool(f"{name} open below")), z3.Not(z3.Bool(f"{name} open above"))
    return {
        Operator.MORE: z3.And(above, low > value),
        Operator.AT_LEAST: z3.And(above, low >= value),
        Operator.LESS: z3.And(below, high < value),
        Operator.AT_MOST: z3.And(below, high <= value),
        Operator.EQUAL: z3.And(above, below, low == value, high == value),
        Operator.UNEQUAL: z3.Or(z3.And(above, low > value), z3.And(below, high < value)),
    }[operator]


def flag(name: str) -> z3.ArithRef:
    """What a field holds, as a number: -1 is unknown, 1 is yes, and a choice is its place among the values."""
    return z3.Int(name)


def world() -> list[z3.BoolRef]:
    """What every lead is: a range ends where it begins or above, and no field holds what it cannot."""
    numbers = [
        z3.And(z3.Real(f"{name} low") <= z3.Real(f"{name} high"), z3.Real(f"{name} low") >= 0) for name in NUMBERS
    ]
    choices = [z3.And(flag(name) >= -1, flag(name) < len(DEFAULT.fields[name].values)) for name in CHOICES]
    flags = [z3.And(flag(name) >= -1, flag(name) <= 1) for name in (*FLAGS, "wants_person", "has_owner")]
    return [*numbers, *choices, *flags]
