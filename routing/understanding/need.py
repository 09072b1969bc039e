"""What somebody needs, and what they came for."""

import re

from routing.answers import Intent, Need, NeedClarity
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.controls import asks_for_person
from routing.understanding.demo import read_demo
from routing.understanding.intents import intent_of
from routing.understanding.needs_unasked import PLAIN_TROUBLE, PLEADS, PROBLEM, is_told_unasked
from routing.understanding.no_need import denied_need
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.purchases import is_remote

_PHRASES = phrases("need")
_VAGUE_ONLY = Pattern(
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
_WEAK_PROBLEM = _PHRASES["weak_problem"]
#: A weak word of a problem is one where more words stand around it.
_SHORT_SAID = 5
_TROUBLE = _PHRASES["trouble"]
_THING = _PHRASES["thing"]
_BUSINESS = _PHRASES["business"]
_TAKEN_BACK = _PHRASES["denied_trouble"]
#: What says nothing of what they came for where a demo is wished for: `show me how it works, maybe Wednesday`.
_HESITANT = frozenset({"maybe", "not sure", "not sure yet"})
#: What is named as a product, however unsure somebody is: `maybe something for the drivers`.
_NAMED_THING = Pattern(
    r"(?<![a-z])(?:something|anything|an? [a-z]+|tools?|software|apps?|systems?|help) (?:for|to|that|with) [a-z]"
)
#: What tells only how somebody heard of us.
_SOURCE = _PHRASES["source"]
_PASSING = _PHRASES["passing"]
_ONLY_NO = frozenset({"none", "没有", "不用", "不用了", "算了", "nothing", "no thanks", "no thank you"})
#: Who only calls for help, which may be with what they have, or a person.
_HELP_ALONE = Pattern(
    r"(?:(?:hi|hello|hey|please|pls|plz|just|really|urgently|i|we|am|need|needs|want|could use|would like|some|your|"
    r"a bit of|a little)[ ,.!]*)*+(?:help|assistance|aid)"
    r"(?:[ ,.!]*(?:please|pls|plz|me|us|asap|now|urgently|thanks|here))*"
)
_REASON = Pattern(r"because|since|so that|to (?:replace|automate|improve|solve)|因为|解决|替换")


def read_need(context: Context) -> Found | None:
    """The need with its clarity and intent; unasked, only where the words plainly say what they came for."""
    asked = context.asked is Kind.NEED
    if context.text.language is None:
        return None
    passing = None if asked else _passing(context)
    if context.asked is None and passing is None:
        passing = _none_told(context.plain)
    if passing or (not asked and context.asked is not None):
        return passing
    person = asks_for_person(context.plain)
    intent = intent_of(_without(person, context.plain) if person else context.plain)
    if person and intent is None:
        return None
    if not asked and (intent is None or not is_told_unasked(intent, context.plain)):
        return None
    return _need(context, intent)


def _none_told(text: str) -> Found | None:
    """That nothing is wanted, where the words say it so plainly that nobody need ask: 我是来推销打印机的."""
    none = _PHRASES["told_none"].search(text)
    need = Need(clarity=NeedClarity.NONE, intent=Intent.NONE, demo=None)
    return Found(value=need, start=none.start(), end=none.end()) if none else None


def _without(found: re.Match[str], text: str) -> str:
    """A text with some words blanked out: who asks for 个销售 wants no product."""
    return text[: found.start()] + " " * (found.end() - found.start()) + text[found.end() :]


def _passing(context: Context) -> Found | None:
    """What they came for, where a piece says that and nothing else: `40 people, just comparing tools`."""
    for first, last in context.pieces:
        piece = context.plain[first:last].strip(" .!")
        intent = intent_of(piece) if _PASSING.fullmatch(piece) else None
        if intent and (context.asked not in _OTHER_LOOKS or intent[0] in (Intent.BUY, Intent.EVALUATE)):
            vague = intent[0] is Intent.RESEARCH
            need = Need(clarity=NeedClarity.VAGUE if vague else NeedClarity.CLEAR, intent=intent[0], demo=None)
            return Found(value=need, start=first, end=last)
    return None


#: Questions to which `just looking` is the answer itself.
_OTHER_LOOKS = (Kind.TIMING, Kind.DEMO, Kind.AUTHORITY, Kind.BUDGET, Kind.TITLE)


def _need(context: Context, intent: tuple[Intent, re.Match[str]] | None) -> Found | None:
    demo = read_demo(context)
    wish = bool(demo.value) if demo else None
    none = denied_need(context, intent, demo)
    if none:
        need = Need(clarity=NeedClarity.NONE, intent=Intent.NONE, demo=wish)
        return Found(value=need, start=none.start(), end=none.end())
    came_for = None if intent is None or _only_hesitates(intent[1][0], context, wish=wish) else intent[0]
    if _tells_nothing(context, told=came_for is not None or bool(wish)):
        return None
    return _told_need(context, came_for, wish)


def _only_hesitates(words: str, context: Context, *, wish: bool | None) -> bool:
    """Whether words say nothing of what they came for beside what they wish for: the `maybe` of `maybe Wednesday`."""
    return words in _HESITANT and bool(wish or (words == "maybe" and _NAMED_THING.search(context.text.bare)))


def _tells_nothing(context: Context, *, told: bool) -> bool:
    """Whether no need stands in an answer: no word at all, or where none is `told` only how they heard of us."""
    bare = context.text.bare
    if not re.search(r"[^\W\d_]{2}|\A[买订购]\Z", bare) or context.text.language is None:
        return True
    return not told and bool(_SOURCE.fullmatch(bare) or (_is_thin(context) and not _BUSINESS.search(bare)))


def _told_need(context: Context, intent: Intent | None, wish: bool | None) -> Found:
    bare = context.text.bare
    clarity = _clarity(bare, intent, wish)
    loose = intent is None and wish is None and not _tells_problem(bare)
    need = Need(clarity=clarity, intent=_came_for(bare, intent, clarity, wish=wish), demo=wish)
    thin = intent is None and not wish and _is_thin(context)
    unsure = thin or (loose and context.text.language == "en") or _may_be_another(need.intent, context)
    return Found(value=need, start=0, end=len(context.plain), confidence=0.5 if unsure else 1.0, loose=loose)


def _came_for(bare: str, intent: Intent | None, clarity: NeedClarity, *, wish: bool | None) -> Intent:
    """What somebody came for, by how clear they are where no words tell it."""
    if _HELP_ALONE.fullmatch(bare):
        return Intent.SUPPORT
    if intent is not None or wish:
        return intent or Intent.EVALUATE
    return Intent.BUY if clarity is NeedClarity.CLEAR else Intent.RESEARCH


def _may_be_another(intent: Intent | None, context: Context) -> bool:
    """Whether what somebody came for may be another thing: what is bought elsewhere, a cry for help."""
    remote = intent is Intent.BUY and is_remote(context.plain)
    theirs = context.asked is None and intent is Intent.SUPPORT and _may_be_theirs(context.plain)
    return remote or theirs or _HELP_ALONE.fullmatch(context.text.bare) is not None


def _is_thin(context: Context) -> bool:
    """Whether a Chinese answer with no word for what they came for tells no trouble of theirs, or denies one."""
    bare = context.text.bare
    if bare.isascii():
        return False
    named = _THING.fullmatch(bare) is not None
    return not named and (_TROUBLE.search(bare) is None or _TAKEN_BACK.search(bare) is not None)


def _may_be_theirs(text: str) -> bool:
    """Whether a trouble that somebody pleads for help with may be with what they have from others."""
    return bool(PLEADS.search(text)) and not PLAIN_TROUBLE.search(text)


def _clarity(bare: str, intent: Intent | None, demo: bool | None) -> NeedClarity:
    firm = intent in (Intent.BUY, Intent.EVALUATE, Intent.SUPPORT)
    if not firm and _VAGUE_ONLY.fullmatch(bare):
        return NeedClarity.VAGUE
    if intent is Intent.RESEARCH and not _REASON.search(bare):
        return NeedClarity.VAGUE
    if firm or demo or PROBLEM.search(bare):
        return NeedClarity.CLEAR
    words = len(bare.split()) if bare.isascii() else len(bare) // 2
    return NeedClarity.CLEAR if words >= 3 else NeedClarity.VAGUE


def _tells_problem(bare: str) -> bool:
    """Whether words speak of a problem at work; a weak one only where more is said: `sorry I'm late`."""
    found = [match[0] for match in PROBLEM.finditer(bare)]
    return (
        len(found) > 1
        or any(not _WEAK_PROBLEM.fullmatch(word) for word in found)
        or (bool(found) and len(bare.split()) > _SHORT_SAID)
    )


def says_no_need(context: Context) -> bool:
    """Whether a text says that there is no need, and not only no."""
    intent = intent_of(context.plain)
    return context.text.bare not in _ONLY_NO and bool(denied_need(context, intent, None))
