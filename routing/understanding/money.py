"""Budgets and revenues: a range or bound, its currency and period, or that there is none."""

from routing.answers import Money, Nothing, Period
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.cues import BUDGET, REVENUE, is_named_people, speaks_of
from routing.understanding.doubts import is_told_of_others
from routing.understanding.pattern import Pattern
from routing.understanding.payment import currencies_of, period_of
from routing.understanding.phrases import phrases
from routing.understanding.quantities import Quantity, Unit
from routing.understanding.text import before

_PHRASES = phrases("money")
_NO_BUDGET = _PHRASES["no_budget"]
_NO_REVENUE = _PHRASES["no_revenue"]
_NONE = _PHRASES["none"]
_STRANGERS = phrases("size")["strangers"]
#: What makes `haven't decided` speak of a budget where none was asked for.
_OF_MONEY = Pattern(r"budget|money|fund|spend|afford|broke|预算|钱|花|免费")
_OTHER_PRICE = _PHRASES["other_price"]
_FREE = _PHRASES["free"]
_ELSEWHERE = _PHRASES["elsewhere"]
_BESIDE = _PHRASES["beside"]
_REALLY = _PHRASES["really"]
_TRIED = _PHRASES["tried"]
_SHARE = _PHRASES["share"]
#: A part of an order, which no bounds tell: `the low thousands`, `mid five figures`.
_ROUGHLY = Pattern(
    r"(?<![a-z])(?:low|lower|mid|middle|high|upper)[ -](?:(?:single|double|triple|[a-z]+)[ -])?(?:hundreds|thousands|"
    r"millions|figures?|digits?)(?![a-z])"
)
#: The name or sign of a currency, where none was known beside an amount.
_STRANGE = Pattern(
    r"(?<![a-z])(?:dollars?|pounds?|francs?|crowns?|pesos?|dinars?|rupees?|shillings?|riyals?|kron[aeo]r?|lir[ae]|"
    r"dirhams?|"
    r"euros?|currency)(?![a-z])|[\u20a0-\u20cf\u09f2\u0e3f]"
)
_PER_HEAD = Pattern(
    r"\s?(?:each|apiece|a head|pp)(?! (?:year|month|quarter))(?![a-z])|"
    r"\s?(?:/|per |a |each |every )\s?(?:user|seat|head|person|employee|agent|licen[cs]e|rep|lead|hour|"
    r"day|month per (?:user|seat))(?![a-z])|\s?(?:/|每|一)(?:个)?(?:用户|人|账号|坐席|席位|天|小时)",
)
#: What makes money of an amount that nothing else does: `50k a year`, `80万每年`.
_PERIODIC = Pattern(
    r"\s?(?:a|per|each|every|/) ?(?:year|yr|month|mo|annum)(?![a-z])|\s?(?:annually|yearly|monthly|p\.a\.)(?![a-z])|"
    r"\s?(?:每|/|一)(?:年|个?月)(?!之?以?[内后前])"
)
#: Questions whose answers may be such an amount themselves: 3M is a company too.
_AMOUNTS_TOO = frozenset({Kind.EMPLOYEES, Kind.NUMBER, Kind.REVENUE, Kind.TIMING, Kind.PHONE, Kind.COMPANY, Kind.TEXT})
#: A bare number below this may leave the thousands out, and unasked is no money.
_ODD = 1000
#: Chinese counts money in 万: unasked, a smaller bare number is none.
_ODD_CN = 10_000
_CHINESE_SHORTHAND = 10_000
_MILLION = 1_000_000
#: From here on a Chinese number that is paid so often leaves out no 万.
_HUNDREDS = 100
#: The `one` that counts nothing: `we haven't set one`.
_PRONOUN = "one"
#: What may stand behind a sum that nobody asked for and nothing names.
_ENDS_THERE = Pattern(
    r"\s*(?:\Z|[,.;!?\x00(-]|(?:and|per|a|or|not|instead|rather|max|tops|is (?:fine|ok|okay|doable|"
    r"possible))(?![a-z])|左右|上下|的?预算|吧|"
    r"(?:也|都|就)?(?:行|可以|没问题|能接受|够(?![吗不么])))"
)
#: What makes money of an amount that somebody has for a time: `we have 500k for next quarter`, `with 30k in Q2`.
_HELD = Pattern(
    r"(?<![a-z])(?:we have|we've|we got|i have|i've got|with|have got)(?: about| around| some| roughly)? \Z"
)
_FOR_A_TIME = Pattern(
    r" (?:to (?:spend|work with|play with|invest)|available|"
    r"(?:for|in|by) (?:(?:the )?(?:next|coming|first|whole)|this|q[1-4]|h[12]|20\d\d|now))(?![a-z])"
)
#: What adds one sum to another: the two of them are no one budget.
_MORE = Pattern(r"(?<![a-z])(?:another|additional|extra|then|afterwards)(?![a-z])|另外|再加|之后每")
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
#: What was bought or tried before, at a price that nobody asked for: 买过一次，8000块.
_BOUGHT = Pattern(
    r"(?:买|用|试|花)过|(?<![a-z])(?:bought|tried|had) (?:it|one|this|that|yours) (?:once|before|last|for)(?![a-z])"
)
#: What one person may sign for, which is no budget by itself.
_SIGNED = _PHRASES["signed"]
#: What was spent, where another clause may change it.
_PAST = Pattern(r"去年|前年|往年|上次|上一?年度|上回|以前|之前")
_SAME = Pattern(r"差不多|一样|持平|照旧|不变|照这个|同样|这个数")
_THAT_IS = r"(?: that is| i mean| of course| obviously)?(?=[,.;!]|\Z)"
#: What a bare number counts, said apart from it: 40, 单位万.
_IN_TEN_THOUSANDS = Pattern(r"单位(?:都)?[是为:]?\s?[\"'(]?万|以?万(?:元)?为?单位")
_IN_THOUSANDS = Pattern(
    r"(?<![a-z])(?:in (?:the )?|(?:all|of course|obviously),? (?:in )?)(?:thousands?|k)(?![a-z])|"
    rf"[,.;] ?thousands?{_THAT_IS}"
)
_IN_MILLIONS = Pattern(rf"(?<![a-z])in (?:the )?millions?(?![a-z])|[,.;] ?millions?{_THAT_IS}")
_PARTICLES = Pattern(r"(?<=.)[呢啊吧呀哦哈嘛啦]{1,3}\Z")
_STOPS = Pattern(r"[,.;!?]+\s*")
#: What is only named again before the answer: 预算？没有.
_NAMED_AGAIN = Pattern(r"no|nope|nah|(?:你说|那个)?预算(?:啊|嘛|呀|呢)?|budget")
#: Digits that are no sum: too many and none of them round, or with a zero in front.
_CALLED = Pattern(r"\+?(?:0\d{2,}|\d{7,}(?<!0)\d{3}|\d{9,}[1-9]0{0,2})")
#: Says of a budget that it is not fixed, rather than that there is none.
_UNFIXED = Pattern(r"fixed|set|defined|specific|dedicated|formal|concrete|decided|固定|明确|具体|专门|单独|定")
#: What leaves a sum to be agreed on, though no fixed one is set: `no fixed budget, but money is there`.
_OPEN_BUDGET = Pattern(
    r"(?<![a-z])(?:money (?:is|isn't|won't|'s)|flexible|negotiable|no (?:limits?|cap|issue|problem|object)|unlimited|"
    r"but (?:we|i|it|there|the|that|can|could|money|open|willing|happy|will|if)|depends|depending|open (?:to|for)|"
    r"whatever it|"
    r"for the right)(?![a-z])|不差钱|不缺钱|好商量|灵活|看(?:情况|效果|方案|价格|报价)|可以谈|合适就|不是问题|都好说"
)
_PER_HEAD_BEFORE = Pattern(
    r"(?<![a-z])(?:seats|users|licen[cs]es|people|agents|accounts|reps|heads) (?:at|@|for|x|times) \Z|"
    r"(?:人均|单人|按人头|一个(?:人|用户|账号|坐席|席位))[^,.;]{0,8}\Z|每(?:个|一个)?(?:人|用户|账号|坐席|席位|员工)[^,.;]{0,8}\Z|每个(?!月|季)[^,.;]{0,6}\Z"
)


