"""What somebody came for, by the words that tell it: a look, a comparison, a purchase, support."""

import re

from routing.answers import Intent
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.purchases import wants_more
from routing.understanding.text import before

_PHRASES = phrases("need")
_FIRM = _PHRASES["firm"]
#: What tells an intent, in the order in which one goes before another.
_INTENTS = (
    ("study", Intent.RESEARCH),
    ("support", Intent.SUPPORT),
    ("comparing", Intent.EVALUATE),
    ("buy", Intent.BUY),
    ("evaluate", Intent.EVALUATE),
    ("wish", Intent.BUY),
    ("research", Intent.RESEARCH),
)
_PURCHASES = frozenset({"buy", "wish"})
_DENIED = Pattern(
    r"(?<![a-z])(?:not|no|never|without|isn'?t|don'?t|didn'?t|won'?t|wouldn'?t|aren'?t|ain'?t|"
    r"might|may|could)"
    r"(?: really| yet| planning to| looking to| going to| ready to|"
    r" sure| idea| know| what| whether| if| which|"
    r" here to| here for| want to| wanna| want| wish to| to| say| we're| we are| i'm| i am| exactly| actually| quite|"
    r" about| plans?| intention| intending| of| in)* ?\Z"
    r"|(?:不|没|没有|不是|暂不|还没|不想|无需|别|(?:没|不)说(?:过|是)?)(?:打算|准备|想|要|急着|太|来|涉及|牵涉|谈|谈到|考虑|进行|安排|存在)*\Z"
    r"|(?:还?有(?:没有)?必要?|要不要|该不该|值不值得|需不需要)\Z"
)
#: What makes a purchase one of another day: `purchase maybe later`.
_SOME_DAY = Pattern(
    r" ?(?:it |one )?(?:maybe |perhaps |possibly |only |much )*(?:later|eventually|some ?day)(?![a-z])(?! this)"
)
#: What makes a purchase one of another day: 要买还早.
_NOT_SOON = Pattern(r"(?:的话)?(?:都|也)?还?(?:早|不急)")
#: Whose trouble it is that is none with us: `our last vendor stopped sending`.
_OF_OTHERS = Pattern(r"(?<![a-z])(?:vendors?|suppliers?|providers?|agency|competitors?)(?![a-z])[^,.;]{0,20}\Z")
#: Those who give support to others, and whose trouble is a need: `our support team drowns in tickets`.
_OWN_SUPPORT = Pattern(r"(?<![a-z])(?:our|own|internal) (?:[a-z]+ )?\Z")
_SUPPORTERS = Pattern(
    r"(?:technical |customer |tech )?support(?: team)?(?! (?:ticket|request|case|question|issue|contract))"
)
#: What a tool is for that handles support: 做售后工单用.
_MADE_FOR = Pattern(
    r"(?:做|管|派|录|用来|用于|统一|自动)[^,.;没不]{0,8}(?:工单|售后|投诉|报修|退款|发票)[^,.;没不了]{0,6}(?:用的?|的)?\Z"
)
#: What was for support and is no more: `came for support but that's sorted`.
_SETTLED = Pattern(
    r"[^.;!?]{0,30}(?<![a-z])(?:sorted|solved|resolved|fixed|taken care of)(?![a-z])|"
    r"[^.;!?]{0,12}(?:解决|搞定|处理好|修好)了"
)
#: What only a customer wishes for, and where it is all that is wished for.
_PAPER = Pattern(r"invoices?(?: cop(?:y|ies))?|receipts?")
_PAPER_WISHED = Pattern(
    r"(?<![a-z])(?:need|want|like|request|require|get|have|send me|send us|missing|looking for) (?:an? |the |"
    r"my |our |this |last )*"
    r"(?:new |corrected |old )?\Z"
)
_ENDS = Pattern(r" ?(?:\Z|[,.;!?]|(?:for|from|of|please|pls|with) )")
#: What makes of a Chinese word for support the name of a product: 工单 + 系统.
_PRODUCT = Pattern(r"(?:管理|处理|协同)?(?:系统|软件|平台|工具|模块)")
#: What is of support only where nothing else is wanted.
_SUPPORT_THING = _PHRASES["support_thing"]
#: What is wished for that is no product: `want a demo`.
_SHOWN = Pattern(r"[a-z ]{0,16}?(?:demo|walk|tour|call|meeting|chat|look)")
#: Whose purchase it is that is none of theirs, right before the words for it: 他们 + 想买.
_BY_OTHERS = Pattern(rf"(?:{_PHRASES['bought_by_others'].pattern})\Z")
#: Who asks for those others: 帮朋友问问.
_ON_BEHALF = Pattern(r"[帮替给][^,.;]{1,10}(?:问|看|找|打听|了解)")
#: When a purchase was made or meant that is none of today: 去年 + 买了.
_BEFORE = Pattern(rf"(?:{_PHRASES['bought_before'].pattern})\Z")
#: Whose complaints are told, which are their own trouble: 客户老是 + 投诉.
_CUSTOMERS = Pattern(rf"(?:{_PHRASES['customers'].pattern})\Z")
_COMPLAINT = Pattern(r"投诉|退款|退货|售后|报修|工单|故障")
#: What is done with complaints, which makes of them a business: 工单 + 没人派.
_HANDLED = Pattern(r"单?[^,.;]{0,3}(?:没人[跟管派分]|太多|太乱|混乱|乱|越来越多|全?靠|都靠|派单|率|跟不上)")
#: Words for a purchase that may be told of the past as well: 已经 + 买了, 本来 + 想买.
_MADE = Pattern(r"买|采购|购买|下单|签约|签合同|付款|订购|开通|订阅|(?:想|要|准备|打算)[买上换]")


