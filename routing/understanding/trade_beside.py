"""The industry that a first message tells by what somebody has or is of: `Hotel manager`, `Hospital de Braga`."""

from collections.abc import Mapping

from routing.answers import Title
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.lexicon import Match, lexicon_of, tokens_of
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.ranks import is_department
from routing.understanding.title_beside import HEAD

_PHRASES = phrases("beside")
_INDUSTRIES = lexicon_of("industries.tsv")
_HOUSES = phrases("ours")["houses"]
_SIZED = Pattern(rf"(?:an? )?\d{{1,5}}[- ]?(?:{_PHRASES['sized'].pattern})[- ](?:[a-z]+ )?")
#: So many of a house: 牙科诊所两间.
_SEVERAL = Pattern(r"(?P<house>[\u4e00-\u9fff]{2,8}?)(?:[一二两三四五六七八九十]|\d+)[家间所个]")
#: What goes on with where they are, and nothing else.
_FROM = Pattern(r",| (?:from|in|based|out of) ")
_IS_A = Pattern(r" is an? (?P<what>[a-z -]{3,40})")
_WITH = Pattern(r" (?:w|w/|with|of) ?(?:about |around |some )?\d")
_OPENED = Pattern(rf"(?:{_PHRASES['opened'].pattern})")
_OTHER_HOUSE = _PHRASES["other_house"]
#: The house right before a title, in Cantonese too: 律師樓嘅 office manager.
_OWNED_BY = Pattern(r"[\u4e00-\u9fff]{2,8}[嘅的] ?\Z")
#: As many letters may describe a house, and as many facts make a list of a message.
_FEW, _LONG, _LISTED = 3, 8, 2
#: A house is called by no more letters than these behind its trade, and one.
_MORE = 2
#: Who says to be one of those just named: `a discount for charities? we're one`.
_ONE_OF_THEM = Pattern(r"[?,.;!]? ?(?:and |because |since )?(?:we(?:'re|re| are)|i'?m|i am) one(?= ?[,.;!]|\Z)")
_MADE = Pattern(
    rf"(?:我们|是)(?:专门|主要)?(?:给|为|帮)[^,.;]{{1,8}}(?:做|开发|写)[^,.;]{{0,6}}(?P<made>{_PHRASES['made'].pattern})的"
    r"(?=[,.;!]|\Z)"
)


def trade_beside(found: Mapping[Kind, Found], context: Context) -> Found | None:
    """The industry of the house that a title or a company is named after, or that the speaker says to be one of."""
    told = _sized(context) or _one_of_them(context) or _made(context) or _with_so_many(context) or _opened(context)
    title, company = found.get(Kind.TITLE), found.get(Kind.COMPANY)
    of_title = _of_title(title, context) if title and isinstance(title.value, Title) else None
    told = told or _whole_piece(context)
    of_name = _described(company, context) or _of_name(company, context) if company else None
    return told or of_title or of_name or _at_the_end(found, context)


def _houses(start: int, end: int, context: Context) -> list[Match[str]]:
    """The houses named within a stretch, by the words for them."""
    named = [
        Match(each.meaning, each.start + start, each.end + start)
        for each in _INDUSTRIES.find(tokens_of(context.plain[start:end]))
    ]
    return [house for each in named if (house := _house(each, context.plain))]


def _house(named: Match[str], text: str) -> Match[str] | None:
    """The house that a word names, or opens: 律师 + 楼."""
    ends = range(named.end, named.end + 1 if text[named.start : named.end].isascii() else named.end + _MORE)
    end = next((end for end in ends if _HOUSES.fullmatch(text[named.start : end])), None)
    return Match(named.meaning, named.start, end) if end else None


def _of_title(title: Found, context: Context) -> Found | None:
    """The house that a title opens with: `Hotel manager`, 律所合伙人; no department."""
    head = HEAD.fullmatch(context.plain, title.start, title.end)
    if head and (named := next(iter(_INDUSTRIES.find(tokens_of(head["house"]))), None)):
        return Found(value=named.meaning, start=title.start + named.start, end=title.start + named.end)
    ahead = _OWNED_BY.search(context.plain, 0, title.start)
    start = ahead.start() if ahead else title.start
    house = next(iter(_houses(start, title.end, context)), None)
    opens = house is not None and (house.start == title.start or not context.plain[start : title.end].isascii())
    if house is None or not opens or house.end == title.end:
        return None
    return None if is_department(context.plain[house.start : house.end]) else _told(house)


