"""How high the words of a title stand, and the part they play in the decision chain."""

import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from routing.answers import Role, Seniority
from routing.understanding.lexicon import Lexicon, Tokens, tokens_of, words_of
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase_lines, phrases

_PHRASES = phrases("titles")
_LEVELS: Lexicon[str] = Lexicon(
    {word: name for name, words in reversed(words_of("titles.tsv").items()) for word in words}
)
_ROLES: Lexicon[str] = Lexicon(
    {word: name for name, words in reversed(words_of("departments.tsv").items()) for word in words}
)
_ORDER = list(Seniority)
#: Words of a rank that stand as often for a department, or for somebody else than the speaker.
_WEAK = frozenset(phrase_lines("titles")["weak"])
_JUNIOR = _PHRASES["junior"]
_ASSISTANT_MANAGER = Pattern(r"assistant (?:general |[a-z]+ )?(?:manager|director|vice president|vp)")
_OWNER = Pattern(r"founder|owner|ceo|创始人|合伙人|老板")
#: Whom somebody is near, without being who that one is: `the owner's son`.
_KIN = "wife|husband|son|daughter|brother|sister|dad|mum|mother|father|nephew|niece|cousin|driver|pa"
_KIN_CN = "老婆|老公|媳妇|太太|爱人|儿子|女儿|弟|妹|哥|姐|司机|亲戚|侄子|外甥"
#: Leads that are prospects and no leaders, the offices of chiefs, and those whose kin somebody is.
_PROSPECTS = Pattern(
    r"(?:ceo|总裁|总经理|董事长|院长|校长|总工|总经|厂长|局长)(?:办公室|办)|"
    r"(?<![a-z])lead(?= (?:rout|gen|manag|scor|qualif|distrib|process|flow|hand|response|magnet|data|assign))|"
    r"(?<=inbound )leads?|"
    rf"(?<![a-z])(?:boss|owner|ceo|founder|director|manager|president|chairman)(?='?s? (?:{_KIN})(?![a-z]))|"
    rf"(?:创始人|老板|总经理|董事长|ceo|经理|总裁|院长|校长|厂长|店长)(?=的?(?:{_KIN_CN}))"
)
#: The endings of names of jobs: `plumber`, `stylist`, 质检员.
_JOB = _PHRASES["job"]
_DOES = _PHRASES["does"]
_HEAD_OF_OTHERS = _PHRASES["head"]
#: The chiefs of technology, where somebody is one beside another rank: `SVP and CIO`.
_TECHNICAL = Pattern(r"(?<![a-z])(?:c[it]o|ciso)(?![a-z])|首席(?:技术|信息)")
_WORD = Pattern(r"[a-z]+")
#: The little word, and no department: `it says …`.
_IT = Pattern(
    r"(?<![a-z])it(?='?s? (?:says?|is|was|would|will|has|all|just|my|a) )|(?<=[a-z] do )it(?![a-z])|"
    r"(?<![a-z])(?:(?<=on )|(?<=about )|(?<=like )|(?<=love )|(?<=use )|(?<=using )|"
    r"(?<=doing )|(?<=[a-z]ed ))it(?![a-z])"
)
_MISTAKES = {6: 1, 9: 2}


def seniority_of(words: str) -> Seniority | None:
    """The highest rank its words name, but for assistants, and for heads of what a chief does."""
    words = _PROSPECTS.sub(_blank, _IT.sub(_blank, words))
    levels = {Seniority(match.meaning) for match in _LEVELS.find(tokens_of(words))}
    if not levels:
        return Seniority.MANAGER if _HEAD_OF_OTHERS.search(words) else None
    if _JUNIOR.search(words) and not _ASSISTANT_MANAGER.search(words):
        return Seniority.INDIVIDUAL
    if levels == {Seniority.C_LEVEL, Seniority.MANAGER} and "chief of staff" in words:
        return Seniority.MANAGER
    if Seniority.VP in levels and levels & {Seniority.C_LEVEL} and not _OWNER.search(words):
        return Seniority.VP
    return min(levels, key=_ORDER.index)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def seniority_of_job(words: str) -> Seniority | None:
    """The rank of a title that no list has: misspelt, or the plain name of a job."""
    known = [seniority_of(near) for near in map(_spelled_nearly, _WORD.findall(words)) if near]
    ranks = [rank for rank in known if rank]
    if ranks:
        return min(ranks, key=_ORDER.index)
    return Seniority.INDIVIDUAL if _JOB.search(words) or _DOES.search(words) else None


def is_doing(words: str) -> bool:
    """Whether words tell what somebody does all day: `I drive the forklift`."""
    return _DOES.fullmatch(words) is not None


def _spelled_nearly(word: str) -> str | None:
    mistakes = next((_MISTAKES[length] for length in sorted(_MISTAKES, reverse=True) if len(word) >= length), 0)
    if not mistakes or word in _common():
        return None
    near = process.extractOne(word, _common(), scorer=OSA.distance, score_cutoff=mistakes)
    return near[0] if near and near[0][0] == word[0] else None


@cache
def _common() -> tuple[str, ...]:
    """The words of titles that people misspell."""
    return phrase_lines("titles")["spelled"]


def role_of(words: str, seniority: Seniority | None) -> Role | None:
    """IT evaluates, the business drives, executives decide, everybody else uses."""
    if seniority is Seniority.C_LEVEL:
        return Role.EXECUTIVE
    found = [match.meaning for match in _ROLES.find(tokens_of(_IT.sub("  ", words)))]
    if "it" in found or (seniority is Seniority.VP and _TECHNICAL.search(words)):
        return Role.IT
    if seniority in (Seniority.VP, Seniority.DIRECTOR, Seniority.MANAGER):
        return Role.BUSINESS
    if seniority is Seniority.INDIVIDUAL:
        return Role.USER
    return Role.BUSINESS if found else None


def is_department(words: str) -> bool:
    """Whether words name a department and nothing more, as behind the rank in `Director, Demand Gen`."""
    return not seniority_of(words) and bool(_ROLES.get(words.strip()))


def names_department(words: str) -> bool:
    """Whether words name a department, whoever is called by the same word: `IT`, 技术."""
    return _ROLES.get(words.strip()) is not None


def holds_rank(tokens: Tokens) -> bool:
    """Whether any of these words are a rank, be it one that says little by itself."""
    return next(iter(_LEVELS.find(tokens)), None) is not None


def is_rank(words: str) -> bool:
    """Whether words hold a rank that nobody says of anything but a title."""
    return any(words[match.start : match.end] not in _WEAK for match in _LEVELS.find(tokens_of(words)))


def holds_department(words: str) -> bool:
    """Whether Latin words name a department among others: `Global Supply Chain`."""
    return words.isascii() and next(iter(_ROLES.find(tokens_of(words))), None) is not None


def is_title(words: str) -> bool:
    """Whether words are one title of the lists and nothing else: 客服, `agent`."""
    return _LEVELS.get(words) is not None
