"""Single amounts in a text, each with what it counts: `30 people`, `€100 grand`, `五十万人民币`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from routing.understanding import chinese_numerals, english_numerals
from routing.understanding.currencies import currency_after, currency_before
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase, phrase_lines


class Unit(StrEnum):
    """What an amount counts."""

    MONEY = "money"
    PEOPLE = "people"
    TIME = "time"
    PERCENT = "percent"
    THING = "thing"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Amount:
    """One numeral with its unit; bounds inclusive. `order` is the multiplier it names, which a neighbour may share."""

    low: float
    high: float
    start: int
    end: int
    scaled: bool
    order: float = 1
    chinese: bool = False
    unit: Unit = Unit.NONE
    currencies: tuple[str, ...] = ()
    noun: str = ""


_PEOPLE = Pattern(
    r"(?:-?ish)?[ -]*(?:odd |something |paid |salaried |core |"
    r"full[- ]time |permanent |total |active |internal |or so )?"
    r"(?P<noun>employees?|employess|employes|emplyees|emps?|people|peoples|ppl|persons?|pax|staff(?:ers)?(?: members)?|"
    r"heads?(?:count)?|ftes?|folks|team ?members|members|bodies|crew|"
    r"workers?|guys|lads|colleagues|souls|of us\b|strong\b|-?man\b|humans|associates|teammates|"
    r"full[- ]?time(?:rs)?|part[- ]?time(?:rs)?)(?![a-z])"
    r"|\s?(?P<cn>(?:多|来|余)?(?:名|个|位|号|口)?\s?(?:正式|全职|在职)?(?:员工|雇员|同事|职工|伙伴|工人|工友|教职工|"
    r"老师|师傅|医护|店员|创始人|合伙人|股东|员)|"
    r"(?:个|号|口|多|来)?人(?!数|民币|工智|均|年|月|次|天)|名(?!单)|[口两]?口子|条枪|张嘴|(?<=们)[俩仨])",
)
_TIME = Pattern(
    r"[ -]*(?:of )?(?P<noun>(?:business |buisness |working |work |calendar )?(?:days?|weeks?|wks?|weekends?|"
    r"fortnights?|months?|mths?|mos?|quarters?|qtrs?|years?|yrs?|hours?|hrs?|"
    r"minutes?|mins?|seconds?))(?![a-z])|\s?(?P<cn>个[多半]?(?:工作日|月|季度|星期|礼拜|小时|钟头)|(?:工作日|"
    r"季度|星期|礼拜|小时)|(?<=[把俩仨])月|天|周|年|日|分钟|点)",
)
_PERCENT = Pattern(r" ?(?:%|percent|per ?cent|pct|basis points)|个点|成(?=[^立本])")
#: Who works for a company, by what they do; counted where its size was asked for.
TRADES = Pattern(
    r"(?:engineers|developers|devs|programmers|designers|consultants|lawyers|attorneys|solicitors|accountants|teachers|"
    r"nurses|doctors|physicians|drivers|agents|reps|technicians|techs|mechanics|electricians|plumbers|cooks|chefs|"
    r"waiters|"
    r"brokers|assistants|apprentices|analysts|architects|operators|freelancers|contractors|partners|co-?founders|"
    r"founders|"
    r"owners|brothers|sisters|others|friends|girls|ladies|boys|kids|helpers|apprentices|labou?rers|casuals|interns|"
    r"temps|hands|barbers|stylists|hairdressers|bakers|salespeople|salesmen|partners)(?![a-z])"
)
_THING = Pattern(
    r"[ -](?P<noun>[a-z][a-z'-]+)|(?P<ordinal>st|nd|rd|th|x|gb|tb|km|pm|am)(?![a-z])"
    r"|\s?(?P<cn>[个号家台套次条款间所张件种倍岁分页楼级代平层批版周座处强]|亩|用户|客户|线索|坐席|席位|"
    r"账号|分公司|门店)",
)
#: What people are paid by, and as much as nobody counts in them: `5k month`.
_PAY_DAYS = frozenset({"month", "year", "mo", "yr"})
_THOUSAND = 1_000
#: Words that may follow an amount without being what it counts.
_NO_NOUN = frozenset(phrase_lines("quantities")["no_noun"])

#: The half more of `a year and a half` and 一年半.
_AND_HALF = Pattern(r" and a half|半(?![年月个载])")
#: No more amounts than this are looked at in one message.
_MOST = 8
#: The 一 of `12万一年`, which counts years and no money.
_ANOTHER = Pattern(r"(?<=[万亿千百多\d二两三四五六七八九半])一\Z")
_PER = Pattern(r"个?[年月季周天次点]")
_ONE = phrase(
    r"(?<![a-z])(?:(?P<half>half )?(?<!per )an? |(?P<bare>half[- ])(?=year(?![a-z]|s)))"
    r"(?=(?:day|week|fortnight|month|quarter(?! mil| bil| grand| of)|year)(?![a-z]))"
)


_LENGTHS = {
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "三": 3, "四": 4, "五": 5,
    "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
#: So many figures, said of a number by its length: `six figures`, `7位数`.
_FIGURES = phrase(
    rf"(?<![\da-z])(?P<count>[3-9]|1\d|{'|'.join(_LENGTHS)})[ -]?(?:figures?(?![a-z])|digits?(?![a-z])|位数)"
)


def find_amounts(text: str) -> list[Amount]:
    """Every numeral of a folded text with what it counts, from left to right."""
    return [with_unit(amount, text) for amount in _numerals(text)]


def _numerals(text: str) -> list[Amount]:
    """The numerals from left to right; where two readings share a letter, the longer-known one stands."""
    found = [_one(match) for match in islice(_ONE.finditer(text), _MOST)]
    found += [_figures(match) for match in islice(_FIGURES.finditer(text), _MOST)]
    if not text.isascii() or "w" in text:
        found += _apart(list(_chinese_numerals(text)), found)
    english = [
        Amount(low=n.low, high=n.high, start=n.start, end=n.end, scaled=n.scaled, order=n.order)
        for n in islice(english_numerals.find_numerals(text), _MOST)
    ]
    return sorted([*found, *_apart(english, found)], key=lambda amount: amount.start)


def _apart(amounts: list[Amount], others: list[Amount]) -> list[Amount]:
    """The amounts that share no letter with the others."""
    return [a for a in amounts if not any(a.start < o.end and o.start < a.end for o in others)]


def _one(found: re.Match[str]) -> Amount:
    """The one of `a month`, the half of `half a year`."""
    count = 0.5 if found["half"] or found["bare"] else 1.0
    return Amount(low=count, high=count, start=found.start(), end=found.end() - 1, scaled=False)


def _figures(found: re.Match[str]) -> Amount:
    """The numbers of so many figures."""
    count = _LENGTHS.get(found["count"]) or int(found["count"])
    return Amount(low=10.0 ** (count - 1), high=10.0**count - 1, start=found.start(), end=found.end(), scaled=True)


def _chinese_numerals(text: str) -> Iterator[Amount]:
    for match in islice(chinese_numerals.PATTERN.finditer(text), _MOST):
        words = _ANOTHER.sub("", match[0]) if _PER.match(text, match.end()) else match[0]
        numeral = chinese_numerals.read_numeral(words)
        if numeral is None or (match.start() and match[0][0].isdigit() and text[match.start() - 1].isdigit()):
            continue
        order = 10_000.0 if words.strip()[-1] in "万w" else 100_000_000.0 if words.strip()[-1] == "亿" else 1.0
        yield Amount(
            low=numeral.low,
            high=numeral.high,
            start=match.start(),
            end=match.start() + len(words),
            scaled=numeral.scaled,
            order=order,
            chinese=True,
        )


def with_unit(amount: Amount, text: str) -> Amount:
    """The amount with the unit that stands beside it."""
    if text[amount.start : amount.end] in ("俩", "仨") and not text.startswith("月", amount.end):
        return replace(amount, unit=Unit.PEOPLE, noun="人")
    if amount.low <= 1 and _ONE.match(text, amount.start):
        found = _TIME.match(text, amount.end)
        return _counted(amount, Unit.TIME, found, text) if found else amount
    before = currency_before(text, amount.start)
    after = currency_after(text, amount.end)
    if before or after:
        plain = after is not None and text[after[1] - 1] in "元块圆" and text[after[1] - 2] not in "美欧日港澳加韩"
        told = after if after and len(after[0]) == 1 and not (before and plain) else before or after
        codes = told[0] if told else ()
        start, end = before[1] if before else amount.start, after[1] if after else amount.end
        return replace(amount, unit=Unit.MONEY, currencies=codes, start=start, end=end)
    for unit, pattern in ((Unit.PERCENT, _PERCENT), (Unit.PEOPLE, _PEOPLE), (Unit.TIME, _TIME), (Unit.THING, _THING)):
        found = pattern.match(text, amount.end)
        if found and not (unit is Unit.TIME and _is_paid(amount, found)):
            return _counted(amount, unit, found, text)
    return amount


def _is_paid(amount: Amount, found: re.Match[str]) -> bool:
    """Whether so much is paid in a time rather than the time counted: `5k month`."""
    return amount.scaled and not amount.chinese and amount.order >= _THOUSAND and found["noun"] in _PAY_DAYS


def _counted(amount: Amount, unit: Unit, found: re.Match[str], text: str) -> Amount:
    nouns = found.groupdict()
    noun = nouns.get("noun") or nouns.get("cn") or nouns.get("ordinal") or ""
    if unit is Unit.THING and nouns.get("noun") and not _is_plural(noun, amount):
        return amount
    end = amount.end if unit is Unit.THING else found.end()
    half = _AND_HALF.match(text, end) if unit is Unit.TIME else None
    more = 0.5 if half or "半" in noun else 0
    return replace(
        amount, low=amount.low + more, high=amount.high + more, unit=unit, noun=noun.replace("半", ""),
        end=half.end() if half else end,
    )  # fmt: skip


def _is_plural(noun: str, amount: Amount) -> bool:
    """Whether a word behind an amount is what it counts: `3 tools`, `one tool`, but not `25k seems fine`."""
    return noun not in _NO_NOUN and (noun.endswith("s") or amount.high <= 1)
