"""What somebody wants of the conversation: skip, back, start over, a person, stop."""

import re

from routing.playbook import Kind
from routing.understanding.assent import ASSENT
from routing.understanding.context import Context
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import AnyOf, named, phrases
from routing.understanding.polite_words import control_in
from routing.understanding.ranks import is_title, seniority_of
from routing.understanding.reading import Control
from routing.understanding.spoken import spoken

#: No more pieces than this are looked at.
_MOST = 4
_PHRASES = phrases("controls")
#: Of several wishes, the one that goes before the others.
_STRONGEST = (Control.HUMAN, Control.STOP, Control.RESTART, Control.BACK, Control.SKIP)
_WISHES = named("controls", ("human", "restart", "back", "skip", "stop"))
_HUMAN_WITHIN = _PHRASES["human_within"]
#: What denies that somebody is wished for.
_NO_PERSON = Pattern(
    r"(?:n't|not|no need to|never|don't need to|rather than|不用|不想|不要|不需要|别|无需)[^,.;]{0,16}\Z|"
    r"(?<![a-z])(?:people|customers?|clients?|users?|they|callers?|visitors?|prospects?|leads|agents)(?![a-z])[^,.;]{0,30}\Z|"
    r"(?:have to|must|had to|got to|'ll|will) (?:first |just )?\Z|(?:客户|用户|他们|访客|员工)[^,.;]{0,10}\Z"
)
_OTHERS_WITHIN = tuple(
    (wish, _PHRASES[f"{wish}_within"]) for wish in (Control.RESTART, Control.BACK, Control.STOP, Control.SKIP)
)
_ANY_WITHIN = AnyOf(tuple(words for _, words in _OTHERS_WITHIN))
#: Kinds answered in words, where `enough` is no amount but an end.
_IN_WORDS = frozenset({Kind.TITLE, Kind.INDUSTRY, Kind.COMPANY, Kind.NEED})
#: What a no thanks declines to give, and no more.
_CONTACTS = frozenset({Kind.EMAIL, Kind.PHONE})
#: Who wants no calls, where a number was asked for.
_NO_CALLS = Pattern(
    r"(?:please |pls |i'd prefer |prefer |just |rather )?(?:no (?:phone )?calls|no phone(?: calls)?)"
    r"(?:[ ,.]*(?:please|pls|thanks|thank you|only email|email only|email is better))*|"
    r"(?:不要|别|请勿|请别|不用|不想)(?:给我)?(?:接)?打?(?:电话|我电话|给我)(?:给我)?(?:了|啊|吧|谢谢)*|"
    r"不(?:留|给|方便留)(?:电话|手机)?号?码?(?:了|哈)?"
)
_DECLINES = _PHRASES["declines"]
_CALLS_FOR = _PHRASES["calls_for"]
#: What is put right in the same breath, so that nobody need go back to it: 刚才写错了，手机号是….
_SET_RIGHT = Pattern(r"(?:前面|刚才|刚刚|上面|之前)[^题条步]{0,6}错了?")
_STOP_ALONE = _PHRASES["stop_alone"]


def read_wish(context: Context) -> Control | None:
    """What a text that says nothing else wants: skip, back, start over, a person, stop."""
    if context.asked is Kind.TITLE and (is_title(context.bare) or _is_job(context.bare)):
        return None
    if context.asked is Kind.PHONE and _NO_CALLS.fullmatch(context.bare):
        return Control.SKIP
    if context.asked in _CONTACTS and _DECLINES.fullmatch(context.bare):
        return Control.SKIP
    if context.asked in _IN_WORDS and context.bare == "enough":
        return Control.STOP
    return control_in(_WISHES, context.bare) or _wish_in_every_piece(context)


def _is_job(words: str) -> bool:
    """Whether words name a job and ask for nobody: `sales rep`, but not `speak to a sales rep`."""
    return seniority_of(words) is not None and not _CALLS_FOR.search(words)


def _wish_in_every_piece(context: Context) -> Control | None:
    """The wish of a text each piece of which is one, or a plain yes or no: `cancel, forget it`."""
    wishes = []
    for piece in context.said[:_MOST] if len(context.said) > 1 else ():
        wish = control_in(_WISHES, piece) or control_in(ASSENT, piece)
        if wish is None:
            return None
        wishes.append(wish)
    return next((wish for wish in _STRONGEST if wish in wishes), None)


def wish_within(text: str, *, answered: bool) -> Control | None:
    """A wish among other words; a doubt among words that answer is no skip."""
    text = spoken(text)
    if asks_for_person(text):
        return Control.HUMAN
    for control, words in _OTHERS_WITHIN if _ANY_WITHIN.may_stand_in(text) else ():
        found = None if answered and control is Control.SKIP else words.search(text)
        if found and not (answered and _SET_RIGHT.fullmatch(found[0])):
            return control
    return Control.STOP if not answered and _STOP_ALONE.search(text) else None


def asks_for_person(text: str) -> re.Match[str] | None:
    """The words among others that ask for somebody to talk to."""
    human = _HUMAN_WITHIN.search(text)
    return None if human is None or _NO_PERSON.search(text[: human.start()]) else human