def intent_of(text: str) -> tuple[Intent, re.Match[str]] | None:
    """What they came for, and the words that tell; what they say they do not want is only looking."""
    denied = None
    for section, intent in _INTENTS:
        for found in _PHRASES[section].finditer(text):
            if section == "wish" and denied and _PHRASES["research"].search(text, found.end()):
                continue
            if _tells_none(section, found, text):
                continue
            if not _DENIED.search(before(text, found.start(), letters=24)) and not _SOME_DAY.match(text, found.end()):
                return intent, found
            denied = found
    return (Intent.RESEARCH, denied) if denied else None


def _tells_none(section: str, found: re.Match[str], text: str) -> bool:
    """Whether words of an intent are of something else: a demo that is wished for, the purchase of others."""
    if section == "support":
        return _is_only_named(found, text)
    if section == "study":
        return _is_firm(text)
    if section == "wish" and _SHOWN.match(text, found.end()):
        return True
    return section in _PURCHASES and _is_no_purchase(found, text)


def _is_no_purchase(found: re.Match[str], text: str) -> bool:
    """Whether a Chinese purchase is that of others, or one of the past: 客户也想买, 去年已经买了."""
    ahead = before(text, found.start(), letters=16)
    if ahead.isascii():
        return False
    past = _MADE.match(found[0]) is not None and _BEFORE.search(ahead) is not None
    return past or (_BY_OTHERS.search(ahead) is not None and not _ON_BEHALF.search(text, 0, found.start()))


def _is_firm(text: str) -> bool:
    """Whether somebody says that they want to buy, and does not deny it."""
    return any(
        not _DENIED.search(before(text, firm.start(), letters=24)) and not _NOT_SOON.match(text, firm.end())
        for firm in _FIRM.finditer(text)
    )


def _is_only_named(found: re.Match[str], text: str) -> bool:
    """Whether a word of support only names what a tool is for, or what is over: `a tool for support tickets`."""
    if _PRODUCT.match(text, found.end()) or _is_of_their_customers(found, text):
        return True
    theirs = _OF_OTHERS.search(before(text, found.start())) or _MADE_FOR.search(text)
    ours = _OWN_SUPPORT.search(before(text, found.start())) and _SUPPORTERS.fullmatch(found[0])
    if theirs or ours or _SETTLED.match(text, found.end()) or _PHRASES["changes"].search(text):
        return True
    if wants_more(text, found[0]):
        return True
    if not _SUPPORT_THING.fullmatch(found[0]) or _is_wished_itself(found, text):
        return False
    if _PHRASES["evaluate"].search(text, 0, found.start()):
        return True
    return any(_PHRASES[name].search(text) for name in ("buy", "comparing", "wish"))


def _is_of_their_customers(found: re.Match[str], text: str) -> bool:
    """Whether complaints are those of their own customers, or are what they have to handle: 工单没人派."""
    if not _COMPLAINT.search(found[0]):
        return False
    customers = _CUSTOMERS.search(before(text, found.start(), letters=16))
    return customers is not None or _HANDLED.match(text, found.end()) is not None


def _is_wished_itself(found: re.Match[str], text: str) -> bool:
    """Whether a paper is all that is wished for: `I need an invoice copy`."""
    wish = _PAPER_WISHED.search(before(text, found.start(), letters=24))
    return bool(wish and _PAPER.fullmatch(found[0])) and _ENDS.match(text, found.end()) is not None
