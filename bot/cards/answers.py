"""Answers in short words, as one reads them in a sentence: “51–200 people”, “$20,000 a year”, “by March 31, 2027”."""

from collections.abc import Callable, Mapping
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from bot.formats import LOCALES
from bot.words import Words
from routing.answers import Answer, Money, Nothing, Range, Timing, Title
from routing.industries import INDUSTRIES, OTHER
from routing.playbook import Kind


def answer_words(answer: Answer, *, language: str, words: Words) -> str:
    """What was understood by an answer, or nothing where only the prospect's own words can say it.

    Plain text that may hold a person's words: escape it before it becomes mrkdwn.
    """
    match answer.value:
        case Range() as numbers:
            unit = "people" if answer.field == Kind.EMPLOYEES else "number"
            return _span(numbers.low, numbers.high, unit, words=words, language=language, show=_number(language))
        case Money() as money:
            return _money(money, language=language, words=words)
        case Timing() as timing:
            return _timing(timing, answer, language=language, words=words)
        case Title(words=said):
            return said
        case Nothing():
            return words.say(language, "answer-no-date" if answer.field == Kind.TIMING else "answer-no-money")
        case bool() as yes:
            return _yes_or_no(answer.field, yes, language=language, words=words)
        case str() as text:
            return _text(answer, text, language=language, words=words)
    return ""


def _text(answer: Answer, text: str, *, language: str, words: Words) -> str:
    match answer.field:
        case Kind.COUNTRY:
            return str(Locale.parse(LOCALES[language]).territories.get(text, text))
        case Kind.INDUSTRY if text == OTHER:
            return words.say(language, "answer-industry-other")
        case Kind.INDUSTRY if text in INDUSTRIES:
            return INDUSTRIES[text][language] if language == "zh" else INDUSTRIES[text][language].lower()
        case Kind.AUTHORITY:
            return words.say(language, f"answer-authority-{text}")
        case Kind.CHOICE:
            return answer.words or text
        case Kind.TEXT:
            return ""
    return text


def _yes_or_no(field: str, yes: bool, *, language: str, words: Words) -> str:
    kind = "demo" if field == Kind.DEMO else "said"
    return words.say(language, f"answer-{kind}-yes" if yes else f"answer-{kind}-no")


def _money(money: Money, *, language: str, words: Words) -> str:
    def show(amount: float) -> str:
        if money.currency is None:
            return _number(language)(amount)
        return str(
            format_currency(amount, money.currency, "¤#,##0.##", locale=LOCALES[language], currency_digits=False)
        )

    amount = _span(money.low, money.high, "number", words=words, language=language, show=show)
    return words.say(language, f"answer-money-{money.period}", amount=amount) if money.period and amount else amount


def _timing(timing: Timing, answer: Answer, *, language: str, words: Words) -> str:
    if timing.asap:
        return words.say(language, "answer-asap")
    if timing.start is not None and timing.start == timing.end:
        return words.say(language, "answer-date-on", date=_day(timing.start, language))
    begun = timing.start is None or (answer.at is not None and timing.start <= answer.at.date())
    if timing.start is not None and timing.end is not None and not begun:
        start, end = _day(timing.start, language), _day(timing.end, language)
        return words.say(language, "answer-date-between", start=start, end=end)
    if timing.end is not None:
        return words.say(language, "answer-date-by", date=_day(timing.end, language))
    return words.say(language, "answer-date-from", date=_day(timing.start, language)) if timing.start else ""


def _span(
    low: float | None, high: float | None, unit: str, *, words: Words, language: str, show: Callable[[float], str]
) -> str:
    """One number, two, or one with the other end open."""
    ends: Mapping[str, str] = {name: show(end) for name, end in (("low", low), ("high", high)) if end is not None}
    if not ends:
        return ""
    shape = "exactly" if low == high else "-".join(("from", "to")[name == "high"] for name in ends)
    if shape == "exactly":
        return words.say(language, f"answer-{unit}-exactly", shown=ends["low"], count=low)
    return words.say(language, f"answer-{unit}-{shape}", **ends)


def _number(language: str) -> Callable[[float], str]:
    return lambda number: str(format_decimal(number, locale=LOCALES[language]))


def _day(day: date, language: str) -> str:
    return str(format_date(day, "long", locale=LOCALES[language]))
