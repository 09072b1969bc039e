"""What somebody has to say in the decision: decides, influences, or neither."""

import re
from dataclasses import replace

from routing.answers import Authority
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.controls import asks_back
from routing.understanding.phrases import any_of, latin_phrases, phrase_lines, phrases
from routing.understanding.text import before

_PHRASES = phrases("authority")
_LATIN = latin_phrases("authority")
_FINAL = _PHRASES["final"]
_REVIEW = _PHRASES["review"]
_ALONE = frozenset(phrase_lines("authority")["alone"])
_LONE_OTHERS = _PHRASES["others_alone"]
_OTHERS = re.compile(any_of(("{others}", "(?:{others_zh})"), phrase_lines("authority")))
#: Words that name nobody by themselves.
_PRONOUNS = frozenset({"it", "they", "he", "she", "others", "other", "legal", "department"})
_I = re.compile(r"(?<![a-z])(?:i|me|we|us)(?![a-z])|我")
#: What has not happened yet, and tells nothing of who decides: `as soon as we sign`.
_UNLESS = re.compile(r"(?:as soon as|when|once|after|before|until|till|if|unless) \Z")
#: What makes who is named the speaker: `I'm no longer the CTO`.
_I_AM = re.compile(
    r"(?:i'm|i am|im|i was|as)(?: no longer| not| now| just)? (?:the |an? )?\Z|我(?:现在)?(?:不?是|当)\Z"
)
_NOT_I = re.compile(r"(?:not|n't|never|no) (?:just |only )?\Z|(?:不|没|非|没有|不是)\Z")


_DECIDING = re.compile(r"decid|decision|final|sign|approv|决|拍板|说了算|做主|签|归我|我定")
#: Who cannot choose between two products, which tells nothing of who decides.
_IN_TWO_MINDS = re.compile(r"(?:can'?t|cannot) (?:really )?decide\Z")
_ABOUT = re.compile(
    r"decid|decision|sign(?:s|ed)? |signs?\Z|sign off|final say|approv|recommend|[决审]|拍板|说了算|做主|签字|推荐|"
    r"归我|我定|说不上话|话语权"
)


def read_authority(context: Context) -> Found | None:
    """The part in the decision; unasked, only where the words are plainly about deciding."""
    asked = context.asked is Kind.AUTHORITY
    text = context.plain
    if asked and context.text.bare in _ALONE:
        return Found(value=Authority.DECIDES.value, start=0, end=len(text))
    if context.text.language is None or (not asked and not _ABOUT.search(text)):
        return None
    words = _PHRASES if context.text.language == "zh" else _LATIN
    no_say, influences, others = (_first(words[part], text) for part in ("no_say", "influences", "others_decide"))
    decides = _first(words["decides"], text, plainly=not asked)
    if not asked:
        return _unasked(no_say=no_say, influences=influences, others=others, decides=decides)
    if not influences and any(_LONE_OTHERS.fullmatch(clause.strip(" .!")) for clause in re.split(r"[,.;]", text)):
        return Found(value=Authority.NONE.value, start=0, end=len(text))
    weighed = _weighed(no_say=no_say, influences=influences, others=others, decides=decides)
    return weighed or _guessed(text)


def _guessed(text: str) -> Found | None:
    """Who is named may have a part in the decision, but it takes a question to be sure."""
    others = next((found for found in _OTHERS.finditer(text) if _is_somebody_else(found)), None)
    if others is None or asks_back(text):
        return None
    part = Authority.INFLUENCES if _I.search(text) else Authority.NONE
    return replace(_found(part, others), confidence=0.5)


def _is_somebody_else(found: re.Match[str]) -> bool:
    return found[0] not in _PRONOUNS and not _I_AM.search(before(found.string, found.start()))


def _weighed(
    *,
    no_say: re.Match[str] | None,
    influences: re.Match[str] | None,
    others: re.Match[str] | None,
    decides: re.Match[str] | None,
) -> Found | None:
    """Who reaches those who decide influences; who only says that others decide has no part in it."""
    if influences and not others and _is_final(influences):
        return Found(value=Authority.DECIDES.value, start=0, end=len(influences.string))
    if influences:
        return _found(Authority.INFLUENCES, influences)
    if no_say:
        return _found(Authority.NONE, no_say)
    if decides:
        beside = others is not None and not (decides.start() <= others.start() and others.end() <= decides.end())
        return _found(Authority.INFLUENCES, others) if others and beside else _found(Authority.DECIDES, decides)
    return _found(Authority.NONE, others) if others else None


def _is_final(influences: re.Match[str]) -> bool:
    """Whether others only have a look before the speaker decides: `run it past legal, but it's my decision`."""
    text = influences.string
    final = next((found for found in _FINAL.finditer(text) if not _NOT_I.search(before(text, found.start()))), None)
    return final is not None and bool(_REVIEW.search(influences[0]))


def _unasked(
    *,
    no_say: re.Match[str] | None,
    influences: re.Match[str] | None,
    others: re.Match[str] | None,
    decides: re.Match[str] | None,
) -> Found | None:
    if others:
        return _found(Authority.INFLUENCES if influences or decides else Authority.NONE, others)
    if (
        no_say
        and not _IN_TWO_MINDS.search(no_say[0])
        and re.search(r"decid|decision|say|approve|决|做主|权|拍板|说不上|轮不", no_say[0])
    ):
        return _found(Authority.NONE, no_say)
    if decides and not _UNLESS.search(decides.string[: decides.start()]):
        return _found(Authority.INFLUENCES if influences else Authority.DECIDES, decides)
    return (
        _found(Authority.INFLUENCES, influences)
        if influences and re.search(r"i recommend|decision|参与决|推荐权", influences[0])
        else None
    )


def _first(words: re.Pattern[str], text: str, *, plainly: bool = False) -> re.Match[str] | None:
    for found in words.finditer(text):
        if plainly and not _DECIDING.search(found[0]):
            continue
        if not _NOT_I.search(text[max(0, found.start() - 12) : found.start()]):
            return found
    return None


def _found(authority: Authority, words: re.Match[str]) -> Found:
    return Found(value=authority.value, start=words.start(), end=words.end())
