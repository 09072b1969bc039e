"""What somebody needs, what they came for, and whether they want to see a demo."""

import re
from collections.abc import Iterator

from routing.answers import Intent, Need, NeedClarity
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.controls import asks_back, asks_for_person, read_assent
from routing.understanding.phrases import Phrases, phrases
from routing.understanding.reading import Control
from routing.understanding.text import before

_PHRASES = phrases("need")
_NO_DEMO = _PHRASES["no_demo"]
_DEMO = _PHRASES["demo"]
_WANTS_DEMO = _PHRASES["wants_demo"]
_DEMO_YES = _PHRASES["demo_yes"]
_CURIOUS = _PHRASES["curious"]
_NONE = _PHRASES["none"]
_VAGUE_ONLY = re.compile(
    r"(?:(?:well|um+|hm+|so|hi|hello|hey|i'm|i am|we're|we are|just|only|not sure(?: yet)?|maybe|perhaps|"
    r"probably|i think|i guess|some|more|a bit|a little|for now|at the moment|right now|thanks|please|"
    r"something|anything|stuff|things|help|info|information|looking(?: around)?|browsing|curious|"
    r"having a look|exploring|general(?:ly)?|various|several|depends|it depends|many things|a lot|"
    r"everything|improvements?|improve|better|growth|software|tools?|solutions?|a solution|a tool|the|to|"
    r"for|and|with|of|about|me|us|i|we|you|your|need|want|see|know|learn|what|is|this|it|there|what's|out|"
    r"options|research(?:ing)?|kinda|sort of|kind of|idk|dunno|still|figuring|thinking|no idea|"
    r"checking)\b[ ,.!]*)++"
    r"|(?:随便|先|只是|就是|就|想|我们?|看看|看一看|了解|一下|一些|随意|问问|逛逛|好奇|的|而已|暂时|目前|"
    r"没想好|还|不确定|可能|也许|大概|吧|了|呢|啊|学习|咨询|产品|你们|[ ,.!])++",
)
_PROBLEM = _PHRASES["problem"]
_WEAK_PROBLEM = _PHRASES["weak_problem"]
#: A weak word of a problem is one where more words stand around it.
_SHORT_SAID = 5
_TROUBLE = _PHRASES["trouble"]
_THING = _PHRASES["thing"]
_BUSINESS = _PHRASES["business"]
#: What a Chinese sentence denies, so that a word for a trouble in it is none.
_TAKEN_BACK = re.compile(
    r"(?:没|没有|不是|别|无)(?:什么|啥|太大|任何|说)?[^,.;]{0,4}(?:痛点|问题|困难|毛病)"
    r"|[你您]|挺好|够用|蛮好"
)
_FIRM = _PHRASES["firm"]
_WISH = _PHRASES["wish"]
#: What makes a matter for support of the speaker's own: `my invoice`, `existing customer`.
_OWN = re.compile(r"(?<![a-z])(?:my|existing|already)(?![a-z])")
#: As many words after `we need a` as say what for.
_WISHES = re.compile(
    r"(?<![a-z])(?:(?:can|could|may|shall) (?:we|i|you)|let'?s|want|wants|would like|i'd like|love|please|pls)(?![a-z])"
)
#: Nobody who names a demo with no more words beside it talks about another one.
_FEW_WORDS = 2
_ENOUGH = re.compile(r"(?: [a-z'-]+){3}|[^,.;]{4,}")
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
_DENIED = re.compile(
    r"(?<![a-z])(?:not|no|never|without|isn'?t|don'?t|didn'?t|won'?t|wouldn'?t|aren'?t|ain'?t|"
    r"might|may|could)"
    r"(?: really| yet| planning to| looking to| going to| ready to|"
    r" sure| idea| know| what| whether| if| which|"
    r" here to| here for| want to| wanna| want| wish to| to| say| we're| we are| i'm| i am| exactly| actually| quite|"
    r" about| plans?| intention| intending| of| in)* ?\Z"
    r"|(?:不|没|没有|不是|暂不|还没|不想|无需|别|(?:没|不)说(?:过|是)?)(?:打算|准备|想|要|急着|太|来)*\Z"
)
#: What makes a purchase one of another day: `purchase maybe later`.
_SOME_DAY = re.compile(
    r" ?(?:it |one )?(?:maybe |perhaps |possibly |only |much )*(?:later|eventually|some ?day)(?![a-z])(?! this)"
)
#: What makes a purchase one of another day: 要买还早.
_NOT_SOON = re.compile(r"(?:的话)?(?:都|也)?还?(?:早|不急)")
#: Whose trouble it is that is none with us: `our last vendor stopped sending`.
_OF_OTHERS = re.compile(r"(?<![a-z])(?:vendors?|suppliers?|providers?|agency|competitors?)(?![a-z])[^,.;]{0,20}\Z")
#: Those who give support to others, and whose trouble is a need: `our support team drowns in tickets`.
_OWN_SUPPORT = re.compile(r"(?<![a-z])(?:our|own|internal) (?:[a-z]+ )?\Z")
_SUPPORTERS = re.compile(
    r"(?:technical |customer |tech )?support(?: team)?(?! (?:ticket|request|case|question|issue|contract))"
)
#: What a tool is for that handles support: 做售后工单用.
_MADE_FOR = re.compile(
    r"(?:做|管|派|录|用来|用于|统一|自动)[^,.;没不]{0,8}(?:工单|售后|投诉|报修|退款|发票)[^,.;没不了]{0,6}(?:用的?|的)?\Z"
)
#: What was for support and is no more: `came for support but that's sorted`.
_SETTLED = re.compile(
    r"[^.;!?]{0,30}(?<![a-z])(?:sorted|solved|resolved|fixed|taken care of)(?![a-z])|"
    r"[^.;!?]{0,12}(?:解决|搞定|处理好|修好)了"
)
#: What only a customer wishes for, and where it is all that is wished for.
_PAPER = re.compile(r"invoices?(?: cop(?:y|ies))?|receipts?")
_PAPER_WISHED = re.compile(
    r"(?<![a-z])(?:need|want|get|have|send me|send us|missing|looking for) (?:an? |the |my |our |this |last )*"
    r"(?:new |corrected |old )?\Z"
)
_ENDS = re.compile(r" ?(?:\Z|[,.;!?]|(?:for|from|of|please|pls|with) )")
#: What is of support only where nothing else is wanted.
_SUPPORT_THING = _PHRASES["support_thing"]
#: A trouble that nobody has who is no customer: `can't log in`.
_PLAIN_TROUBLE = _PHRASES["plain_trouble"]
#: What says nothing of what they came for where a demo is wished for: `show me how it works, maybe Wednesday`.
_HESITANT = frozenset({"maybe", "not sure", "not sure yet"})
#: What is named as a product, however unsure somebody is: `maybe something for the drivers`.
_NAMED_THING = re.compile(
    r"(?<![a-z])(?:something|anything|an? [a-z]+|tools?|software|apps?|systems?|help) (?:for|to|that|with) [a-z]"
)
#: What tells only how somebody heard of us.
_SOURCE = _PHRASES["source"]
#: Services that people ask about without a need of them.
_SERVICES = frozenset({"技术支持", "客服支持"})
_PLAIN = 2
_PASSING = _PHRASES["passing"]
_ONLY_NO = frozenset({"none", "没有", "不用", "不用了", "算了", "nothing", "no thanks", "no thank you"})
#: What is wished for that is no product: `want a demo`.
_SHOWN = re.compile(r"[a-z ]{0,16}?(?:demo|walk|tour|call|meeting|chat|look)")
_HELP_WANTED = _PHRASES["help_wanted"]
#: What is not wished for by who looks all the same: `just having a look, no plans to buy`.
_ONLY_LOOKS = re.compile(r"(?<![a-z])no (?:plans?|intention)s? (?:to|of) (?:buy|purchas|order)[a-z]*(?: anything)?")
#: What is said not to be wanted by who only looks: 暂时没有购买的打算.
_NO_PURCHASE = re.compile(r"[买购]")
#: Who may want a demo or not: `maybe a demo, maybe not`.
_UNDECIDED = re.compile(r"maybe,? maybe not|maybe (?:a )?demo,? maybe not|might or might not|看情况|看心情")
_SEEN = re.compile(r"seen|had|watched|got|sat|saw|看过")
#: Before a demo that is still to come.
_TO_BE_SEEN = re.compile(
    r"(?<![a-z])(?:before|until|till|unless|after|once|when|as soon as|if|not|never|haven'?t|hadn'?t|yet|want|need)"
    r"(?![a-z])[^,.;]{0,16}\Z|(?:没有?|未|等|先|想)[^,.;]{0,4}\Z"
)
_REASON = re.compile(r"because|since|so that|to (?:replace|automate|improve|solve)|因为|解决|替换")
_NEGATED_DEMO_BY_YES = _PHRASES["later"]
_AGREES = _PHRASES["agrees"]
#: What they would rather have than somebody who shows it, which neither takes nor refuses a demo.
_RECORDED = re.compile(r"录[播像屏制]|回放|视频(?!会议|演示)|资料|文档|手册|ppt|pdf|白皮书|说明书")
_SHOWN_LIVE = re.compile(r"演示|demo|示范")
_NOW_OTHERWISE = re.compile(r"现在|又|改主意|下个?(?:周|星期|礼拜|月)|还是|后来|算了.{0,4}(?:看|来)|不过")


