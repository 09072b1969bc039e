"""How long it takes to check 1,000 rules, beside trying the rules one by one on the leads that were found.

Run it as `python -m tests.benchmarks.rulecheck`. Printed is the processor's time, the least of three runs, for books
of several kinds: those of the matcher's benchmark, and some that are harder to go through than what people write.
Beside it stands what trying every rule on the leads of the findings takes in the same process.
"""

import random
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from routing.conditions import holds, parse_condition
from routing.countries import COUNTRIES
from routing.fields import DEFAULT
from routing.rulebook import Rule, Target, TargetKind
from routing.rulecheck import Finding, check_rules
from tests.benchmarks.matcher import SEED, row_made, written

SIZE = 1_000
TURNS = 3
QUALIFIED = parse_condition("icp and (score >= 70 or bant = 4)")
WORDS = ("sales", "head", "vp", "cto", "market", "growth", "ops", "data", "cloud", "chief", "director", "finance")


def main() -> None:
    """Print a line for each kind of book."""
    print(f"seed {SEED}")
    for name, make in KINDS.items():
        dice = random.Random(SEED)
        rules = _book([make(dice) for _ in range(SIZE - 1)], dice)
        times = [_timed(rules) for _ in range(TURNS)]
        checked, findings = min(times, key=lambda each: each[0])
        naive = _naive(rules, findings)
        kinds = ", ".join(f"{count} {problem}" for problem, count in Counter(map(_problem, findings)).items())
        print(f"{SIZE:,} rules, {name}: {checked:.2f} s, {checked / naive:.1f} x trying each ({naive:.2f} s); {kinds}")


def _timed(rules: Sequence[Rule]) -> tuple[float, tuple[Finding, ...]]:
    begun = time.process_time()
    findings = check_rules(rules, qualified_when=QUALIFIED, catalogue=DEFAULT)
    return time.process_time() - begun, findings


def _naive(rules: Sequence[Rule], findings: Sequence[Finding]) -> float:
    """How long it takes to try every rule on every lead that was found."""
    leads = [finding.lead for finding in findings if finding.lead is not None]
    begun = time.process_time()
    for lead in leads:
        for rule in rules:
            _held = rule.condition is None or holds(rule.condition, lead)
    return time.process_time() - begun


def _problem(finding: Finding) -> str:
    return str(finding.problem)


def _book(texts: Sequence[str], dice: random.Random) -> list[Rule]:
    """Rules with these conditions for twenty teams, and one for all the rest."""
    targets = [Target(kind=TargetKind.TEAM, name=f"team {number}") for number in range(20)]
    conditions = [*map(parse_condition, texts), None]
    return [
        Rule(name=str(number), condition=condition, target=dice.choice(targets))
        for number, condition in enumerate(conditions)
    ]


def _row(dice: random.Random) -> str:
    return written(row_made(dice))


def _rectangle(dice: random.Random) -> str:
    low, budget = dice.randrange(1, 2_000), dice.randrange(1, 500) * 1_000
    return (
        f"employees >= {low} and employees <= {low + dice.randrange(1, 800)} "
        f"and budget >= {budget} and budget <= {budget + dice.randrange(1, 200) * 1_000}"
    )


def _alternatives(dice: random.Random, *, count: int = 4) -> str:
    return " or ".join(
        f"(employees >= {dice.randrange(1, 3_000)} and country in ({', '.join(dice.sample(COUNTRIES, 5))}))"
        for _ in range(count)
    )


def _text(dice: random.Random) -> str:
    return (
        f"title contains {dice.choice(WORDS)}{dice.randrange(60)} and not title contains {dice.choice(WORDS)} "
        f"and title ends with {dice.choice(WORDS)}"
    )


def _negations(dice: random.Random) -> str:
    return f"not country in ({', '.join(dice.sample(COUNTRIES, 4))}) and not employees > {dice.randrange(1, 3_000)}"


KINDS: Mapping[str, Callable[[random.Random], str]] = {
    "sizes, countries, budgets and industries": _row,
    "rectangles of sizes and budgets": _rectangle,
    "negations": _negations,
    "four alternatives": _alternatives,
    "sixty alternatives": partial(_alternatives, count=60),
    "texts": _text,
}

if __name__ == "__main__":
    main()
