"""How long it takes to find a lead's rule among 100, 1,000 and 10,000, beside engines made for that.

Run it as `python -m tests.benchmarks.matcher`; the others are needed for nothing else, and are brought in by
`pip install zen-engine common-expression-language rule-engine`. All are asked about the same leads, each new to them,
in turns; what is printed is the median of the time for one lead, and how many times as long as Baton's it is.
"""

import json
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

from routing.conditions import parse_condition
from routing.countries import COUNTRIES
from routing.fields import FieldValue
from routing.index import index_of
from routing.matcher import matching_rules
from routing.rulebook import Rule, Rulebook, Target, TargetKind

SEED = 20261127
LEADS = 300
TURNS = 5

#: One rule as numbers and words: at least and at most so many people, in which countries, at least which budget, in
#: which industry; the last rule of a book takes every lead.
Row = Mapping[str, Any]
Lead = dict[str, FieldValue]
#: The number of the first rule that holds for a lead.
Engine = Callable[[Lead], int]

INDUSTRIES = ("software", "finance", "retail", "healthcare", "manufacturing", "logistics", "education", "media")


def main() -> None:
    """Print a line for each engine and size of rulebook."""
    print(f"seed {SEED}")
    for size in (100, 1_000, 10_000):
        dice = random.Random(SEED)
        rows = [row_made(dice) for _ in range(size - 1)]
        leads = [_lead(dice) for _ in range(LEADS)]
        _print_size(rows, size)
        _print_times(size, rows, leads)


def _print_times(size: int, rows: Sequence[Row], leads: Sequence[Lead]) -> None:
    engines = {name: engine for name, make in ENGINES.items() if (engine := _made(name, make, rows, size)) is not None}
    wanted = [engines["Baton"](lead) for lead in leads]
    for name, engine in engines.items():
        asked = leads[: _asked_of(name, size)]
        assert [engine(lead) for lead in asked] == wanted[: len(asked)], f"{name} finds other rules"
    times: dict[str, list[float]] = {name: [] for name in engines}
    for _ in range(TURNS):
        for name, engine in engines.items():
            times[name] += [_seconds(engine, lead) for lead in leads[: _asked_of(name, size)]]
    ours = statistics.median(times["Baton"])
    for name in engines:
        median = statistics.median(times[name])
        print(f"{size:,} rules, {name}: {median * 1e6:,.1f} us a lead, {median / ours:,.1f} x")


def _made(name: str, make: Callable[[Sequence[Row]], Engine], rows: Sequence[Row], size: int) -> Engine | None:
    try:
        engine = make(rows)
        engine({})
    except ModuleNotFoundError:
        print(f"{size:,} rules, {name}: not installed")
        return None
    return engine


def _print_size(rows: Sequence[Row], size: int) -> None:
    """How long the index of these rules takes to make, and what it keeps in memory."""
    conditions = [parse_condition(written(row)) for row in rows]
    start = time.perf_counter()
    index_of(conditions)
    seconds = time.perf_counter() - start
    tracemalloc.start()
    _kept = index_of(conditions)
    memory, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{size:,} rules, Baton: compiled in {seconds:.2f} s, {memory / 1e6:.1f} MB")


