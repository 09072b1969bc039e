"""What somebody has to say in the decision: decides, influences, or neither."""

import re
from dataclasses import replace

from routing.answers import Authority
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase, phrase_lines, phrases
from routing.understanding.questions_back import asks_back
from routing.understanding.text import before
from routing.understanding.together import decided_together
from routing.understanding.verdicts import OTHERS, Verdicts, is_pronoun, is_speaker, lone, still_so, verdicts_of

_PHRASES = phrases("authority")
_FINAL = _PHRASES["final"]
_REVIEW = _PHRASES["review"]
_BESIDE = _PHRASES["beside"]
_FAMILY = _PHRASES["family"]
_FORMAL = _PHRASES["formal"]
_NEEDS = _PHRASES["needs"]
_ERRAND = _PHRASES["errand"]
_WORKS_ON = _PHRASES["works_on"]
_I_AM_THE = _PHRASES["i_am_the"]
_ALONE = frozenset(phrase_lines("authority")["alone"])
#: The speaker, but for those named as theirs: 我同事小李.
_I = Pattern(
    rf"(?<![a-z])(?:i|me|we|us)(?![a-z])|(?<!不是)我(?!们?(?:这边|公司)?的?(?:{phrase_lines('authority')['others_zh'][0]}))"
)
#: The speaker beside whom others are named, in words that may leave them a part: `the MD, with me as head of IT`.
_ME_TOO = Pattern(
    r"(?<![a-z])(?<!tell )(?<!tells )(?<!told )(?<!ask )(?<!asks )(?<!asked )(?<!let )(?<!not )(?<!above )(?<!beyond )"
    r"(?<!over )(?<!beats )(?<!excuse )(?<!to )(?<!for )(?:me|myself)(?![a-z])"
)
#: What has not happened yet, and tells nothing of who decides: `as soon as we sign`.
_UNLESS = Pattern(
    r"(?:as soon as|when|once|after|before|until|till|if|unless|whatever|whichever|what|anything|"
    r"(?:where|when|how|what|which) (?:do|can|should|would|could)) \Z"
)
#: What was agreed to by others is done: `signed off by finance` tells of the budget.
_OPENED = Pattern(
    r"(?:signed|approved|agreed|okayed|cleared|made|call|ask|whatever|whichever|when|once|if|until|after|before)(?![a-z])"
)
#: A consent that somebody's own decision only waits for: `me, subject to board approval`.
_SUBJECT = Pattern(r"(?:subject to|pending) ")
#: Before those whom somebody decides for, and who do not: `for my team`.
_FOR = Pattern(r"(?<![a-z])(?:for|within|across|in) ")
#: What leaves it open who of several it is: 可能是我经理，也可能是我.
_UNSURE = Pattern(
    r"(?<![a-z])(?:maybe|perhaps|possibly|might be|could be|not sure|either|or)(?![a-z])|可能|也许|或者?|说不定"
)
#: Who need not be asked, or is only heard: 不用问别人.
_UNASKED = Pattern(r"(?:不用|无需|不必|不需要?|用不着|没有?|会?听|参考)[^,.;]{0,3}\Z")
#: Something that the speaker does, beside what others decide.
_I_ACT = Pattern(
    r"(?<![a-z])(?:i(?:'ll|'d|'ve)?|we) (?!am|was|were|'m|think|thnk|guess|believe|suppose|hope|fear|know|don'?t|"
    r"do not|never|can'?t|cannot|mean|said|say|work|have no|report|asked?|be|get|use|would say|would guess|assume|"
    r"imagine|should|reckon|presume|wish|wouldn'?t|didn'?t|need|just|only|like|must)[a-z]|"
    r"(?<![a-z])i'?m (?:one of|part of|on the|in the|a member of) (?!the end)|"
    r"我(?![们觉想猜估听不没司是只也就的跟问老在爸妈执照]|这|同事|们?(?:部门|公司)|(?:直属|顶头)?(?:经理|领导|上司|上级|总监|主管|主任|头儿)|认为|理解|印象|记得|所知)"
)
_MARK = Pattern(r"[,.;!?]")
#: Says that it is not the speaker, which a correction may have taken back too far.
_NOT_I = Pattern(r"也不是我(?=[,.;!]|\Z)|(?<![a-z])(?:nor|neither|not) me(?= ?[,.;!]|\Z)")
_NOT = Pattern(r"(?:not|n't|never|no) (?:just |only )?\Z|(?:不|没|非|没有|不是)\Z")