def read_need(context: Context) -> Found | None:
    """The need with its clarity and intent; unasked, only where the words plainly say what they came for."""
    asked = context.asked is Kind.NEED
    if context.text.language is None:
        return None
    passing = None if asked else _passing(context)
    if passing or (not asked and context.asked is not None):
        return passing
    person = asks_for_person(context.plain)
    intent = _intent(_without(person, context.plain) if person else context.plain)
    if person and intent is None:
        return None
    if not asked and (intent is None or not _is_told_unasked(intent, context.plain)):
        return None
    return _need(context, intent)


def _without(found: re.Match[str], text: str) -> str:
    """A text with some words blanked out: who asks for 个销售 wants no product."""
    return text[: found.start()] + " " * (found.end() - found.start()) + text[found.end() :]


def _is_told_unasked(intent: tuple[Intent, re.Match[str]], text: str) -> bool:
    """Whether words say so plainly what somebody came for that nobody needs to ask: a trouble, a wish, a look."""
    words = intent[1][0]
    if any(_PHRASES[section].fullmatch(words) for section in ("study", "comparing", "inquiry")):
        return True
    if _is_plain_trouble(intent, text) or (intent[0] is Intent.SUPPORT and _PLAIN_TROUBLE.match(words)):
        return True
    return intent[0] is not Intent.RESEARCH and _told(text, intent[1])


