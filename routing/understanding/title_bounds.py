"""Where a title begins and ends in a text, behind filling words and before the name of an employer."""

import re

from routing.understanding.context import Context
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase
from routing.understanding.ranks import (
    holds_department,
    is_department,
    is_rank,
    seniority_of,
)

TAIL = phrase(
    r" (?:at|for|here at|with|from|of a|of (?:\d+|two|three|four|five|six|several)|in an?|and (?:i|we|my)|who|"
    r"in charge|based|but|so|because|"
    r"in (?:the )?(?:[a-z]+ )?(?:company|firm|startup)|looking|here|speaking|writing|by the way|btw|if that helps|"
    r"i guess|i think|basically)(?![a-z]).*|\(.*$",
)
_FILLER = Pattern(
    r"^(?:(?:well|hi|hello|um|uh|ok|okay|yes|sure|hey|oh)[ ,.!]+|(?:i'm|i am|im|my title is|the|an?|it'?s|"
    r"its|i work as|currently|just|title:|role:|acting|interim|something like|kind of|basically|"
    r"officially|am|working as)\s+|(?:title:|role:|我是|是|职位是|职位:|我的职位是|担任|目前是|"
    r"现在是|一个|一名|普通|个)\s*)+"
)
#: Where somebody works, before what they are: `一家软件公司的` + `销售副总裁`.
_WHERE = Pattern(r"[^,.;]{0,20}(?:公司|集团|企业|银行|部门|[^,.;]部|团队|学校|医院|机构|工厂|厂商|平台)的")
#: Whose somebody is, by a name alone: 华为的 + 采购经理.
_WHOSE = Pattern(r"[^,.;\s的]{2,12}(?<![部科组处室])的(?=[^,.;]{2,8}(?:\Z|[,.;!]))")
#: What opens a sentence and no part of a title.
_CLAUSE = Pattern(r"(?:we|i|our|my|you|they|there|about|around|\d)(?![a-z])|[我共约]|.*\d")
#: No department has more words.
_FEW = 4
#: No title is longer.
LONGEST = 80
_EMPLOYER = Pattern(r" (?:at|@|with|for) (?=[A-Z0-9])|@(?=[A-Z])")
_OF = Pattern(r" of (?=[A-Z0-9])")
_EMPLOYER_CN = Pattern(
    r"[^,.;\s的]{2,12}?(?:科技|集团|股份|实业|控股|公司|银行|医院|大学)(?=[^,.;\s]{0,8}(?:总监|经理|主管|主任|总|负责人|专员|工程师|顾问|助理))"
)


def before_employer(first: int, last: int, context: Context) -> int:
    """Where a title ends before the name of an employer, which `of` leads to only where it is no department."""
    whole = context.is_stated(first, last)
    employer = _EMPLOYER.search(context.text.raw, first, last) or (
        None if whole else _OF.search(context.text.raw, first, last)
    )
    return employer.start() if employer else last


def _named_employer(text: str, start: int, context: Context) -> re.Match[str] | None:
    """The employer right before a title, with no word between: 润达科技 + 采购经理; no department: 信息科技."""
    found = _EMPLOYER_CN.match(text, start)
    return found if found and not context.is_stated(start, found.end()) else None


def start_of_title(text: str, start: int, context: Context) -> int:
    """Where a title begins, behind filling words and the name of the employer."""
    filler = _FILLER.match(text[start:])
    start += filler.end() if filler else 0
    where = _WHERE.match(text, start) or _WHOSE.match(text, start) or _named_employer(text, start, context)
    whose = where[0].rstrip("的") if where else ""
    if where is None or is_department(whose) or is_rank(whose) or not seniority_of(text[where.end() :]):
        return start
    return where.end()


def end_of_title(text: str, start: int, context: Context) -> int:
    """Where a title ends: with its piece, but for departments in the pieces behind (`VP, Sales EMEA`)."""
    ends = [last for _, last in context.pieces if last > start]
    end = ends[0] if ends else len(text)
    for first, last in context.pieces:
        if first > end and (
            is_department(text[first:last])
            or _is_more_of_it(text, first, last)
            or _is_one_more(text, first, last, context)
        ):
            end = last
        elif first > end:
            break
    cut = TAIL.search(text, start, end)
    return cut.start() if cut else end


def _is_one_more(text: str, first: int, last: int, context: Context) -> bool:
    """Whether a piece is one more title: the second of `office manager / bookkeeper`."""
    words = text[first:last]
    return not _CLAUSE.match(words) and is_rank(words) and context.is_stated(first, last)


def _is_more_of_it(text: str, first: int, last: int) -> bool:
    words = text[first:last]
    if _CLAUSE.match(words) or len(words.split()) > _FEW:
        return False
    return holds_department(words) or any(map(is_department, words.replace("&", " ").split()))
