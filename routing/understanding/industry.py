"""The industry a company is in: one of the standard words, or the words used."""

import re
from itertools import islice, zip_longest

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.counted_industries import AFTER, WEAK, is_the_companys
from routing.understanding.doubts import is_doubtful
from routing.understanding.industries_now import told_now
from routing.understanding.industry_slips import read_misspelt
from routing.understanding.lexicon import Match, lexicon_of, tokens_of
from routing.understanding.ours import is_our_house
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase_lines, phrases
from routing.understanding.text import before
from routing.understanding.trade_as_said import read_as_said
from routing.understanding.trades import Trade, plain_trade, trade_of

#: Words that say little where a more telling one stands beside them: "software for hospitals", "law firm in tech".
_PHRASES = phrases("industry")
_INDUSTRIES = lexicon_of("industries.tsv")
#: Companies whose trade everybody knows.
_NAMES = frozenset(phrase_lines("industry")["names"])
#: No more industries than this are looked at in one message.
_MOST = 8
#: What is done to things that others make: repaired, let, cleaned.
_SERVICED = Pattern(rf"(?:{_PHRASES['serviced'].pattern}) ?\Z")
_SERVICE = Pattern(rf" ?(?:{_PHRASES['service'].pattern})")
#: A word behind one that says little, which is what they do, and is not known: `beauty salon`, 宠物美容.
_DESCRIBES = Pattern(rf" (?!(?:{_PHRASES['describes_not'].pattern}))[a-z]{{4,}}(?=[ .!]*\Z)|美容|托管|殡葬|训练|寄养")
_DOING = _PHRASES["doing"]
#: What is done with things in the end, whoever makes them.
_ABROAD = frozenset({"出口", "export", "exports"})
#: A sentence has more words.
_FEW = 4
_FOR = Pattern(
    r"(?:(?:for|to) (?:the |[a-z]+ )?|"
    r"(?<![a-z])(?:serv|suppl|equip|advis|train|support)(?:e|y|ies|es|s|ing|ying)? (?:the )?)\Z|"
    r"(?:给|为|面向|服务于?|供应给?|卖给|供货给?|帮)(?:各大?|一些|很多|大型)?\Z"
)
#: What is done with the things named before it: `food and drinks wholesale`, 宠物粮工厂.
_HEAD = Pattern(r"wholesalers?|wholesale|distributors?|批发商?|零售商?|经销商?|工厂|制造商?")
#: What somebody makes for an industry, and so is none of it: 给餐厅做收银系统的.
_SERVED_ONLY = Pattern(r"[^,.;]{0,3}(?:做|开发|提供|写|搞|设计|服务|卖|配|送|印|拍|培训)")
#: What stands before IT, which is not the little word.
_AN_IT = Pattern(r"(?<![a-z])(?:in|an|the|our|do|does|run|and|for) \Z")
#: What somebody does who has an opinion of the trade.
_SAYS = Pattern(r" (?:say|says|said|think|thinks|call|calls|told)(?![a-z])")
#: What others say of the trade: `the accountants say`.
_SAID_BY = Pattern(r"(?<!\bi)(?<!\bwe)(?<!'d)(?<!would) (?:say|says|think|call it|calls it) \Z")
#: Bars that serve nothing to drink, and whose trade no list has.
_BARS = frozenset({"bar", "bars"})
_NO_BAR = Pattern(r"(?<![a-z])(?:nails?|brow|lash|blow-?dry|blow dry|beauty|tanning|oxygen|makeup) \Z")
#: Who uses what others make: 律所用的软件.
_USED_BY = Pattern("(?:里|专门|都)?(?:专?用的?|使用的)")


def is_industry(words: str) -> bool:
    """Whether words are the name of an industry and of nothing else."""
    return words in _INDUSTRIES and words.lower() not in _NAMES


def is_known_name(words: str) -> bool:
    """Whether words are the name of a company whose trade everybody knows."""
    return words in _NAMES


def read_industry(context: Context) -> Found | None:
    """The industry; unasked, only where the sentence says what the company is or does, or a piece is facts alone."""
    asked = context.asked is Kind.INDUSTRY
    text = told_now(context.plain) if asked else context.plain
    tokens = context.tokens if text is context.plain else tokens_of(text)
    named = [match for match in islice(_INDUSTRIES.find(tokens), _MOST) if not _is_idle(match, context)]
    matches = [match for match in named if asked or is_the_companys(match, context)]
    own = [match for match in matches if not (len(matches) > 1 and _is_of_others(match, context))]
    told = _by_word(_houses(own, context, asked=asked) or own or matches, text, context)
    if asked and (told is None or told.confidence < 1.0 or _is_sold_abroad(told, text)):
        return _by_verb(trade_of(text)) or told or read_misspelt(context) or read_as_said(context)
    return told or (None if asked else _by_verb(plain_trade(text)))