def _passing(context: Context) -> Found | None:
    """What they came for, where a piece says that and nothing else: `40 people, just comparing tools`."""
    for first, last in context.pieces:
        piece = context.plain[first:last].strip(" .!")
        intent = _intent(piece) if _PASSING.fullmatch(piece) else None
        if intent and (context.asked not in _OTHER_LOOKS or intent[0] in (Intent.BUY, Intent.EVALUATE)):
            vague = intent[0] is Intent.RESEARCH
            need = Need(clarity=NeedClarity.VAGUE if vague else NeedClarity.CLEAR, intent=intent[0], demo=None)
            return Found(value=need, start=first, end=last)
    return None


#: Questions to which `just looking` is the answer itself.
_OTHER_LOOKS = (Kind.TIMING, Kind.DEMO, Kind.AUTHORITY, Kind.BUDGET, Kind.TITLE)


def read_demo(context: Context) -> Found | None:
    """Whether they want to see a demo; unasked, only where a demo is named."""
    asked = context.asked is Kind.DEMO
    if asked and _RECORDED.search(context.plain) and not _SHOWN_LIVE.search(context.plain):
        return None
    agreed = _agreed_after_all(context.plain) if asked else None
    if agreed:
        return Found(value=True, start=agreed.start(), end=agreed.end())
    if _UNDECIDED.search(context.plain):
        return None
    refused = [_NO_DEMO, *([_NEGATED_DEMO_BY_YES] if asked else [])]
    no = next((found for words in refused for found in _refusals(words, context.plain)), None)
    if no:
        return Found(value=False, start=no.start(), end=no.end())
    wanted = _DEMO if context.asked in (Kind.DEMO, Kind.NEED) else _WANTS_DEMO
    yes = wanted.search(context.plain) or (_DEMO_YES.fullmatch(context.text.bare) if asked else None)
    if yes is None or (
        (context.plain.rstrip().endswith(("?", "吗")) or (asked and asks_back(context.plain)))
        and not re.search(r"(?:can|could|may|want|would|possible|可以|能|能不能|方便)", context.plain)
    ):
        return None
    if re.search(
        r"(?:(?<![a-z])(?:not|never|no|after|before|cant|wont|dont)|n't)(?![a-z])[^,.;]{0,20}\Z|(?<![能可要是])不[^,.;]{0,4}\Z|等[^,.;]{1,12}再[^,.;]{0,4}\Z",
        context.plain[: yes.start()],
    ):
        return None
    sure = not asked or context.text.language == "zh" or _is_wish(context, yes)
    return Found(value=True, start=yes.start(), end=yes.end(), confidence=1.0 if sure else 0.5)


