"""Sums that may be others than the one asked for: one for each, on top of another, of another year."""

from routing.playbook import Kind
from routing.understanding.context import Context
from routing.understanding.cues import speaks_of
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

_PHRASES = phrases("money")
_OTHER_PRICE = _PHRASES["other_price"]
_BESIDE = _PHRASES["beside"]
_REALLY = _PHRASES["really"]
_TRIED = _PHRASES["tried"]
_SHARE = _PHRASES["share"]
_ROUGHLY = _PHRASES["roughly"]
#: The name or sign of a currency, where none was known beside an amount.
_STRANGE = Pattern(rf"{_PHRASES['currency_names'].pattern}|[\u20a0-\u20cf\u09f2\u0e3f]")
_MORE = _PHRASES["one_more"]
#: What makes a sum one that comes on top of another, which is not told here: 今年多两万.
_ON_TOP = Pattern(
    r"(?:(?<![不最顶至许差])多|再加|加了|增加|追加|涨|又给)(?:出|上|个|了|大概)*\Z|(?<![a-z])(?:by|plus|extra) \Z"
)
#: What makes another sum as likely, behind one: `ten thousand, maybe twelve`.
_OR_MORE = Pattern(
    r"[, ]{1,2}(?:comma )?(?:or )?(?:maybe|possibly|perhaps|potentially|could be|might be|"
    r"could stretch to|at a push)(?: even| up to)? (?=\d|[a-z]{3,9}(?:\Z|[ ,.!]))|"
    r"[, ]?(?:也许|没准|说不定|或许)(?=[\d一二两三四五六七八九十])"
)
#: What one person may sign for, which is no budget by itself.
_SIGNED = _PHRASES["signed"]
_PAST = _PHRASES["spent"]
_SAME = _PHRASES["stays_the_same"]
_PER_HEAD_BEFORE = Pattern(
    r"(?<![a-z])(?:seats|users|licen[cs]es|people|agents|accounts|reps|heads) (?:at|@|for|x|times) \Z|"
    r"(?:人均|单人|按人头|一个(?:人|用户|账号|坐席|席位))[^,.;]{0,8}\Z|每(?:个|一个)?(?:人|用户|账号|坐席|席位|员工)[^,.;]{0,8}\Z|每个(?!月|季)[^,.;]{0,6}\Z"
)


def is_doubtful_sum(kind: Kind, amount: Quantity, amounts: list[Quantity], context: Context, *, named: bool) -> bool:
    """Whether a sum may be another one than the one asked for; `named` says that its currency was."""
    text = context.plain
    return (
        len({(each.low, each.high) for each in amounts}) > 1
        or (not named and bool(_STRANGE.search(text)))
        or bool(_ROUGHLY.search(text))
        or (context.asked is Kind.BUDGET and _is_no_budget(amount, text))
        or (kind is Kind.BUDGET and (_is_beside_trial(amount, context) or bool(_SHARE.search(text, amount.end))))
        or (len(amounts) > 1 and bool(_MORE.search(text)))
        or _is_set_apart(amount, text)
    )


def _is_no_budget(amount: Quantity, text: str) -> bool:
    """Whether a sum is another's price, another year's, or what somebody may sign."""
    other = bool(_OTHER_PRICE.search(text)) and not amount.bounded
    return other or _was_otherwise(amount, text) or bool(_SIGNED.search(text))


def _is_set_apart(amount: Quantity, text: str) -> bool:
    """Whether the words right beside a sum make it one for each, on top, at least, or not the real one."""
    return (
        bool(_PER_HEAD_BEFORE.search(before(text, amount.start, letters=16)))
        or bool(_ON_TOP.search(before(text, amount.start, letters=8)))
        or bool(_OR_MORE.match(text, amount.end))
        or bool(_REALLY.search(text, amount.end))
        or speaks_of(_BESIDE, amount, text)
    )


def _is_beside_trial(amount: Quantity, context: Context) -> bool:
    """Whether a sum is one of a trial, and another is told: `the pilot was 4k, the full thing can cost 25k`."""
    sums = [each for each in context.quantities if each.unit in (Unit.MONEY, Unit.NONE)]
    return len(sums) > 1 and speaks_of(_TRIED, amount, context.plain)


def _was_otherwise(amount: Quantity, text: str) -> bool:
    """Whether a sum was another year's, and more is said than that it stays: 去年花了18万，今年要砍."""
    past = _PAST.search(before(text, amount.start, letters=12))
    return bool(past) and bool(text[amount.end :].strip(" .!")) and not _SAME.search(text)
