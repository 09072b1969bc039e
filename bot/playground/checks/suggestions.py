"""Limits of the options that an app answers a menu with."""

from typing import Any

from bot.playground.checks.elements import check_groups
from bot.playground.checks.object_shapes import OPTION, OPTION_GROUP
from bot.playground.checks.objects import check_options
from bot.playground.checks.problems import Problems
from bot.playground.checks.shapes import record, several

MOST = 100

_ANSWER = record({}, {"options": several(OPTION), "option_groups": several(OPTION_GROUP)}, closed=False)


def problems_of_suggestions(answer: Any) -> list[str]:
    """What is wrong with an answer of `options`, or of `option_groups`; nothing where Slack would show them."""
    problems = Problems()
    if not problems.fits(answer, _ANSWER):
        return problems.found
    given = [name for name in ("options", "option_groups") if answer.get(name) is not None]
    if len(given) != 1:
        problems.add("one of options and option_groups must be given")
    elif given == ["options"]:
        check_options(answer["options"], problems.inside("options"), most=MOST, least=0)
    else:
        check_groups(answer["option_groups"], problems.inside("option_groups"), least=0)
    return problems.found