def read_budget(context: Context) -> Found | None:
    """What somebody can spend; a bare number counts only when the budget was asked for."""
    asked = context.asked is Kind.BUDGET
    none = _NO_BUDGET.search(context.plain)
    if none and not asked and not _OF_MONEY.search(none[0]):
        none = None
    amounts = _amounts(Kind.BUDGET, context)
    if none and not any(amount.high is None or amount.high > 0 for amount in amounts):
        unsure = _UNFIXED.search(none[0]) and _OPEN_BUDGET.search(context.plain, none.end())
        return Found(value=Nothing(), start=none.start(), end=none.end(), confidence=0.5 if unsure else 1.0)
    if asked and (_is_none(context) or (not amounts and _FREE.search(context.plain))):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    amounts = [amount for amount in amounts if not speaks_of(REVENUE, amount, context.plain)]
    if context.asked is Kind.REVENUE:
        amounts = [amount for amount in amounts if speaks_of(BUDGET, amount, context.plain)]
    return _read(Kind.BUDGET, amounts, context) if amounts else None


def read_revenue(context: Context) -> Found | None:
    """What the company takes in a year; outside its own question only where revenue is named."""
    asked = context.asked is Kind.REVENUE
    if not asked and not context.quantities:
        return None
    amounts = _amounts(Kind.REVENUE, context)
    if asked:
        amounts = [amount for amount in amounts if not speaks_of(BUDGET, amount, context.plain)]
    else:
        amounts = [amount for amount in amounts if speaks_of(REVENUE, amount, context.plain)]
    if asked and not amounts and (_NO_REVENUE.search(context.plain) or _is_none(context)):
        return Found(value=Nothing(), start=0, end=len(context.plain))
    return _read(Kind.REVENUE, amounts, context) if amounts else None