def _refusals(words: Phrases, text: str) -> Iterator[re.Match[str]]:
    """The words that refuse a demo; one still to be seen is none: `not before I've seen a demo`, 没看过演示."""
    for found in words.finditer(text):
        if not (_SEEN.search(found[0]) and _TO_BE_SEEN.search(before(text, found.start(), letters=24))):
            yield found


def _is_wish(context: Context, named: re.Match[str]) -> bool:
    """Whether a demo is named because it is wanted: by words of wishing, or by few words beside it."""
    few = len(context.plain.split()) - len(named[0].split()) <= _FEW_WORDS
    return (
        few
        or bool(_WISHES.search(context.plain) or _WANTS_DEMO.search(context.plain))
        or read_assent(context) is Control.YES
    )


def _agreed_after_all(text: str) -> re.Match[str] | None:
    """The words that agree to a demo after another was refused, or in a sentence that refuses nothing."""
    last = next(reversed(list(_AGREES.finditer(text))), None)
    if last is None:
        return None
    refusal = next(reversed([*_refusals(_NO_DEMO, text), *_refusals(_NEGATED_DEMO_BY_YES, text)]), None)
    if refusal is None or (refusal.end() <= last.start() and _NOW_OTHERWISE.search(text)):
        return last
    return None


def _intent(text: str) -> tuple[Intent, re.Match[str]] | None:
    """What they came for, and the words that tell; what they say they do not want is only looking."""
    denied = None
    for section, intent in _INTENTS:
        for found in _PHRASES[section].finditer(text):
            if section == "wish" and _SHOWN.match(text, found.end()):
                continue
            if intent is Intent.SUPPORT and _is_only_named(found, text):
                continue
            if section == "study" and _is_firm(text):
                continue
            if not _DENIED.search(before(text, found.start(), letters=24)) and not _SOME_DAY.match(text, found.end()):
                return intent, found
            denied = found
    return (Intent.RESEARCH, denied) if denied else None


def _is_firm(text: str) -> bool:
    """Whether somebody says that they want to buy, and does not deny it."""
    return any(
        not _DENIED.search(before(text, firm.start(), letters=24)) and not _NOT_SOON.match(text, firm.end())
        for firm in _FIRM.finditer(text)
    )


def _is_only_named(found: re.Match[str], text: str) -> bool:
    """Whether a word of support only names what a tool is for, or what is over: `a tool for support tickets`."""
    theirs = _OF_OTHERS.search(before(text, found.start())) or _MADE_FOR.search(text)
    ours = _OWN_SUPPORT.search(before(text, found.start())) and _SUPPORTERS.fullmatch(found[0])
    if theirs or ours or _SETTLED.match(text, found.end()) or _PHRASES["changes"].search(text):
        return True
    if not _SUPPORT_THING.fullmatch(found[0]) or _is_wished_itself(found, text):
        return False
    if _PHRASES["evaluate"].search(text, 0, found.start()):
        return True
    return any(_PHRASES[name].search(text) for name in ("buy", "comparing", "wish"))


def _is_wished_itself(found: re.Match[str], text: str) -> bool:
    """Whether a paper is all that is wished for: `I need an invoice copy`."""
    wish = _PAPER_WISHED.search(before(text, found.start(), letters=24))
    return bool(wish and _PAPER.fullmatch(found[0])) and _ENDS.match(text, found.end()) is not None


def _is_plain_trouble(intent: tuple[Intent, re.Match[str]], text: str) -> bool:
    """Whether Chinese words name a trouble with what they have so plainly that nobody needs to ask: 账号登不上."""
    words = intent[1][0]
    if intent[0] is not Intent.SUPPORT or asks_back(text):
        return False
    return len(words) > _PLAIN and not words.isascii() and words not in _SERVICES


def _told(text: str, found: re.Match[str]) -> bool:
    """Whether somebody speaks of a need of theirs, and not of a date or of a number in passing."""
    if re.search(
        r"need(?:s|ed)? (?:it|this|that|one|to (?:start|go|be|have it|get it))|想要?在|需要在",
        text[max(0, found.start() - 6) : found.end() + 8],
    ):
        return False
    if _OWN.search(found[0]):
        return True
    wished = _WISH.match(text, found.start()) and _ENOUGH.match(text, found.end())
    return bool(wished or _FIRM.search(text) or _PROBLEM.search(text)) or found[0] in ("rfp", "招标")