def _asked_of(name: str, size: int) -> int:
    """Those that try rule by rule are asked about fewer leads of a long book."""
    return LEADS if name == "Baton" else max(LEADS * 100 // size, 5)


def _seconds(engine: Engine, lead: Lead) -> float:
    start = time.perf_counter()
    engine(lead)
    return time.perf_counter() - start


def row_made(dice: random.Random) -> Row:
    """A rule as people have many of in one book."""
    low = dice.choice((1, 10, 50, 100, 200, 500, 1_000, 5_000))
    return {
        "low": low,
        "high": low * dice.choice((2, 5, 10)),
        "countries": sorted(dice.sample(COUNTRIES, dice.randint(1, 4))),
        "budget": dice.randrange(1_000, 500_000, 1_000),
        "industry": dice.choice(INDUSTRIES),
    }


def _lead(dice: random.Random) -> Lead:
    return {
        "employees": float(dice.randint(1, 20_000)),
        "country": dice.choice(COUNTRIES),
        "budget": float(dice.randint(500, 600_000)),
        "industry": dice.choice(INDUSTRIES),
    }


def written(row: Row) -> str:
    """The condition of a row."""
    return (
        f"employees >= {row['low']} and employees <= {row['high']} and country in ({', '.join(row['countries'])}) "
        f"and budget >= {row['budget']} and industry = {row['industry']}"
    )


def _baton(rows: Sequence[Row]) -> Engine:
    target = Target(kind=TargetKind.NURTURE)
    conditions = [*(parse_condition(written(row)) for row in rows), None]
    rules = tuple(Rule(name=str(place), condition=each, target=target) for place, each in enumerate(conditions))
    rulebook = Rulebook(version=1, rules=rules)
    return lambda lead: int(next(matching_rules(rulebook, lead)).name)


def _zen(rows: Sequence[Row]) -> Engine:
    """A decision table with the hit policy *first*."""
    columns = {
        "employees": "[{low}..{high}]",
        "country": "{countries}",
        "budget": ">= {budget}",
        "industry": '"{industry}"',
    }
    inputs = [{"id": name, "name": name, "field": name, "type": "expression"} for name in columns]
    cells = [
        {
            "_id": str(place),
            **{name: form.format(**{**row, "countries": _quoted(row)}) for name, form in columns.items()},
            "place": str(place),
        }
        for place, row in enumerate(rows)
    ]
    cells.append({"_id": "last", **dict.fromkeys(columns, ""), "place": str(len(rows))})
    table = {
        "hitPolicy": "first",
        "inputs": inputs,
        "outputs": [{"id": "place", "name": "place", "field": "place", "type": "expression"}],
        "rules": cells,
    }
    ends = {"position": {"x": 0, "y": 0}}
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", **ends},
        {"id": "table", "type": "decisionTableNode", "name": "table", "content": table, **ends},
        {"id": "out", "type": "outputNode", "name": "out", **ends},
    ]
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "table"},
        {"id": "2", "type": "edge", "sourceId": "table", "targetId": "out"},
    ]
    decision = import_module("zen").ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    return lambda lead: int(decision.evaluate(lead)["result"]["place"]) if lead else len(rows)


def _quoted(row: Row) -> str:
    return ", ".join(f'"{country}"' for country in row["countries"])


def _cel(rows: Sequence[Row]) -> Engine:
    """One compiled program for each rule, tried in turn."""
    cel = import_module("cel")
    programs = [
        cel.compile(
            f"employees >= {row['low']}.0 && employees <= {row['high']}.0 && country in [{_quoted(row)}] "
            f"&& budget >= {row['budget']}.0 && industry == '{row['industry']}'"
        )
        for row in rows
    ]
    return lambda lead: _first((program.execute for program in programs), lead)


def _rule_engine(rows: Sequence[Row]) -> Engine:
    """One compiled rule for each, tried in turn."""
    rule = import_module("rule_engine").Rule
    rules = [
        rule(
            f"employees >= {row['low']} and employees <= {row['high']} and country in [{_quoted(row)}] "
            f"and budget >= {row['budget']} and industry == '{row['industry']}'"
        )
        for row in rows
    ]
    return lambda lead: _first((each.matches for each in rules), lead)


def _first(holds: Any, lead: Lead) -> int:
    place = -1
    for place, each in enumerate(holds):
        if lead and each(lead):
            return place
    return place + 1


ENGINES: Mapping[str, Callable[[Sequence[Row]], Engine]] = {
    "Baton": _baton,
    "zen-engine": _zen,
    "common-expression-language": _cel,
    "rule-engine": _rule_engine,
}

if __name__ == "__main__":
    main()