def _is_none(context: Context) -> bool:
    """Whether the text says none and nothing else, be it twice: `zero. nada.`; a bare no is left open."""
    parts = [part.strip(" \x00") for part in _STOPS.split(context.text.bare)]
    parts = [_PARTICLES.sub("", part) for part in parts]
    said = [part for part in parts if part and not _NAMED_AGAIN.fullmatch(part)]
    alone = bool(said) and not context.quantities and _NONE.fullmatch(said[0]) is not None and "?" not in context.plain
    return bool(said) and (alone or all(_NONE.fullmatch(part) for part in said))


def _amounts(kind: Kind, context: Context) -> list[Quantity]:
    """The sums that may be the one asked for, without those told of others where there are more."""
    usable = _usable(context, asked=context.asked is kind)
    own = [amount for amount in usable if not speaks_of(_ELSEWHERE, amount, context.plain)] or usable
    return [a for a in own if not is_told_of_others(kind, a.start, a.end, context)] or own


def _usable(context: Context, *, asked: bool) -> list[Quantity]:
    usable = []
    for quantity in context.quantities:
        money = quantity.unit is Unit.MONEY
        bare = quantity.unit is Unit.NONE and not is_named_people(quantity, context.plain)
        counted = bare and (asked or _stands_alone(quantity, context))
        if bare and context.plain[quantity.start : quantity.end] == _PRONOUN:
            continue
        if not (money or counted) or _PER_HEAD.match(context.plain, quantity.end) or _is_to_call(quantity, context):
            continue
        if not asked and _BOUGHT.search(context.plain) and not speaks_of(BUDGET, quantity, context.plain):
            continue
        if asked or not speaks_of(_ELSEWHERE, quantity, context.plain):
            usable.append(quantity)
    return usable


def _is_to_call(quantity: Quantity, context: Context) -> bool:
    """Whether the digits of a bare number are those of a telephone or an account: 13812345678."""
    return quantity.unit is Unit.NONE and _CALLED.fullmatch(context.plain, quantity.start, quantity.end) is not None


def _stands_alone(quantity: Quantity, context: Context) -> bool:
    """Whether an amount such as `50k` or `50万` may be money though no currency is named and nobody asked."""
    order = max(quantity.low or 0, quantity.high or 0)
    named = speaks_of(BUDGET, quantity, context.plain) or speaks_of(REVENUE, quantity, context.plain)
    if named and order >= _ODD:
        return True
    if not named and REVENUE.search(context.whole):
        return False
    if not quantity.scaled or _STRANGERS.search(before(context.plain, quantity.start, letters=12)):
        return False
    if named or _PERIODIC.match(context.plain, quantity.end):
        return True
    if (context.asked in _AMOUNTS_TOO and not _is_no_time(quantity, context)) or order < (
        _ODD_CN if quantity.chinese else _ODD
    ):
        return False
    return _ENDS_THERE.match(context.plain, quantity.end) is not None or _is_held(quantity, context.plain)


