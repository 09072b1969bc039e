"""Amounts in a text with what they count: `between 20 and 30 people`, `under €100 grand`, `三十万到五十万人民币`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from routing.understanding import chinese_numerals, english_numerals
from routing.understanding.currencies import currency_after, currency_before
from routing.understanding.phrases import phrase_lines


class Unit(StrEnum):
    """What an amount counts."""

    MONEY = "money"
    PEOPLE = "people"
    TIME = "time"
    PERCENT = "percent"
    THING = "thing"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """Bounds inclusive, None open; `above` and `below` say that the bound itself was excluded ("over 50")."""

    low: float | None
    high: float | None
    unit: Unit
    start: int
    end: int
    scaled: bool = False
    #: ISO codes that the currency named may stand for; empty where none was.
    currencies: tuple[str, ...] = ()
    #: The unit's own word: `weeks`, `人`, `offices`.
    noun: str = ""
    above: bool = False
    below: bool = False
    bounded: bool = False
    chinese: bool = False


@dataclass(frozen=True, kw_only=True)
class _Atom:
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


_PEOPLE = re.compile(
    r"[ -]*(?:\+ ?)?(?:full[- ]time |permanent |total |active |internal |or so )?"
    r"(?P<noun>employees?|employess|employes|emplyees|people|peoples|ppl|persons?|staff(?:ers)?|"
    r"heads?(?:count)?|ftes?|folks|team ?members|members|"
    r"workers?|colleagues|souls|of us\b|of them\b|strong\b|-?man\b|humans|associates|teammates|"
    r"full[- ]?time(?:rs)?|part[- ]?time(?:rs)?)(?![a-z])"
    r"|\s?(?P<cn>(?:多|来|余)?(?:名|个|位|号|口)?\s?(?:正式|全职|在职)?(?:员工|雇员|同事|职工|伙伴|员)|"
    r"(?:个|号|口|多|来)?人(?!民币|工智|均|年|月|次|天)|名(?!单))",
)
_TIME = re.compile(
    r"[ -]*(?:of )?(?P<noun>(?:business |working |calendar )?(?:days?|weeks?|wks?|weekends?|fortnights?|months?|"
    r"mths?|mos?|quarters?|qtrs?|years?|yrs?|hours?|hrs?|"
    r"minutes?|mins?|seconds?))(?![a-z])|\s?(?P<cn>个多?(?:工作日|月|季度|星期|礼拜|小时|钟头)|(?:工作日|"
    r"季度|星期|礼拜|小时)|天|周|年|日|分钟|点)",
)
_PERCENT = re.compile(r" ?(?:%|percent|per ?cent|pct|basis points)|个点|成(?=[^立本])")
_THING = re.compile(
    r"[ -](?P<noun>[a-z][a-z'-]+)|(?P<ordinal>st|nd|rd|th|x|gb|tb|km|pm|am)(?![a-z])"
    r"|\s?(?P<cn>[个家台套次条款间所张件种倍岁分页楼级代平层批版周座处强]|亩|用户|客户|线索|坐席|席位|"
    r"账号|分公司|门店)",
)
#: Words that may follow an amount without being what it counts.
_NO_NOUN = frozenset(phrase_lines("quantities")["no_noun"])

_FILL = (
    r"(?:about |around |approx(?:imately|\.)? ?|roughly |circa |ca\.? ?|say |maybe |probably |大概|大约|"
    r"约|可能|~ ?)?"
)
#: No more amounts than this are looked at in one message.
_MOST = 8
_SEPARATOR = re.compile(
    rf"(?:\s?(?:-{{1,2}}|~|\.\.)\s?|\s?to\s|\s?up to\s|\s?through\s|\s?(?:到|至|或者?)\s?)(?:{_FILL})(?:an? )?"
)
_AND = re.compile(rf"\s?(?:and|or|和|与|,)\s?{_FILL}(?:an? )?")
_BETWEEN = re.compile(
    r"(?:between|anywhere from|anything from|somewhere from|from|介于|在)\s?(?:about |around )?[^\w]?\s?\Z"
)

_EXCLUDED_HIGH = (
    r"under|sub[ -]?|below|less than|fewer than|lower than|smaller than|just under|well under|<|不到|低于|少于|"
    r"小于|不足"
)
_HIGH = (
    r"up to|at most|max(?:imum)?(?: of)?\.?|no more than|not more than|not over|not above|"
    r"cap(?:ped)? (?:at|of|is)|within|"
    r"not exceeding|<=|≤|limit(?: of| is)?|不超过|不能超过|最多|至多|顶多|上限|封顶|控制在|不高于|不大于|"
    r"can't go over|cannot go over|"
    r"can't exceed|cannot exceed|can't spend more than"
)
_EXCLUDED_LOW = (
    r"over|above|more than|greater than|bigger than|larger than|north of|exceeding|exceeds|just over|"
    r"well over|well above|>|超过|大于|"
    r"高于|多于|超|突破|不止"
)
_LOW = (
    r"at least|min(?:imum)?(?: of)?\.?|no less than|not less than|no fewer than|upwards? of|"
    r"starting (?:at|from)|starts at|>=|≥|"
    r"不少于|至少|起码|最少|不低于|不小于|from"
)
_PREFIX = re.compile(
    rf"(?:(?<![a-z])(?P<notless>not (?:under|below))|(?P<high>(?<![a-z])(?:{_HIGH}))|(?P<low>(?<![a-z])(?:{_LOW}))|"
    rf"(?P<xhigh>(?<![a-z])(?:{_EXCLUDED_HIGH}))|(?P<xlow>(?<![a-z])(?:{_EXCLUDED_LOW})))[ :]?"
    rf"{_FILL}(?:也就是?|也只|只能|得要?|也要|也得|要|就|也|的|了|在|a |an )?\Z",
)
_SUFFIX = re.compile(
    r"(?:\s?(?:/ ?|per |a |each )(?:month|mo|year|yr|annum|week|quarter)(?![a-z]))?\s?(?:(?P<low>\+(?!\d)|"
    r"plus(?![a-z])|or more|or above|or over|or higher|and (?:up|above|over|more)|"
    r"upwards?(?![a-z])|minimum|at least|"
    r"at a minimum|(?:以|之)上|起(?!来)|或以上|或更多|往上|打底)"
    r"|(?P<high>or less|or fewer|or under|or below|or lower|and (?:under|below|less)|tops|"
    r"max(?:imum)?(?![a-z])|at most|at the most|"
    r"以下|以内|之内|内(?!部|容)|封顶|或以下|或更少|之下|不到))",
)
_CHINESE = re.compile("[\u4e00-\u9fff]")
#: The 一 of `12万一年`, which counts years and no money.
_ANOTHER = re.compile(r"(?<=[万亿千百\d])一\Z")
_PER = re.compile(r"个?[年月季周天次]")
_ONE = re.compile(
    r"(?<![a-z])(?P<half>half )?(?<!per )an? (?=(?:day|week|fortnight|month|quarter(?! million| of)|year)(?![a-z]))"
)


def find_quantities(text: str) -> list[Quantity]:
    """Every amount of a folded text, from left to right; ranges and bounds read as one."""
    atoms = [_with_unit(atom, text) for atom in _atoms(text)]
    found: list[Quantity] = []
    place = 0
    while place < len(atoms):
        pair = _pair(atoms[place], atoms[place + 1], text) if place + 1 < len(atoms) else None
        if pair or _is_amount(atoms[place], text):
            found.append(pair or _bounded(_single(atoms[place]), text))
        place += 2 if pair else 1
    return found


def _is_amount(atom: _Atom, text: str) -> bool:
    """Whether a numeral counts something: not the 一 of 一共, the quarter of a year, or one of many words."""
    if atom.unit is not Unit.NONE or atom.scaled:
        return True
    if atom.chinese:
        around = text[max(0, atom.start - 1) : atom.start] + text[atom.end : atom.end + 1]
        return not (atom.end - atom.start == 1 and _CHINESE.search(around))
    return atom.low >= 1 or text[atom.start].isdigit()


def _atoms(text: str) -> list[_Atom]:
    atoms = [
        _Atom(low=n.low, high=n.high, start=n.start, end=n.end, scaled=n.scaled, order=n.order)
        for n in islice(english_numerals.find_numerals(text), _MOST)
    ]
    ones = [_one(found) for found in islice(_ONE.finditer(text), _MOST)]
    atoms = [atom for atom in atoms if not any(one.start <= atom.start < one.end for one in ones)] + ones
    if text.isascii() and "w" not in text:
        return sorted(atoms, key=lambda atom: atom.start)
    chinese = list(_chinese_atoms(text))
    apart = [a for a in atoms if not any(a.start < c.end and c.start < a.end for c in chinese)]
    return sorted([*apart, *chinese], key=lambda atom: atom.start)


def _one(found: re.Match[str]) -> _Atom:
    """The one of `a month`, the half of `half a year`."""
    count = 0.5 if found["half"] else 1.0
    return _Atom(low=count, high=count, start=found.start(), end=found.end() - 1, scaled=False)


def _chinese_atoms(text: str) -> Iterator[_Atom]:
    for match in islice(chinese_numerals.PATTERN.finditer(text), _MOST):
        words = _ANOTHER.sub("", match[0]) if _PER.match(text, match.end()) else match[0]
        numeral = chinese_numerals.read_numeral(words)
        if numeral is None or (match.start() and match[0][0].isdigit() and text[match.start() - 1].isdigit()):
            continue
        order = 10_000.0 if words.strip()[-1] in "万w" else 100_000_000.0 if words.strip()[-1] == "亿" else 1.0
        yield _Atom(
            low=numeral.low,
            high=numeral.high,
            start=match.start(),
            end=match.start() + len(words),
            scaled=numeral.scaled,
            order=order,
            chinese=True,
        )


def _with_unit(atom: _Atom, text: str) -> _Atom:
    if text[atom.start : atom.end] in ("俩", "仨"):
        return replace(atom, unit=Unit.PEOPLE, noun="人")
    if atom.low <= 1 and _ONE.match(text, atom.start):
        found = _TIME.match(text, atom.end)
        return _counted(atom, Unit.TIME, found) if found else atom
    before = currency_before(text, atom.start)
    after = currency_after(text, atom.end)
    if before or after:
        codes = after[0] if after and len(after[0]) == 1 else before[0] if before else after[0] if after else ()
        start, end = before[1] if before else atom.start, after[1] if after else atom.end
        return replace(atom, unit=Unit.MONEY, currencies=codes, start=start, end=end)
    for unit, pattern in ((Unit.PERCENT, _PERCENT), (Unit.PEOPLE, _PEOPLE), (Unit.TIME, _TIME), (Unit.THING, _THING)):
        found = pattern.match(text, atom.end)
        if found:
            return _counted(atom, unit, found)
    return atom


def _counted(atom: _Atom, unit: Unit, found: re.Match[str]) -> _Atom:
    nouns = found.groupdict()
    noun = nouns.get("noun") or nouns.get("cn") or nouns.get("ordinal") or ""
    if unit is Unit.THING and nouns.get("noun") and not _is_plural(noun, atom):
        return atom
    end = atom.end if unit is Unit.THING else found.end()
    return replace(atom, unit=unit, noun=noun, end=end)


def _is_plural(noun: str, atom: _Atom) -> bool:
    """Whether a word behind an amount is what it counts: `3 tools`, `one tool`, but not `25k seems fine`."""
    return noun not in _NO_NOUN and (noun.endswith("s") or atom.high <= 1)


def _pair(first: _Atom, second: _Atom, text: str) -> Quantity | None:
    between = text[first.end : second.start]
    if len(between) > 16 or not _joins(first, second, between, text):
        return None
    if first.unit not in (Unit.NONE, Unit.THING, second.unit) and second.unit is not Unit.NONE:
        return None
    low, high = first.low, second.high
    if second.order > 1 and first.order == 1 and not (first.scaled and first.low >= 100) and low * second.order < high:
        low *= second.order
    elif first.order > 1 and second.order == 1 and not second.scaled and first.low > second.high:
        high *= first.order
    if low > high:
        return None
    unit = second.unit if second.unit is not Unit.NONE else first.unit
    opening = _BETWEEN.search(text[max(0, first.start - 20) : first.start])
    start = max(0, first.start - 20) + opening.start() if opening else first.start
    return Quantity(
        low=low, high=high, unit=unit, start=start, end=second.end, scaled=first.scaled or second.scaled,
        currencies=second.currencies or first.currencies, noun=second.noun or first.noun,
        bounded=True, chinese=first.chinese or second.chinese,
    )  # fmt: skip


def _joins(first: _Atom, second: _Atom, between: str, text: str) -> bool:
    if _SEPARATOR.fullmatch(between):
        return True
    if not _AND.fullmatch(between):
        return False
    if _BETWEEN.search(text[max(0, first.start - 20) : first.start]):
        return "," not in between
    return ("or" in between) and first.high <= second.high


def _single(atom: _Atom) -> Quantity:
    return Quantity(
        low=atom.low, high=atom.high, unit=atom.unit, start=atom.start, end=atom.end, scaled=atom.scaled,
        currencies=atom.currencies, noun=atom.noun, chinese=atom.chinese,
    )  # fmt: skip


def _bounded(quantity: Quantity, text: str) -> Quantity:
    """The amount with the bound that the words before or after it make of it."""
    first = max(0, quantity.start - 34)
    before = _PREFIX.search(text[first : quantity.start])
    after = _SUFFIX.match(text, quantity.end)
    if before:
        which = before.lastgroup or ""
        start = first + before.start()
        end = after.end() if after else quantity.end
        if which in ("high", "xhigh"):
            return replace(quantity, low=None, start=start, end=end, below=which == "xhigh", bounded=True)
        if which == "low" and before[0].startswith("from") and not after:
            return quantity
        return replace(quantity, high=None, start=start, end=end, above=which == "xlow", bounded=True)
    if after is None:
        return quantity
    return _after(quantity, after, text)


def _after(quantity: Quantity, after: re.Match[str], text: str) -> Quantity:
    end = after.end()
    unit, noun, currencies = quantity.unit, quantity.noun, quantity.currencies
    if unit is Unit.NONE:
        # The unit may stand behind the bound: 50+ people, 100万以上人民币.
        counted = _with_unit(_Atom(low=0, high=0, start=end, end=end, scaled=False), text)
        unit, noun, currencies, end = counted.unit, counted.noun, counted.currencies, counted.end
    changed = replace(quantity, end=end, unit=unit, noun=noun, currencies=currencies, bounded=True)
    return replace(changed, high=None) if after["low"] else replace(changed, low=None)
