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
_UNLESS = re.compile(
    r"(?:as soon as|when|once|after|before|until|till|if|unless|whatever|whichever|what|anything|"
    r"(?:where|when|how|what|which) (?:do|can|should|would|could)) \Z"
)
#: What was agreed to by others is done: `signed off by finance` tells of the budget.
_OPENED = re.compile(
    r"(?:signed|approved|agreed|okayed|cleared|made|call|ask|whatever|whichever|when|once|if|until|after|before)(?![a-z])"
)
#: What makes who is named the speaker: `I'm no longer the CTO`.
_I_AM = re.compile(
    r"(?:i'm|i am|im|i was|as)(?: no longer| not| now| just)? (?:the |an? )?\Z|我(?:现在)?(?:不?是|当)\Z"
)
_NOT_I = re.compile(r"(?:not|n't|never|no) (?:just |only )?\Z|(?:不|没|非|没有|不是)\Z")


#: What leaves no part to who is named beside the speaker.
_ALONE_IN_IT = re.compile(
    r"(?<![a-z])(?:no need|don't need|without|not my|nobody|no one|alone|sole|solely|final|only|me|mine|i'm|i am|"
    r"as)(?![a-z])|[\u4e00-\u9fff]"
)
#: With whom one may well be the company.
_FAMILY = re.compile(
    r"(?<![a-z])(?:my )(?:husband|wife|spouse|partner)(?![a-z]).*(?<![a-z])we (?:both |all )?(?:decide|sign|"
    r"choose)(?![a-z])"
)
_DECIDING = re.compile(r"decid|decision|final|sign|approv|决|拍板|说了算|做主|签|归我|我定")
#: Who cannot choose between two products, which tells nothing of who decides.
_IN_TWO_MINDS = re.compile(r"(?:can'?t|cannot) (?:really )?decide\Z")
_ABOUT = re.compile(
    r"decid|decision|sign(?:s|ed)? |signs?(?= ?[.,!]|\Z)|sign off|final say|approv|recommend|[决审]|拍板|说了算|做主|"
    r"签字|推荐|"
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


def _is_inside(inner: re.Match[str], outer: re.Match[str]) -> bool:
    return outer.start() <= inner.start() and inner.end() <= outer.end()


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
        found = _found(Authority.INFLUENCES, influences)
        return replace(found, confidence=0.5) if _FAMILY.search(influences.string) else found
    if no_say:
        return _found(Authority.NONE, no_say)
    if decides:
        if others and not _is_inside(others, decides):
            return _found(Authority.INFLUENCES, others)
        beside = next((found for found in _OTHERS.finditer(decides.string) if _is_somebody_else(found)), None)
        found = _found(Authority.DECIDES, decides)
        return replace(found, confidence=0.5) if beside and not _ALONE_IN_IT.search(decides.string) else found
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
    if others and not _OPENED.match(others[0]) and not _UNLESS.search(others.string[: others.start()]):
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
        if influences and re.search(r"recommend|decision|veto|参与决|推荐权", influences[0])
        else None
    )


def _first(words: re.Pattern[str], text: str, *, plainly: bool = False) -> re.Match[str] | None:
    for found in words.finditer(text):
        if plainly and not _DECIDING.search(found[0]):
            continue
        if not _NOT_I.search(text[max(0, found.start() - 12) : found.start()]) and not _is_said_of_speaker(found):
            if text.startswith((" nothing", " only if"), found.end()):
                continue
            return found
    return None


def _is_said_of_speaker(found: re.Match[str]) -> bool:
    """Whether who is named beside a verdict is the speaker: `I'm the COO and I decide`, but not `the CTO`."""
    named = _OTHERS.match(found.string, found.start())
    return named is not None and named[0] not in _PRONOUNS and bool(_I_AM.search(before(found.string, found.start())))


def _found(authority: Authority, words: re.Match[str]) -> Found:
    return Found(value=authority.value, start=words.start(), end=words.end())
