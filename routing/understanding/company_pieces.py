"""The pieces of an answer that may be the name of a company, without the words that only lead to it."""

from collections.abc import Iterator

from routing.understanding.chinese_names import ends_like_one
from routing.understanding.company_names import is_place
from routing.understanding.company_today import FORMER, NOW
from routing.understanding.context import Context
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases

_PHRASES = phrases("company")
LEAD = Pattern(
    r"^(?:我?(?:目前|现在|暂时)?(?:还|仍)在(?=[^,.;这那职校读筹注考办想找申起等]{2,8}\Z)|(?:(?:我们|我(?!叫))(?:这边|公司|单位)?|单位|(?:就|先|随便)(?:写|填)(?:个|上)?|这[里边]|敝公司|本公司|我司|咱们?)?(?:是|(?<!我)叫做?|在|来自|属于)|来自|就职于|供职于|任职于|公司(?:名称|名字|名)?(?:是|叫|为|:)|"
    r"(?:我司|敝司|敝公司|本公司|单位|公司|店|厂):|就(?=[^,.;]{2,6}[两二三四五]个字)|叫做?|是|应该是|改成|名字(?:是|叫)|(?:现在|如今)?(?:人|人都?在|合同)(?:在|签在?|挂在?)(?!这|那|外))|"
    r"^(?:(?:hi|hello|hey|well|yes|sure|ok|okay|u[mh]+|er|oh|ah|so)[ ,.!]+)?(?:(?:i work (?:at|for|with)|"
    r"(?:i'?m )?(?:still|currently|now|presently) (?:at|with)|i'?m (?:at|"
    r"from|with)|i am (?:at|from|with)|we're from|we are from|we're called|we are called|we're|we are|"
    r"that(?:'s| is| would be)|it would be|i'd say|i think(?: it's)?|"
    r"it'?s called|it'?s|it is|my company is|our company is|my company|the company is|"
    r"(?:the )?company(?: name)?(?: is(?: named?)?|:)|company named|(?:i )?work in (?:the )?company|"
    r"(?:the|our|my) (?:[a-z]+(?:'s)? ){0,2}name(?: of (?:the|our|my) [a-z]+)?(?:'s| is|:)|"
    r"(?:we |i )?(?:trade|operate|do business|are known|go) (?:as|under|by)|"
    r"name:|let'?s say|say|called|(?:we|people|everyone) (?:go by|goes by|calls us|call us)|from|at|for|"
    r"working (?:at|for)|"
    r"i run|i own|the name is|is(?: now)?(?: called)?|"
    r"(?:you can )?(?:just |please |simply )?(?:put|write|enter)(?: down| in)?|"
    r"they're called|it's named|company:|should be|make that|i meant?)\s+)?(?:called )?"
    r"(?:the (?:[a-z]+ ){0,2}(?:office|branch|subsidiary|arm|unit|division|site|plant) of (?:the )?)?",
)
_TRAIL = Pattern(
    r"(?<=..)(?:而)?不是[^,.;]{2,}$|(?<=..)的$|(?<=..)[两二三四五]个字$|"
    rf"(?<=...)[小老阿](?:{_PHRASES['surname'].pattern})$|(?<=....)(?:{_PHRASES['departments'].pattern})$|"
    r"(?:的)?(?:上班|工作|任职|这家公司|那边|这边)$|"
    r" (?:last (?:year|month|week|summer)|now|here|for now|"
    r"at the moment|currently|fyi|btw|by the way|not .*)$"
)
_ASIDE = Pattern(rf"(?:(?:{_PHRASES['aside'].pattern})[ ,.!]*)+")
_CUT = Pattern(
    r",? (?:we |and we|it's|a (?:company|startup|firm)|which|based|in (?=[A-Z]))|"
    r"\s(?:not|-)\s|\s\((?=[a-z])|\s?[(（](?=[^()（）]*[\u4e00-\u9fff][^()（）]*[)）]\s*\Z)"
)
#: What sort of company it is, right before its name: 外包公司 + 中软腾.
_SORT = Pattern(
    r"(?:一?家|一?个)?(?:小|大|外包|派遣|劳务|外贸|物流|软件|科技|民营|上市)+(?:公司|企业)(?=[^,.;的有不没叫里做是]{2,10}\Z)"
)
#: A part of a town, which leads to a name beside it: 海曙区 + 海之味水产.
_AREA = Pattern(r"[\u4e00-\u9fff]{1,7}(?:[区县市镇乡村]|街道|大道|路|开发区|工业园|产业园)")
#: No longer words are a town and its part, and no longer name opens with the town.
_SHORT_PLACE = 4
_TOWN = 2


def only_leads_to_one(name: str, end: int, context: Context) -> bool:
    """Whether a piece only tells where a company is that is named behind it: 广州番禺 + 顺发皮具厂."""
    if len(context.pieces) > 1 and (is_place(name) or _AREA.fullmatch(name)):
        return True
    others = [context.text.words(*piece) for piece in context.pieces if piece[0] >= end]
    short = len(name) <= _SHORT_PLACE and is_place(name[:_TOWN]) and not ends_like_one(name)
    return short and bool(others) and (is_place(name[_TOWN:]) or any(map(ends_like_one, others)))


def named_pieces(context: Context) -> Iterator[tuple[int, int]]:
    """The pieces but for greetings and apologies, each without the words that only lead to a name."""
    for first, last in context.pieces:
        if not _is_no_name(context.plain[first:last].strip(" .!?,'\"")):
            start, end = _trimmed(first, last, context)
            if context.plain[start:end].strip():
                yield start, end


def _is_no_name(piece: str) -> bool:
    """Whether a piece tells of the past, of the speaker, of nothing, or only leads to a name."""
    aside = FORMER.match(piece) or _ASIDE.fullmatch(piece)
    return bool(aside or _NOT_ITS_NAME.fullmatch(piece) or LEAD.fullmatch(piece + " "))


def _trimmed(first: int, last: int, context: Context) -> tuple[int, int]:
    """Where the name in a piece begins and ends."""
    piece = context.plain[first:last]
    lead = (first and NOW.match(piece)) or LEAD.match(piece)
    start = first + (lead.end() if lead else 0)
    sort = _SORT.match(context.plain, start, last)
    start = sort.end() if sort else start
    cut = _CUT.search(context.text.raw, start, last)
    end = cut.start() if cut else last
    trail = _TRAIL.search(context.plain[start:end])
    return start, start + trail.start() if trail else end


#: Who only tells their own name, or what sort of company it is.
_NOT_ITS_NAME = Pattern(
    r"我(?:是|叫)[^,.;]{2,4}|(?:免贵)?姓[^,.;]{1,2}|叫我.*|(?:公司)?(?:是)?(?:国企|央企|民企|外企|私企|上市公司|事业单位|合资)"
)
