"""How long rule text takes to be read or refused: the slowest of what hostile people write, beside an honest condition.

Run it as `python -m tests.benchmarks.conditions`. Printed is the processor's time, of three readings the least: for
texts that are as long as can be and made to be slow, and for the slowest of 100,000 random ones (`BATON_TEST_TEXTS`).
None should take 50 ms.
"""

import os
import random
import time
from contextlib import suppress
from heapq import nlargest

from routing.conditions import parse_condition
from routing.exceptions import ConditionError
from tests.routing.conditions_made import CATALOGUE
from tests.routing.random_rules import SEED, random_text
from tests.routing.test_conditions_promises import HONEST, SLOW

TEXTS = int(os.environ.get("BATON_TEST_TEXTS", "100000"))
MOST = 0.05


def main() -> None:
    """Print the slowest of each kind, and how many times as long as an honest condition it takes."""
    honest = _least(HONEST)
    print(f"an honest condition of {len(HONEST):,} characters: {honest * 1e3:.2f} ms")
    made = max((_least(text), name) for name, text in SLOW.items())
    _print(f"the slowest of {len(SLOW)} made to be slow, {made[1]}", made[0], honest)
    dice = random.Random(SEED)
    candidates = nlargest(20, ((_seconds(text), text) for text in (random_text(dice) for _ in range(TEXTS))))
    _print(f"the slowest of {TEXTS:,} random texts (seed {SEED})", max(_least(text) for _, text in candidates), honest)


def _print(what: str, seconds: float, honest: float) -> None:
    verdict = "under" if seconds < MOST else "NOT under"
    print(f"{what}: {seconds * 1e3:.2f} ms, {seconds / honest:.2f} x, {verdict} {MOST * 1e3:.0f} ms")


def _least(text: str) -> float:
    return min(_seconds(text) for _ in range(3))


def _seconds(text: str) -> float:
    begun = time.process_time()
    with suppress(ConditionError):
        parse_condition(text, catalogue=CATALOGUE)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