def _is_sold_abroad(told: Found, text: str) -> bool:
    """Whether only that it goes abroad is told of what a verb before it tells: 种兰花 + 出口."""
    return told.start > 0 and text[told.start : told.end] in _ABROAD


def _houses(matches: list[Match[str]], context: Context, *, asked: bool) -> list[Match[str]]:
    """The houses they say they are of, which tell more in passing than what they do there: `nurse in a hospital`."""
    return [] if asked else [match for match in matches if is_our_house(context.plain, match.start, match.end)]


def _is_of_others(match: Match[str], context: Context) -> bool:
    if is_doubtful(Kind.INDUSTRY, _named(match), context):
        return True
    return _SAID_BY.search(before(context.plain, match.start)) is not None


def _is_idle(match: Match[str], context: Context) -> bool:
    """Whether a word names no trade at all: the little `it`, or who only has an opinion: `the accountants say`."""
    written, ahead = context.text.raw[match.start : match.end], before(context.plain, match.start)
    if written in ("it", "It"):
        many = len(context.plain[slice(*_piece_of(match, context))].split()) > len(("mostly", "it"))
        return many and not _AN_IT.search(ahead)
    return _SAYS.match(context.plain, match.end) is not None or (written in _BARS and _NO_BAR.search(ahead) is not None)


def _named(match: Match[str], *, confidence: float = 1.0) -> Found:
    return Found(value=match.meaning, start=match.start, end=match.end, confidence=confidence)


def _by_word(matches: list[Match[str]], text: str, context: Context) -> Found | None:
    """The industry that is named; one that is only served is to be confirmed."""
    if not matches:
        return None
    own = [match for match in matches if not _is_served(match, text)] or matches
    strong = [match for match in own if not _is_weak(match, text)] or own
    first = _chosen(strong, text)
    served = len(strong) == 1 and _is_served_only(first, text) and not is_our_house(text, first.start, first.end)
    return _named(first, confidence=0.5 if served or _is_in_passing(first, context) else 1.0)


def _piece_of(match: Match[str], context: Context) -> tuple[int, int]:
    return next((piece for piece in context.pieces if piece[0] <= match.start < piece[1]), (0, 0))


def _is_served(match: Match[str], text: str) -> bool:
    return _FOR.search(before(text, match.start)) is not None or _USED_BY.match(text, match.end) is not None


def _is_weak(match: Match[str], text: str) -> bool:
    return text[match.start : match.end] in WEAK


def _is_in_passing(match: Match[str], context: Context) -> bool:
    """Whether a word tells no trade here: `it's all on our website`, `we repair trucks`, 宠物美容."""
    text = context.plain
    if _SERVICED.search(before(text, match.start)) or _SERVICE.match(text, match.end):
        return True
    if not _is_weak(match, text) or AFTER.match(text, match.end):
        return False
    piece = _piece_of(match, context)
    many = text.isascii() and len(text[slice(*piece)].split()) > _FEW
    return _DESCRIBES.match(text, match.end) is not None or (many and not _DOING.search(text, piece[0], match.start))


def _is_served_only(match: Match[str], text: str) -> bool:
    ahead = before(text, match.start)
    return bool(_FOR.search(ahead)) and (ahead.isascii() or _SERVED_ONLY.match(text, match.end) is not None)


def _by_verb(trade: Trade | None) -> Found | None:
    """The industry that a verb tells of what is not known by name: `we make brake pads`."""
    if trade is None:
        return None
    return Found(value=trade.industry, start=trade.start, end=trade.end, confidence=1.0 if trade.sure else 0.5)


def _chosen(matches: list[Match[str]], text: str) -> Match[str]:
    """What they are, not whom they serve: `software for hospitals` is software, `医疗软件` too."""
    last = matches[-1]
    if _HEAD.fullmatch(text, last.start, last.end) and not re.search(r"[,;.]", text[matches[0].start : last.start]):
        return last
    for match, behind in zip_longest(matches, matches[1:]):
        served = _FOR.search(text[max(0, match.start - 16) : match.start])
        if not (served and len(matches) > 1) and not (behind and _is_head(match, behind, text)):
            return match
    return matches[0]


def _is_head(first: Match[str], second: Match[str], text: str) -> bool:
    """Whether the second word is what the first only describes: `healthcare software`, 服装零售."""
    return text[first.end : second.start] in ("", " ", "附属")