def _need(context: Context, intent: tuple[Intent, re.Match[str]] | None) -> Found | None:
    demo = read_demo(context)
    wish = bool(demo.value) if demo else None
    none = _nothing(context, intent, demo)
    if none:
        need = Need(clarity=NeedClarity.NONE, intent=Intent.NONE, demo=wish)
        return Found(value=need, start=none.start(), end=none.end())
    bare = context.text.bare
    if intent and intent[1][0] in _HESITANT and (wish or (intent[1][0] == "maybe" and _NAMED_THING.search(bare))):
        intent = None
    if not re.search(r"[^\W\d_]{2}|\A[买订购]\Z", bare) or context.text.language is None:
        return None
    clarity = _clarity(bare, intent[0] if intent else None, wish)
    came_for = intent[0] if intent else Intent.EVALUATE if wish else None
    if came_for is None:
        came_for = Intent.BUY if clarity is NeedClarity.CLEAR else Intent.RESEARCH
    if intent is None and not wish and _SOURCE.fullmatch(bare):
        return None
    loose = intent is None and wish is None and not _tells_problem(bare)
    thin = intent is None and not wish and _is_thin(context)
    if thin and not _BUSINESS.search(bare):
        return None
    unsure = thin or (loose and context.text.language == "en")
    need = Need(clarity=clarity, intent=came_for, demo=wish)
    return Found(value=need, start=0, end=len(context.plain), confidence=0.5 if unsure else 1.0, loose=loose)


def _is_thin(context: Context) -> bool:
    """Whether a Chinese answer with no word for what they came for tells no trouble of theirs, or denies one."""
    bare = context.text.bare
    if bare.isascii():
        return False
    named = _THING.fullmatch(bare) is not None
    return not named and (_TROUBLE.search(bare) is None or _TAKEN_BACK.search(bare) is not None)


def _nothing(context: Context, intent: tuple[Intent, re.Match[str]] | None, demo: Found | None) -> re.Match[str] | None:
    """The words that say there is no need; not those that only refuse a demo, or follow what is needed."""
    text = context.plain
    if demo is not None and demo.value is False:
        text = text[: demo.start] + " " * (demo.end - demo.start) + text[demo.end :]
    text = _ONLY_LOOKS.sub(lambda found: " " * len(found[0]), text)
    none = _NONE.search(text)
    if none is None or intent is None:
        return none
    if intent[0] is Intent.RESEARCH and _NO_PURCHASE.search(none[0]) and not _NO_PURCHASE.search(intent[1][0]):
        return None
    if none[0] in ("nothing", "none", "没什么", "不用", "selling"):
        return None
    return None if intent[0] in (Intent.SUPPORT, Intent.BUY) and none.start() > intent[1].start() else none


def _clarity(bare: str, intent: Intent | None, demo: bool | None) -> NeedClarity:
    firm = intent in (Intent.BUY, Intent.EVALUATE, Intent.SUPPORT)
    if not firm and _VAGUE_ONLY.fullmatch(bare):
        return NeedClarity.VAGUE
    if intent is Intent.RESEARCH and not _REASON.search(bare):
        return NeedClarity.VAGUE
    if firm or demo or _PROBLEM.search(bare):
        return NeedClarity.CLEAR
    words = len(bare.split()) if bare.isascii() else len(bare) // 2
    return NeedClarity.CLEAR if words >= 3 else NeedClarity.VAGUE


def _tells_problem(bare: str) -> bool:
    """Whether words speak of a problem at work; a weak one only where more is said: `sorry I'm late`."""
    found = [match[0] for match in _PROBLEM.finditer(bare)]
    return (
        len(found) > 1
        or any(not _WEAK_PROBLEM.fullmatch(word) for word in found)
        or (bool(found) and len(bare.split()) > _SHORT_SAID)
    )


def says_no_need(context: Context) -> bool:
    """Whether a text says that there is no need, and not only no."""
    intent = _intent(context.plain)
    return context.text.bare not in _ONLY_NO and bool(_nothing(context, intent, None))


def is_curious(text: str) -> bool:
    """Whether a question tells that somebody only looks: 就是好奇你们是干嘛的."""
    return "?" not in text and bool(_CURIOUS.search(text))


def asks_for_help(text: str) -> bool:
    """Whether a question tells a need: `can you help us automate this?` but not `what does it cost?`."""
    return bool(_HELP_WANTED.search(text))
