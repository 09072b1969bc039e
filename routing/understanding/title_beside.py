"""The title that a first message tells in one word beside other facts: `partner` of a law firm, `HR`, 拉面馆老板."""

from collections.abc import Mapping

from routing.answers import Seniority, Title
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.lexicon import lexicon_of, tokens_of
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.ranks import role_of, seniority_of, seniority_of_job
from routing.understanding.text import before

_PHRASES = phrases("beside")
_INDUSTRIES = lexicon_of("industries.tsv")
_DESK, _PARTNER, _JOBS = _PHRASES["desks"], _PHRASES["partner"], _PHRASES["jobs"]
_ONE = Pattern(rf"(?P<job>[^,.;]{{2,6}}?)(?:小姑娘|小哥)?(?:{_PHRASES['one_of_them'].pattern})")
#: A house with its head, and a word before it that says more: 拉面馆老板.
HEAD = Pattern(r"(?P<house>[\u4e00-\u9fff]{2,6})(?P<head>老板娘?|合伙人|店长|院长|厂长|校长)")
_OTHERS = Pattern(r"[我你他她咱俺这那某]|老(?![板师])|上面|公司")
_I_AM = Pattern(r"(?<![a-z])(?:i'?m|i am|as|am|is)(?: an?| the)? \Z|是一?[个名位]?\Z|我\Z")
_AT = Pattern(r",? (?:at|@|of|for|with|in)(?![a-z])")
#: Trades whose houses partners own.
_OF_PARTNERS = frozenset({"consulting", "legal", "finance"})
#: As many facts as make a list of a message.
_LISTED = 2


def title_beside(found: Mapping[Kind, Found], context: Context) -> Found | None:
    """The title of a piece that is a job and nothing else, in a message that tells other facts beside it."""
    if len(context.pieces) < _LISTED:
        return None
    for place, (start, end) in enumerate(context.pieces):
        words = context.plain[start:end]
        title = _title(words, found, first=place == 0)
        if title:
            return Found(value=title, start=start, end=end)
    return None


def is_introduced(title: Found, context: Context) -> bool:
    """Whether somebody says that it is they who are called so: `I'm an insurance broker`."""
    if _I_AM.search(before(context.plain, title.start)):
        return True
    return _AT.match(context.plain, title.end) is not None


def _title(words: str, found: Mapping[Kind, Found], *, first: bool) -> Title | None:
    trade = found.get(Kind.INDUSTRY)
    if _PARTNER.fullmatch(words) and trade and trade.value in _OF_PARTNERS:
        return _of(words, Seniority.C_LEVEL)
    if first and _DESK.fullmatch(words) and len(found) >= _LISTED:
        return _of(words, None)
    if words.isascii() or _OTHERS.match(words):
        return None
    one, head = _ONE.fullmatch(words), HEAD.fullmatch(words)
    if one and (rank := seniority_of(one["job"]) or seniority_of_job(one["job"]) or _desk(one["job"])):
        return _of(one["job"], rank)
    if head and next(iter(_INDUSTRIES.find(tokens_of(head["house"]))), None):
        return _of(words, seniority_of(head["head"]))
    return None


def _desk(job: str) -> Seniority | None:
    return Seniority.INDIVIDUAL if _DESK.fullmatch(job) or _JOBS.fullmatch(job) else None


def _of(words: str, seniority: Seniority | None) -> Title:
    return Title(words=words, seniority=seniority, role=role_of(words, seniority))