#: What leaves no part to who is named beside the speaker.
_ALONE_IN_IT = Pattern(
    r"(?<![a-z])(?:no need|don't need|without|not my|nobody|no one|alone|sole|solely|final|only|me|mine)(?![a-z])"
)
#: Who cannot choose between two products, which tells nothing of who decides.
_IN_TWO_MINDS = Pattern(r"(?:can'?t|cannot) (?:really )?decide\Z")
_ABOUT = phrase(
    r"decid|decision|sign(?:s|ed)? |signs?(?= ?[.,!]|\Z)|sign off|final say|approv|recommend|[决审]|拍板|说了算|做主|"
    r"签字|推荐|"
    r"(?:[他她]|老板|领导|经理|总|个人|自己|商量着?)(?:就|来|也)?能?定(?=[,.;!了吧]|\Z)|"
    r"定不了|归我|我定(?!时|金|期|位|制)|说不上话|话语权|自己(?:能|可以)?定|请示|没有?权|who decides"
)


def read_authority(context: Context) -> Found | None:
    """The part in the decision; unasked, only where the words are plainly about deciding."""
    asked = context.asked is Kind.AUTHORITY
    text: str = context.plain
    language = context.text.language
    if asked and context.text.bare in _ALONE:
        return Found(value=Authority.DECIDES.value, start=0, end=len(text))
    if language is None or (not asked and not _ABOUT.search(text)):
        return None
    if not asked:
        return _unasked(verdicts_of(text, plainly=True))
    found = authority_told(still_so(text)) or _guessed(still_so(text))
    denied = found and found.value == Authority.DECIDES.value and _NOT_I.search(context.whole)
    return replace(found, confidence=0.5) if found and denied else found


def authority_told(text: str) -> Found | None:
    """The part that a text about the decision tells, without a guess by who is named in it."""
    together = decided_together(text)
    if together:
        return together
    verdicts = verdicts_of(text, plainly=False)
    return _named(text, verdicts) or _weighed(text, verdicts)


def _named(text: str, verdicts: Verdicts) -> Found | None:
    """Pieces that name the speaker or somebody else and say no more; of both, the last one counts."""
    mine, theirs = lone("self_alone", text), lone("others_alone", text)
    if mine and verdicts.influences and _SUBJECT.match(verdicts.influences[0]) and not verdicts.others:
        return Found(value=Authority.DECIDES.value, start=mine[0][0], end=mine[0][1], confidence=0.5)
    if verdicts.influences or not (mine or theirs):
        return None
    if not mine:
        return (
            None
            if verdicts.decides or _I_ACT.search(text) or _final(text, verdicts) or _is_beside(text, verdicts)
            else Found(value=Authority.NONE.value, start=0, end=len(text))
        )
    if verdicts.no_say:
        return None
    if verdicts.others:
        return (
            _with_others(text, verdicts.decides, verdicts.others)
            if verdicts.decides
            else _found(Authority.INFLUENCES, verdicts.others)
        )
    sure = 1.0 if not theirs or (theirs[-1] < mine[-1] and not _UNSURE.search(text)) else 0.5
    return Found(value=Authority.DECIDES.value, start=mine[-1][0], end=mine[-1][1], confidence=sure)


def _is_beside(text: str, verdicts: Verdicts) -> bool:
    """Whether the speaker is named too, with no word that leaves them out of it."""
    return bool(_BESIDE.search(text) or (not verdicts.no_say and _ME_TOO.search(text)))


def _guessed(text: str) -> Found | None:
    """Who is named may have a part in the decision, but it takes a question to be sure."""
    beside = _BESIDE.search(text)
    if beside and not asks_back(text):
        alone = beside[0] == text.strip(" .!")
        return replace(_found(Authority.INFLUENCES, beside), confidence=1.0 if alone else 0.5)
    others = next((found for found in OTHERS.finditer(text) if _is_somebody_else(found)), None)
    if others is None or asks_back(text):
        return None
    part = Authority.INFLUENCES if _I.search(text) else Authority.NONE
    return replace(_found(part, others), confidence=0.5)


def _is_somebody_else(found: re.Match[str]) -> bool:
    if _UNASKED.search(before(found.string, found.start())):
        return False
    return not is_pronoun(found[0]) and not is_speaker(found.string, found.start())


def _is_served(found: re.Match[str]) -> bool:
    """Whether who is named is only whom somebody decides for: `for my team`."""
    return bool(_FOR.match(found[0]) or _FOR.search(before(found.string, found.start(), letters=7)))


def _is_inside(inner: re.Match[str], outer: re.Match[str]) -> bool:
    return outer.start() <= inner.start() and inner.end() <= outer.end()


