"""Very many random texts, rulebooks and leads: rule text is hostile input, and an index must find what trying finds.

`BATON_TEST_TEXTS=1000000` and `BATON_TEST_PAIRS=1000000` in the environment try more than there is time for at every
run.
"""

import os
import random
from collections.abc import Callable

from routing.conditions import holds, parse_condition
from routing.exceptions import ConditionError
from routing.index import index_of
from routing.lead_lines import parse_lead_line
from routing.rule_lines import parse_rule_line
from tests.routing.conditions_made import CATALOGUE
from tests.routing.random_rules import SEED, random_condition, random_lead, random_text

TEXTS = int(os.environ.get("BATON_TEST_TEXTS", "100000"))
PAIRS = int(os.environ.get("BATON_TEST_PAIRS", "100000"))

#: Leads that each rulebook is asked about, and the most rules of one.
LEADS = 100
RULES = 6

READERS = (parse_condition, parse_condition, parse_rule_line, parse_lead_line)


def refusal_of(text: str, read: Callable[..., object]) -> ConditionError | None:
    """Why a text is refused, None where it is read; anything else that is raised is an error of the test."""
    try:
        read(text, catalogue=CATALOGUE)
    except ConditionError as error:
        return error
    return None


def test_random_texts_are_read_or_refused_and_nothing_else() -> None:
    dice = random.Random(SEED)
    for number in range(TEXTS):
        text = random_text(dice)
        refused = refusal_of(text, READERS[number % len(READERS)])

        assert refused is None or 0 <= refused.start <= refused.end <= len(text), f"seed {SEED}, text {number}"


def test_the_index_of_random_rules_finds_for_random_leads_what_trying_each_finds() -> None:
    dice = random.Random(SEED)
    everybody = [random_lead(dice) for _ in range(20 * LEADS)]
    for number in range(PAIRS // LEADS):
        conditions = [random_condition(dice) for _ in range(dice.randint(1, RULES))]
        index = index_of(conditions)
        for lead in dice.sample(everybody, LEADS):
            tried = [place for place, condition in enumerate(conditions) if holds(condition, lead)]
            assert list(index.matches(lead)) == tried, f"seed {SEED}, book {number}: {lead}"
