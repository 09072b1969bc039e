"""The bounds that words beside an amount make of it: `under 50`, `50+`, `can't be more than 50`, `不超过`, `以上`."""

import re
from dataclasses import replace

from routing.understanding.amounts import Amount, Unit, with_unit
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase
from routing.understanding.quantity import FILL, Quantity

_MORE = (
    r"go past|go beyond|go above|go over|more than|over|above|exceed(?:s|ing)?|beyond|greater than|bigger than|"
    r"larger than|higher than|north of"
)
_LESS = r"less than|fewer than|under|below|lower than|smaller than|short of"
_NOT = (
    r"(?:(?<![a-z])(?:no|not|never|cannot|nothing|hardly|without|dont|wont|cant|isnt|shouldnt|doesnt|wouldnt|"
    r"couldnt|arent)|(?<=[a-z])n't)"
    r"(?: (?:be|been|had|gone|seen|hit|to|go|going|have|having|spend|spending|pay|paying|cost|do|a|an|one|"
    r"single|penny|cent|dime|employ|get|"
    r"it|want|wanna|we|any|anything|ever|really|need|is|much|afford|even|at|all))*"
)
#: A 不 with the little words that may stand between it and what it denies.
_NOT_CN = r"[不没别勿莫][会可能想要得该应准让]{0,3}"

_EXCLUDED_HIGH = (
    r"under|sub[ -]?|below|less than|fewer than|lower than|smaller than|just under|well under|<|"
    r"not even|not quite|nowhere near|(?:just )?shy of|short of|不到|低于|少于|小于|不足|不满|没到|没过|没满|"
    r"(?<!有)没有?"
)
_HIGH = (
    r"not[- ]to[- ]exceed(?: (?:amount|value|sum|price|budget))?(?: of)?|"
    r"(?:anywhere |somewhere |anything )?(?:between|from) (?:nothing|zero|nil) (?:and|to|up to)|"
    r"up to|at (?:the )?(?:very )?most|max(?:imum)?(?: of| is)?\.?|no more than|not more than|"
    r"cap(?:ped)?(?: at| of| is)?|within|<=|≤|(?:limit|ceiling)(?: of| is| at)?|tops|"
    r"最多|至多|顶多|上限|封顶|控制在|最高|撑死了?|[撑顶]破?天了?|充其量|多则|不高于|不大于|以内"
)
_EXCLUDED_LOW = (
    r"(?<!turn )(?<!turns )(?<!turned )(?<!turning )over|above|more than|greater than|bigger than|"
    r"larger than|north of|exceeding|exceeds|just over|well over|well above|>|超过|大于|高于|多于|超|突破|不止"
)
_LOW = (
    r"at (?:the )?(?:very )?least|min(?:imum)?(?: of| is)?\.?|no less than|not less than|no fewer than|upwards? of|"
    r"starting (?:at|from)|starts at|floor(?: of| is| at)?|>=|≥|不少于|至少|起码|最少|最低|不低于|不小于|"
    r"下限|起步|保底|少则|少说|怎么着?也得|from"
)
#: What is done with an amount, between it and its bound: 至少准备了50万, `at most we can spend 50k`.
_SPENT = (
    r"可以|能够?|我?们|预留|准备|拿得?出来?|拿|花|出|给到?|掏|投入?|付|接受|承受|批|"
    r"(?:we|i|we'd|i'd|that we|we're|it's|that's) |(?:can|could|would|will|want to|to) |"
    r"(?:spend|pay|go to|go up to|go|invest|stretch to|do|afford|be|is) "
)
_PREFIX = phrase(
    rf"(?:(?P<neghigh>{_NOT} (?:{_MORE})|{_NOT_CN}(?:超过?|高于|多于|大于|突破))|"
    rf"(?P<neglow>{_NOT} (?:{_LESS})|{_NOT_CN}(?:少于|低于|小于))|"
    rf"(?P<high>(?<![a-z])(?:{_HIGH}))|(?P<low>(?<![a-z])(?:{_LOW}))|"
    rf"(?P<xhigh>(?<![a-z])(?:{_EXCLUDED_HIGH}))|(?P<xlow>(?<![a-z])(?:{_EXCLUDED_LOW}))|(?P<past>[过破上]))[ :]?"
    rf"{FILL}(?:{_SPENT}|也就是?|也只|只能|得要?|也要|也得|要|就|也|的|了|在|是|为|有|a |an ){{0,3}}\Z",
)
_SUFFIX = Pattern(
    r"(?:\s?(?:/ ?|per |a |each )(?:month|mo|year|yr|annum|week|quarter)(?![a-z])"
    r"|(?:一|每|/)(?:年|个?月)(?=顶天|封顶|以内|以下|撑死|打底|起步|到头))?"
    r"(?:(?P<low>(?: ?\+(?=\s*(?:\Z|[,.;!?)/-]))|(?<![人名])\+(?! ?\d))|"
    r"\s?(?:plus(?=\s*(?:\Z|[,.;!?)]|per |a (?:year|month|week|day|quarter)|people|employees|staff|ppl|users|"
    r"globally|in ))|"
    r"or more|or above|or over|or higher|"
    r"and (?:up|above|over|more)|upwards?(?![a-z])|minimum|at (?:the )?(?:very )?least|floor|"
    r"at a minimum|(?:以|之)上|起步?(?!来|码)|或以上|或更多|往上|打底|不止|打不住|是?下限|保底|开外))"
    r"|\s?(?:, ?)?(?P<high>or less|or fewer|or under|or below|or lower|and (?:under|below|less)|tops|"
    r"max(?:imum)?(?![a-z]| [\d$€£])|at (?:the )?(?:very )?most|ceiling|limit|"
    r"(?:is|'s) (?:the|our|my) (?:absolute |hard |upper |top )?(?:max(?:imum)?|limit|ceiling|cap)|"
    r"以下|以内|之内|内(?!部|容|蒙|地|外|衣|江|饰|贸|控|训|向)|封顶|或以下|或更少|之下|都?不到|都没(?:有|到)|往下|是?(?:我们)?的?上限|顶天了?|"
    r"撑死了?|到头了?))",
)
#: What 没 makes next to nothing: 没几个人, 没多少.
_FEW = Pattern("[几多]")
#: What makes `up to 75` where a company has come to.
_GROWN = Pattern(r"(?<![a-z])(?:we're|we are|i'm|grown|grew|gone|now|back|currently) \Z")
#: The amounts that 过, 破 and 上 may go beyond, where no time is counted.
_ROUND = Pattern("[一两几]?个?(?:十(?=[万亿]))?[百千万亿]")


