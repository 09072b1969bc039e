"""Buttons that come from the workspace, so that what is offered and what is scored are the same brackets."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

from babel import Locale
from babel.numbers import format_compact_currency

from routing.answers import Money, Nothing, Period, Range
from routing.industries import INDUSTRIES, OTHER
from routing.playbook import Choice, Kind, Playbook, Question, Words
from routing.playbooks.shipped import shipped
from routing.workspace import Workspace

#: More industries or countries than this are typed, not pressed.
MOST_INDUSTRIES = 9
MOST_COUNTRIES = 8

#: Where a year's budget changes button, in US dollars.
BUDGETS = (10_000, 50_000, 200_000)

#: How much more of a currency buys about as much, in powers of ten; ten to the zero where a currency is not here.
MAGNITUDES = {
    **dict.fromkeys(("CNY", "HKD", "TWD", "SEK", "NOK", "DKK", "MXN", "ZAR", "CZK", "THB", "TRY", "PHP", "MYR"), 1),
    **dict.fromkeys(("JPY", "INR", "RUB", "HUF", "ISK", "KZT"), 2),
    **dict.fromkeys(("KRW", "CLP", "COP", "NGN"), 3),
    **dict.fromkeys(("IDR", "VND"), 4),
}


def playbook_of(workspace: Workspace, name: str | None = None) -> Playbook:
    """The workspace's playbook of that name, or the one it has chosen, with the buttons only the workspace knows.

    A workspace's own playbook comes before a shipped one of the same name. Raises KeyError for a name that is neither.
    """
    chosen = name or workspace.playbook
    playbook = workspace.playbooks.get(chosen) or shipped(chosen)
    return replace(playbook, questions=tuple(_filled_in(question, workspace) for question in playbook.questions))


def _filled_in(question: Question, workspace: Workspace) -> Question:
    if not question.derived:
        return question
    return replace(question, choices=(*_DERIVERS[question.kind](workspace), *question.choices))


def _employees(workspace: Workspace) -> tuple[Choice, ...]:
    return tuple(_bracket(low=bracket.low, high=bracket.high) for bracket in workspace.scoring.employees)


def _bracket(*, low: int, high: int | None) -> Choice:
    key = f"{low}+" if high is None else f"{low}-{high}"
    label = f"{low:,}+" if high is None else f"{low:,}–{high:,}"
    return Choice(key=key, label={"en": label, "zh": f"{label} 人"}, value=Range(low=low, high=high))


def _industries(workspace: Workspace) -> tuple[Choice, ...]:
    listed = [word for words in workspace.icp.industries.values() for word in words]
    if not 0 < len(listed) <= MOST_INDUSTRIES:
        return ()
    other = Choice(key=OTHER, label={"en": "Something else", "zh": "其他"}, value=OTHER)
    return (*(Choice(key=word, label=_industry_label(word), value=word) for word in listed), other)


def _industry_label(word: str) -> Words:
    return INDUSTRIES.get(word.lower(), {"en": word, "zh": word})


def _countries(workspace: Workspace) -> tuple[Choice, ...]:
    codes = workspace.icp.countries
    if len(codes) > MOST_COUNTRIES:
        return ()
    return tuple(
        Choice(key=code, label={lang: Locale(lang).territories[code] for lang in ("en", "zh")}, value=code)
        for code in codes
    )


def _budgets(workspace: Workspace) -> tuple[Choice, ...]:
    scale = 10 ** MAGNITUDES.get(workspace.currency, 0)
    steps = [amount * scale for amount in BUDGETS]
    bounds = [(None, steps[0]), *pairwise(steps), (steps[-1], None)]
    none_yet = Choice(key="none", label={"en": "No budget yet", "zh": "还没有预算"}, value=Nothing())
    return (*(_budget(low, high, currency=workspace.currency) for low, high in bounds), none_yet)


def _budget(low: int | None, high: int | None, *, currency: str) -> Choice:
    value = Money(low=low, high=high, currency=currency, period=Period.YEAR)
    return Choice(
        key=f"{low or 0}+" if high is None else f"{low or 0}-{high}",
        label={language: _budget_label(low, high, currency=currency, language=language) for language in ("en", "zh")},
        value=value,
    )


def _budget_label(low: int | None, high: int | None, *, currency: str, language: str) -> str:
    start, end = (format_compact_currency(sum_ or 0, currency, locale=language) for sum_ in (low, high))
    if low is None:
        return f"{end}以下" if language == "zh" else f"Under {end}"
    if high is None:
        return f"{start}以上" if language == "zh" else f"Over {start}"
    return f"{start}–{end}"


_DERIVERS: Mapping[Kind, Callable[[Workspace], tuple[Choice, ...]]] = {
    Kind.EMPLOYEES: _employees,
    Kind.INDUSTRY: _industries,
    Kind.BUDGET: _budgets,
    Kind.COUNTRY: _countries,
}