def _is_held(quantity: Quantity, text: str) -> bool:
    """Whether an amount is one that somebody has, to spend or for a time."""
    held = _HELD.search(before(text, quantity.start, letters=16))
    return held is not None and _FOR_A_TIME.match(text, quantity.end) is not None


def _is_no_time(quantity: Quantity, context: Context) -> bool:
    """Whether thousands were said where a date was asked for, of which no time is counted."""
    return context.asked is Kind.TIMING and quantity.order in (1_000, 10_000)


def _read(kind: Kind, amounts: list[Quantity], context: Context) -> Found:
    amount = next((a for a in amounts if a.unit is Unit.MONEY), amounts[0])
    cue = BUDGET if kind is Kind.BUDGET else REVENUE
    amount = next((a for a in amounts if speaks_of(cue, a, context.plain)), amount)
    period, factor = period_of(amount, context.plain)
    odd = (
        amount.unit is Unit.NONE
        and (period is None or (context.text.language == "zh" and not _is_hundreds(amount)))
        and (amount.chinese or not amount.scaled)
        and max(amount.low or 0, amount.high or 0) < _ODD
    )
    if odd and (named := _order_apart(context)):
        factor, odd = factor * named, False
    shorthand = (factor * _shorthand(context),) if odd and context.asked is Kind.BUDGET else ()
    codes = currencies_of(amount, context.quantities, context.plain, chinese=context.text.language == "zh")
    readings = [
        _money(amount, currency=code, period=period, factor=times)
        for times in (factor, *shorthand)
        for code in codes or (None,)
    ]
    others = [_money(a, currency=(a.currencies or (None,))[0]) for a in amounts if a is not amount]
    doubtful = odd or len(readings) > 1 or _is_doubtful(kind, amount, amounts, context, named=bool(codes))
    return Found(
        value=readings[0],
        start=amount.start,
        end=amount.end,
        confidence=0.5 if doubtful else 1.0,
        alternatives=(*readings[1:], *others),
    )


def _is_doubtful(kind: Kind, amount: Quantity, amounts: list[Quantity], context: Context, *, named: bool) -> bool:
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


def _is_hundreds(amount: Quantity) -> bool:
    """Whether a sum is written out in hundreds, which leave out no 万: 每个月五百."""
    return amount.chinese and max(amount.low or 0, amount.high or 0) >= _HUNDREDS


def _is_beside_trial(amount: Quantity, context: Context) -> bool:
    """Whether a sum is one of a trial, and another is told: `the pilot was 4k, the full thing can cost 25k`."""
    sums = [each for each in context.quantities if each.unit in (Unit.MONEY, Unit.NONE)]
    return len(sums) > 1 and speaks_of(_TRIED, amount, context.plain)


def _order_apart(context: Context) -> int | None:
    """The order that a text says apart from its numbers: `3.1, million that is`, `10 to 20. in thousands`, 单位万."""
    if _IN_MILLIONS.search(context.plain):
        return _MILLION
    if _IN_TEN_THOUSANDS.search(context.plain):
        return _CHINESE_SHORTHAND
    return 1_000 if _IN_THOUSANDS.search(context.plain) else None


def _was_otherwise(amount: Quantity, text: str) -> bool:
    """Whether a sum was another year's, and more is said than that it stays: 去年花了18万，今年要砍."""
    past = _PAST.search(before(text, amount.start, letters=12))
    return bool(past) and bool(text[amount.end :].strip(" .!")) and not _SAME.search(text)


def _money(amount: Quantity, *, currency: str | None, period: Period | None = None, factor: int = 1) -> Money:
    low = None if amount.low is None else amount.low * factor
    high = None if amount.high is None else amount.high * factor
    return Money(low=low, high=high, currency=currency, period=period)


def _shorthand(context: Context) -> int:
    """What a small number leaves out when people talk of budgets: 50 is fifty thousand, in Chinese 50万."""
    return _CHINESE_SHORTHAND if context.text.language == "zh" else 1_000