def _of_name(company: Found, context: Context) -> Found | None:
    house = next(iter(_houses(company.start, company.end, context)), None)
    return _told(house) if house else None


def _described(company: Found, context: Context) -> Found | None:
    """What a sentence says that a company is: `MediLogic is a software shop`."""
    is_a = _IS_A.match(context.plain, company.end)
    named = _INDUSTRIES.find(tokens_of(is_a["what"])) if is_a else ()
    first = next(iter(named), None)
    if is_a is None or first is None:
        return None
    start = is_a.start("what")
    return Found(value=first.meaning, start=start + first.start, end=start + first.end)


def _with_so_many(context: Context) -> Found | None:
    """A house or trade that opens a piece before how many it has: `game studio w 48 devs`."""
    for start, end in context.pieces:
        counted = _WITH.search(context.plain, start, end)
        if counted and context.is_stated(start, counted.start()):
            named = list(_INDUSTRIES.find(tokens_of(context.plain[start : counted.start()])))
            return _told(Match(named[0].meaning, start + named[0].start, start + named[0].end)) if named else None
    return None


def _opened(context: Context) -> Found | None:
    """A house that somebody says to have opened: 现在自己开了家设计工作室."""
    opened = None if context.plain.isascii() else _OPENED.search(context.plain)
    if opened is None:
        return None
    end = next((last for first, last in context.pieces if first <= opened.start() < last), opened.end())
    named = next(iter(_INDUSTRIES.find(tokens_of(context.plain[opened.end() : end]))), None)
    if named is None or named.start > _FEW:
        return None
    return Found(value=named.meaning, start=opened.end() + named.start, end=opened.end() + named.end)


def _at_the_end(found: Mapping[Kind, Found], context: Context) -> Found | None:
    """A house with a word before it that no list has, as a piece beside other facts: 华人超市."""
    if len(found) < _LISTED or context.plain.isascii():
        return None
    for start, end in context.pieces:
        if end - start > _LONG or _OTHER_HOUSE.match(context.plain, start):
            continue
        house = next((each for each in reversed(_houses(start, end, context)) if each.end == end), None)
        if house and house.start - start <= _FEW:
            return _told(house)
    return None


def _whole_piece(context: Context) -> Found | None:
    """A trade that opens the message and is called as those who have it: `Insurance broker from Durban here`."""
    first = next(iter(_INDUSTRIES.find(context.tokens[:_FEW])), None)
    if first is None or not context.pieces or first.start != context.pieces[0][0]:
        return None
    return _told(first) if _FROM.match(context.plain, first.end) else None


def _sized(context: Context) -> Found | None:
    """A house that a piece tells the size of: `310 bed hospital`."""
    for start, end in context.pieces:
        several = _SEVERAL.fullmatch(context.plain, start, end)
        house = next(iter(_houses(start, several.end("house"), context)), None) if several else None
        if several and house and house.start == start and house.end == several.end("house"):
            return _told(house)
        sized = _SIZED.match(context.plain, start, end)
        house = next(iter(_houses(sized.end(), end, context)), None) if sized else None
        if sized and house and house.start == sized.end() and house.end == end:
            return _told(house)
    return None


def _one_of_them(context: Context) -> Found | None:
    if " one" not in context.plain:
        return None
    named = _INDUSTRIES.find(context.tokens)
    return next((_told(each) for each in named if _ONE_OF_THEM.match(context.plain, each.end)), None)


def _made(context: Context) -> Found | None:
    made = None if context.plain.isascii() else _MADE.search(context.plain)
    return Found(value="software", start=made.start("made"), end=made.end("made")) if made else None


def _told(house: Match[str]) -> Found:
    return Found(value=house.meaning, start=house.start, end=house.end)
