"""The words of a trade that no list knows, taken as they are."""

import re

from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases

_PHRASES = phrases("industry")
#: No longer name of a trade is taken as said.
_LONGEST = 40
_MOST_WORDS = 5
#: No name of a trade has more words.
_FEW = 4
_LEAD = Pattern(
    r"^(?:(?:well|so|um|hm+|yes|ok|okay)[ ,]+)?(?:(?:teh|we(?:'re| are)|it'?s|i'?m|i work|we work|we operate|"
    r"industry|sector|our industry is|mostly|mainly|primarily|the|in|an?|(?:we|i) (?:do|make|sell|own|have|run)|"
    r"our company (?:is|does|makes)|i'?d say|probably|basically|we (?:build|produce|provide|"
    r"run))[ :]+)+(?:in (?:the )?|an? |the )?"
    r"|^(?:我们(?:公司)?(?:是|属于|做|在|从事|主要(?:是|做))?(?:一家)?|从事|主要(?:是|做)?|做|属于|"
    r"行业(?:是|:)?|应该是|算是|是)(?:做)?(?:[开办搞干](?!发|采|车|锁))?(?:了|着)?(?:一?家|[一几两三]个)?|^[开办搞干](?!发|采|车|锁)(?:了|着)?(?:一?家|[一几两三]个)?(?=..)",
)
_TRAIL = Pattern(
    r"(?:\s+(?:industry|sector|business|company|space|field|firm|mostly|mainly|i guess|i think|"
    r"lo+l|haha(?:ha)*|lmao|hehe)|哈哈+|呵呵|嘿嘿|行业|领域|公司|企业|的|(?<![网酒水书氧])吧|类|方面)+$"
)
#: Words of a sentence about something else than an industry.
_SENTENCE = Pattern(
    r"(?<![a-z])(?:i|you|me|my|your|we|us|our|they|them|he|she|not|no|don't|doesn't|what|which|who|that|this|these|those|"
    r"it|its|it's|is|are|was|were|have|has|had|do|does|did|will|would|could|should|know|sure|why|how|when|can|please|yes|"
    r"mean|see|ask|tell|told|said|says|got|go|get|look|check|same|above|before|already|later|again|there|here|ok|"
    r"okay|hello|thanks|sorry|guys|stuff|thing|things|one|question|answer|boss|colleagues?|website|linkedin|google)(?![a-z])|"
    r"[你您我]|什么|[不吗呢为]|[甲乙]方|同上"
)
#: What makes of Chinese words more than the name of a trade: another clause, the words of a sentence, many letters.
_CHINESE_TALK = Pattern(
    r"(?=.*[\u4e00-\u9fff])"
    r"(?:.*[,;.].*[\u4e00-\u9fff]|.*[没别问说了就都也还很挺太刚被把让请帮]|.{13})"
)
#: What says more of an industry than its name.
_ASIDE = Pattern(
    r",? (?:for|to (?:the|other|big|small|business|compan|consumer|people)[a-z]*|that|who|which|with|where|but|so|"
    r"because|though|if you|in (?:the )?[a-z]+)(?![a-z]).*| ?\(.*"
)
#: What evades the question.
_EVADES = _PHRASES["evades"]
_NONE_SAID = Pattern(r"other|others|none of (?:these|those|them)|something else|其他|其它|别的|都不是")


def read_as_said(context: Context) -> Found | None:
    """The words used, where they may name a trade: of several pieces the first, to be confirmed."""
    text = context.plain
    if "?" in text or _EVADES.search(text) or not context.pieces:
        return None
    first, last = context.pieces[0]
    lead = _LEAD.match(text, first, last) if first else _LEAD.match(text[:last])
    start = lead.end() if lead else first
    trail = _TRAIL.search(text[start:last].rstrip(" .!"))
    end = start + trail.start() if trail else len(text[:last].rstrip(" .!?"))
    aside = _ASIDE.search(text, start + 1, end)
    end = aside.start() if aside else end
    words = context.text.words(start, end)
    if not _may_be_a_trade(words, text[start:end]) or _is_another_answer(start, end, context):
        return None
    whole = len(context.pieces) == 1 and len(words.split()) <= _FEW
    return Found(value=words, start=start, end=end, loose=True, confidence=1.0 if whole else 0.5)


def _is_another_answer(start: int, end: int, context: Context) -> bool:
    """Whether words are a number, a date or a place, and no more: `fifty`, `Georgia`."""
    known = [(quantity.start, quantity.end) for quantity in context.quantities]
    known += [(period.start, period.end) for period in context.periods]
    known += [(each.start, each.end) for each in context.places]
    return any(first <= start and end <= last for first, last in known)


def _may_be_a_trade(words: str, text: str) -> bool:
    if not re.search(r"[^\W\d_]{2}", words) or len(words) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return False
    if re.search(r"\d", text) or _CHINESE_TALK.search(text):
        return False
    return not _SENTENCE.search(text) or _NONE_SAID.search(text) is not None