def _weighed(text: str, verdicts: Verdicts) -> Found | None:
    """Who reaches those who decide influences; who only says that others decide has no part in it."""
    final = _final(text, verdicts)
    if final:
        return final
    if verdicts.influences and not _is_errand(verdicts.influences, verdicts.no_say):
        return _found(Authority.INFLUENCES, verdicts.influences)
    if verdicts.no_say:
        return _found(Authority.NONE, verdicts.others or verdicts.no_say)
    if verdicts.decides:
        return _with_others(text, verdicts.decides, verdicts.others)
    return _by_others(text, verdicts.others) if verdicts.others else None


def _is_errand(influences: re.Match[str], no_say: re.Match[str] | None) -> bool:
    """Whether a consent to get is all that makes a part in it of an errand: `it needs approval, I only book it`."""
    return bool(no_say and _NEEDS.match(influences[0]) and _ERRAND.search(no_say[0]))


def _by_others(text: str, others: re.Match[str]) -> Found:
    """Others decide, who may be the speaker by another name: `the CIO signs, I'm the CIO`."""
    speaker = _I_AM_THE.search(text)
    if speaker and re.search(rf"(?:\A|[,.;] ?|the |and ){speaker['who']}(?! of)", text[: speaker.start()]):
        return _found(Authority.DECIDES, others)
    if _BESIDE.search(text):
        return _found(Authority.INFLUENCES, others)
    of_them = not text.isascii() and re.search(rf"我就?是[^,.;]{{0,4}}{re.escape(others[0][:2])}", text)
    acts = of_them or _I_ACT.search(text, 0, others.start()) or _I_ACT.search(text, others.end())
    if not acts and not _ME_TOO.search(text[: others.start()] + text[others.end() :]):
        return _found(Authority.NONE, others)
    sure = 1.0 if acts and _works_on_it(text, acts) else 0.5
    return replace(_found(Authority.INFLUENCES, others), confidence=sure)


def _works_on_it(text: str, acts: re.Match[str]) -> bool:
    """Whether what somebody does in the clause around it is work on the choice: 我做选型，最后领导签字."""
    ahead = max(text.rfind(mark, 0, acts.start()) for mark in ",.;") + 1
    behind = _MARK.search(text, acts.end())
    return _WORKS_ON.search(text, ahead, behind.start() if behind else len(text)) is not None


def _with_others(text: str, decides: re.Match[str], others: re.Match[str] | None) -> Found:
    """The speaker decides, but influences where others do so too; whoever is named else is asked about."""
    counts = others and not _is_inside(others, decides) and not _FORMAL.search(others[0])
    if others and counts and not _FAMILY.search(others[0]):
        return _found(Authority.INFLUENCES, others)
    named = filter(_is_somebody_else, OTHERS.finditer(text, 0 if text.isascii() else decides.end()))
    beside = not all(_FAMILY.search(found[0]) or _is_served(found) for found in named)
    found = _found(Authority.DECIDES, decides)
    doubtful = beside and (not text.isascii() or not _ALONE_IN_IT.search(text)) and not _FORMAL.search(text)
    return replace(found, confidence=0.5) if doubtful else found


def _final(text: str, verdicts: Verdicts) -> Found | None:
    """That the last word is the speaker's: `legal has a look, but it's my decision`, 但还是我定."""
    final = next((found for found in _FINAL.finditer(text) if not _NOT.search(before(text, found.start()))), None)
    if final is None:
        return None
    influences, others = verdicts.influences, verdicts.others
    if influences and not others and _REVIEW.search(influences[0]):
        return Found(value=Authority.DECIDES.value, start=0, end=len(text))
    if all(other is None or other.start() < final.start() for other in (influences, others, verdicts.no_say)):
        return _found(Authority.DECIDES, final)
    return None


def _unasked(verdicts: Verdicts) -> Found | None:
    no_say, influences, others, decides = verdicts.no_say, verdicts.influences, verdicts.others, verdicts.decides
    if others and not _OPENED.match(others[0]) and not _UNLESS.search(others.string[: others.start()]):
        return _found(Authority.INFLUENCES if influences or decides else Authority.NONE, others)
    if (
        no_say
        and not (influences and _WORKS_ON.search(influences[0]))
        and not _IN_TWO_MINDS.search(no_say[0])
        and re.search(r"decid|decision|say|approve|决|做主|权|拍板|说不上|轮不|定不了", no_say[0])
    ):
        return _found(Authority.NONE, no_say)
    if decides and not _UNLESS.search(decides.string[: decides.start()]):
        return _found(Authority.INFLUENCES if influences else Authority.DECIDES, decides)
    return (
        _found(Authority.INFLUENCES, influences)
        if influences and (no_say or re.search(r"recommend|decision|veto|参与决|推荐权", influences[0]))
        else None
    )


def _found(authority: Authority, words: re.Match[str]) -> Found:
    return Found(value=authority.value, start=words.start(), end=words.end())