def bounded(quantity: Quantity, text: str) -> Quantity:
    """The amount with the bound that the words before or after it make of it."""
    first = max(0, quantity.start - 34)
    ahead = text[first : quantity.start]
    before = _PREFIX.search(ahead) if _PREFIX.may_stand_in(text) else None
    if before and _FEW.match(text, quantity.start) and before[0].startswith("没"):
        return replace(quantity, unit=Unit.THING)
    if before and not _is_bound(before, quantity, text):
        before = None
    after = _SUFFIX.match(text, quantity.end)
    if before:
        end = after.end() if after else quantity.end
        return _before(replace(quantity, start=first + before.start(), end=end), before, alone=after is None)
    return _after(quantity, after, text) if after else quantity


def _is_bound(before: re.Match[str], quantity: Quantity, text: str) -> bool:
    """Whether a little word means a bound here: the 过 of 过百, and the 没有 of 没有一百人 but not of 没有一个."""
    if before[0].startswith("up to") and _GROWN.search(text[: max(0, quantity.start - len(before[0]))]):
        return False
    if before["past"]:
        return quantity.unit is not Unit.TIME and bool(_ROUND.match(text, quantity.start))
    if (before["xhigh"] or "").startswith("没"):
        return (quantity.high or 0) > 1
    return True


def _before(quantity: Quantity, before: re.Match[str], *, alone: bool) -> Quantity:
    which = before.lastgroup or ""
    if which in ("high", "xhigh", "neghigh"):
        return replace(quantity, low=None, below=which == "xhigh", bounded=True)
    if which == "low" and before[0].startswith("from") and alone:
        return replace(quantity, start=quantity.start + len(before[0]))
    return replace(quantity, high=None, above=which == "xlow", bounded=True)


def _after(quantity: Quantity, after: re.Match[str], text: str) -> Quantity:
    end = after.end()
    unit, noun, currencies = quantity.unit, quantity.noun, quantity.currencies
    if unit is Unit.NONE:
        # The unit may stand behind the bound: 50+ people, 100万以上人民币.
        counted = with_unit(Amount(low=0, high=0, start=end, end=end, scaled=False), text)
        unit, noun, currencies, end = counted.unit, counted.noun, counted.currencies, counted.end
    changed = replace(quantity, end=end, unit=unit, noun=noun, currencies=currencies, bounded=True)
    if after["low"]:
        return replace(changed, high=None)
    return replace(changed, low=None, below=after["high"].startswith(("不到", "都")))
