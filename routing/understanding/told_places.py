"""Whether a sentence puts the speaker, or their company, in a place that it names."""

import re

from routing.playbook import Kind
from routing.understanding.context import Context
from routing.understanding.lexicon import Match
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase_lines, phrases
from routing.understanding.places import Level, Place
from routing.understanding.text import before

_PHRASES = phrases("country")
_LINES = phrase_lines("country")
#: Names of countries that are words of their own, and so count only when the country was asked for.
_ORDINARY = frozenset(_LINES["ordinary"])
#: Places that are people's names too.
_NAMES = frozenset(_LINES["names"])
_SIGNED = Pattern(
    r"(?<![a-z])(?:thanks|thank you|thx|best|cheers|regards|my name is|name's|this is|hi|hello|hey) ?,?\s*\Z"
)
#: What leads to a place, with what part of it is meant: `based in sunny`.
AT = Pattern(
    rf"(?:{_PHRASES['at'].pattern})(?: downtown| central| greater| the| sunny|(?: north| south| east| west)(?:ern)?)*"
    rf"\s\Z|(?:{'|'.join(_LINES['at_in_chinese'])})\s?\Z|[(（]\Z"
)
_AFTER = Pattern(
    r"[ -](?:based|headquartered|office|company|startup|firm|team|here)(?![a-z])|"
    r"(?: [a-z]+)? (?:bank|insurer|broker|university|hospital|school|manufacturer|retailer|agency|publisher|ngo|"
    r"charity|consultancy|hotel|ministry)(?![a-z])|(?:市|省)?(?:的?公司|"
    r"这边|那边|总部|分公司|本地|企业|人(?!民币)|办公|地区)",
)
_OURS = _PHRASES["ours"]
_DENIED = Pattern(
    r"(?<![a-z])(?:not|no longer|isn't|aren't|left|moved (?:away )?from|moved out of)(?: based)?(?: in)?(?: the)? \Z"
    r"|(?:不在|不是|离开|不再是|不算|谁说(?:我们?|公司)?(?:是|在)?|(?:以前|之前|原来|曾经?|过去|早年|从前|原先)(?:是|住|都|一直)?在|哪(?:是|在))\Z"
)
_YOU = Pattern(
    r"(?<![a-z])(?:you|your|u|guys)(?![a-z])|\A(?:is|are|does|did|was|has) (?:the|he|she|they|anyone)(?![a-z])|"
    r"[你您]|贵(?:司|公司)"
)
_QUESTION = Pattern(r"[^.;!?]{0,60}(?:\?|[吗嘛])")
#: An office that is no more.
_GONE = Pattern(rf" ?(?:{any_of(_LINES['gone'], _LINES)})")
_ASIDE = _PHRASES["aside"]
#: Where they have gone for good: `we moved to`.
_MOVED = Pattern(
    r"(?<![a-z])(?:we|i|company|office|hq)(?:'ve| have| has)?(?: just| recently| now| all| since)? (?:moved|relocated)"
    r"(?: our [a-z]+| the [a-z]+| here| over| back)? (?:to|into) \Z|(?:已经|刚刚?|去年|上个?月|今年|现在|"
    r"后来)(?:都|已经|就)?[搬迁](?:到|来|去)了?\Z"
)
#: Whose place is not the speaker's: `your London office`.
_THEIRS = Pattern(r"(?<![a-z])(?:your|their|his|her)(?: [a-z]+)? \Z|(?:你们?|您|贵司|他们?|她)的?\Z")

_ELSEWHERE = _PHRASES["elsewhere"]


def may_be_home(match: Match[Place], context: Context, *, asked: bool) -> bool:
    """Whether a place may be where they sit: no word of another meaning, not denied, and unasked told of them."""
    text, raw = context.plain, context.text.raw
    word, written = text[match.start : match.end], raw[match.start : match.end]
    if word in _ORDINARY and not _is_meant(word, written, match, context, asked=asked):
        return False
    if _DENIED.search(before(text, match.start)) or _GONE.match(text, match.end) or _is_asked_of_us(match, text):
        return False
    return asked or is_told_of_them(match, context)


def _is_asked_of_us(match: Match[Place], text: str) -> bool:
    """Whether a question asks us about the place: `can you deliver to Peru?`, 你们总部在北京吗."""
    if not _QUESTION.match(text, match.end):
        return False
    return _YOU.search(re.split(r"[.;!?]", before(text, match.start))[-1]) is not None


def _is_meant(word: str, written: str, match: Match[Place], context: Context, *, asked: bool) -> bool:
    """Whether an ordinary word is a place here: a code in capitals, or a name behind `in`."""
    ahead = before(context.plain, match.start)
    if written.isupper() and len(word) <= 3 and not context.text.raw.isupper():
        return asked or bool(AT.search(ahead)) or context.states(match.start, match.end) is not None
    if re.search(r"\b(?:the|in the) \Z", ahead) and written in ("US", "States", "states"):
        return True
    return len(word) > 3 and written[0].isupper() and bool(AT.search(ahead))


def is_told_of_them(match: Match[Place], context: Context) -> bool:
    """Whether the sentence puts the speaker or their company there, and not somebody else."""
    text, ahead = context.plain, before(context.plain, match.start)
    if _THEIRS.search(ahead) or (text[match.start : match.end] in _NAMES and _SIGNED.search(ahead)):
        return False
    told = match.meaning.level is not Level.PEOPLE and _is_stated(match, context)
    if told and not is_elsewhere(match, text) and _is_list(match, context):
        return True
    if _is_in_brackets(match, text) or _MOVED.search(ahead):
        return True
    sentence = re.split(r"[.;!?]| but ", ahead)[-1]
    return not _ELSEWHERE.search(sentence) and (told or _is_led_to(match, sentence, context))


def _is_led_to(match: Match[Place], sentence: str, context: Context) -> bool:
    """Whether a word behind a place, or the words before it in its sentence, say that somebody sits there."""
    if _AFTER.match(context.plain, match.end):
        return context.asked is not Kind.AUTHORITY
    at = AT.search(sentence)
    alone = at is not None and not at.start() and not context.plain[match.end :].strip(" .!")
    return at is not None and (alone or bool(_OURS.search(sentence)))


def _is_in_brackets(match: Match[Place], text: str) -> bool:
    """Whether a place is all that brackets hold: `Osei Partners (Accra)`."""
    return text[: match.start].endswith("(") and text[match.end :].startswith(")")


def _is_stated(match: Match[Place], context: Context) -> bool:
    """Whether the piece around a place is facts and nothing else."""
    return context.states(match.start, match.end) is not None


def is_meant_here(match: Match[Place], context: Context) -> bool:
    """Whether a place asked for is one by the words around it, or by how few they are; not `I love Italy`."""
    return not _ASIDE.search(before(context.plain, match.start)) or is_told_of_them(match, context)


def _is_list(match: Match[Place], context: Context) -> bool:
    """Whether what stands right before a place is a fact too: `automotive supplier, Stuttgart`."""
    ahead = [piece in context.stated for piece in context.pieces if piece[1] <= match.start]
    return all(ahead[-1:])


def is_elsewhere(match: Match[Place], text: str) -> bool:
    """Whether the clause speaks of customers, markets or trips there."""
    return bool(_ELSEWHERE.search(re.split(r"[,.;!?]| but ", before(text, match.start))[-1]))
