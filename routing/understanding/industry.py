"""The industry a company is in: one of the standard words, or the words used."""

import re
from itertools import islice, zip_longest

from routing.answers import Seniority
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.doubts import is_doubtful
from routing.understanding.industries_now import told_now
from routing.understanding.industry_slips import read_misspelt
from routing.understanding.lexicon import Match, lexicon_of, tokens_of
from routing.understanding.ours import is_our_house
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase_lines, phrases
from routing.understanding.ranks import is_department, seniority_of
from routing.understanding.text import before
from routing.understanding.trade_as_said import read_as_said
from routing.understanding.trades import Trade, is_living, plain_trade, trade_of

_INDUSTRIES = lexicon_of("industries.tsv")
#: Words that say little where a more telling one stands beside them: "software for hospitals", "law firm in tech".
_PHRASES = phrases("industry")
_WEAK = frozenset(phrase_lines("industry")["weak"])
#: Companies whose trade everybody knows.
_NAMES = frozenset(phrase_lines("industry")["names"])
#: No more industries than this are looked at in one message.
_MOST = 8
#: A piece with more letters than these beside an industry states something else too.
_SPARE = 6
#: What is done to things that others make: repaired, let, cleaned.
_SERVICED = Pattern(rf"(?:{_PHRASES['serviced'].pattern}) ?\Z")
_SERVICE = Pattern(rf" ?(?:{_PHRASES['service'].pattern})")
#: A word behind one that says little, which is what they do, and is not known: `beauty salon`, 宠物美容.
_DESCRIBES = Pattern(rf" (?!(?:{_PHRASES['describes_not'].pattern}))[a-z]{{4,}}(?=[ .!]*\Z)|美容|托管|殡葬|训练|寄养")
_DOING = _PHRASES["doing"]
#: A sentence has more words.
_FEW = 4
_CUE = Pattern(
    r"(?<![a-z])(?:(?:we(?:'re| are)|i'm|i am|i work|we work|working|company|business|firm|startup|"
    r"operate|operating|active|specialis\w+|specializ\w+)\s+(?:(?:mostly|mainly|basically|primarily|all|"
    r"also|now|still)\s+)?(?:in|within|into|for|from|an?|the)\s+(?:the |a |an )?"
    r"|(?:we|i) (?:do|make|sell|build|run|produce|provide|manufacture|develop|own|operate)\s+(?:an? |"
    r"the )?|(?:my|our) (?:own )?(?:company|firm|business|startup|shop|team) (?:does|makes|sells|builds|runs|produces|"
    r"provides|manufactures|develops|operates|is|is in)\s+(?:an? |the )?|(?:at|of|in|own|have|run|for|from) "
    r"(?:an?|my own|our own|two|three|four|five|several|\d{1,3}) |industry(?: is|:)?\s+(?:the )?|sector(?: is|:)?\s+|"
    r"in the )(?:[a-z0-9&-]+ ){0,2}\Z"
    r"|(?:我们(?:自己)?(?:是|做|属于|在|公司是|从事|主要做|是一家|公司做|是做|干)|从事|行业(?:是|为|:)?|属于|"
    r"公司是|(?:是|一)家|主营|主要做|做)[^,.;]{0,6}\Z",
)
_AFTER = Pattern(
    r"\s?(?:company|industry|sector|business|firm|space|startup|provider|vendor|agency|producer|chain|practice|broker|行业|公司|"
    r"企业|领域|业|厂商)(?![a-z])"
)
#: A name of an industry that says it is one: `software company`, 零售行业.
_CALLED = Pattern(r"(?:company|firm|industry|sector|agency|business|startup|chain|行业|公司|企业|业)\Z")
_FOR = Pattern(
    r"(?:(?:for|to) (?:the |[a-z]+ )?|"
    r"(?<![a-z])(?:serv|suppl|equip|advis|train|support)(?:e|y|ies|es|s|ing|ying)? (?:the )?)\Z|"
    r"(?:给|为|面向|服务于?|供应给?|卖给|供货给?|帮)(?:各大?|一些|很多|大型)?\Z"
)
#: What is done with the things named before it: `food and drinks wholesale`, 宠物粮工厂.
_HEAD = Pattern(r"wholesalers?|wholesale|distributors?|批发商?|零售商?|经销商?|工厂|制造商?")
#: What somebody makes for an industry, and so is none of it: 给餐厅做收银系统的.
_SERVED_ONLY = Pattern(r"[^,.;]{0,3}(?:做|开发|提供|写|搞|设计|服务|卖|配|送|印|拍|培训)")
#: Whom they sell to, though others of a list stand before.
_SERVED = Pattern(
    r"(?<![a-z])(?:(?:sell|cater|market|ship|supply|export|lease|rent|deliver)(?:ing|s)?(?: [a-z-]+){0,2} to|"
    r"(?:serve|serving|supply|supplying) (?:the|mostly|mainly|other|local|only)|"
    r"(?:clients|customers) (?:are|include|like|mostly|being|such as))(?![a-z])[a-z ,&/-]*\Z|"
    r"(?:卖给|供货给|服务于?|面向|销往|供应给?)[^.;\d做开搞]*\Z"
)
#: Where somebody turns from those they sell to to what they do themselves.
_TURN = Pattern(r"[,.;] (?:but |so |and |while )?(?:we|i)(?:'re|'m| are| am)? ")
#: What makes a department of the word behind it, or something they only have to do with: `a team of 6 in marketing`.
_OF_A_TEAM = Pattern(
    r"(?<![a-z])(?:(?:teams?|departments?|dept|of us)(?: of \d+)? in|"
    r"(?:lots?|plenty|couple|bunch|tons?|few|some) (?:of )?|"
    r"(?:attend|visit|exhibit|go|went|going)(?:ing)?(?: (?:at|to))?)"
    r"(?: the| a| our)? ?\Z"
)
#: As much ahead as holds a list of them.
_LISTED = 60
#: What is asked of us, and told of nobody: `do you have a case study for a bank`.
_YOURS = Pattern(r"(?<![a-z])(?:do|does|can|could|have|are|would|did) (?:you|your [a-z]+)(?![a-z])[^,.;?!]*\Z")
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
#: What only says where something stands: 在医院旁边.
_BESIDE = Pattern(
    r"的?(?:旁边|附近|对面|隔壁)|园区|用品|设备|布草|耗材|器材|"
    r"(?:'?s)? (?:appointments?|bills?|visit|holiday|break|trip|loan|card|lunch|party|queue|website|app)(?![a-z])"
)
#: Who works for them, and so is no trade of theirs: 我们会计在杭州.
_STAFF = Pattern(r"会计|律师|医生|护士|老师|教师|设计师|厨师|司机")
_THEIR_STAFF = Pattern(r"(?:我们?|公司|的|找|问|请)\Z")
#: What somebody was in, and is no more.
_WAS = Pattern(r"(?<![a-z])(?:i|we) (?:was|were|used to|worked|left|sold|quit)(?![a-z])[^,.;]*\Z")
#: What stands before an industry that the company is in: 做物流的.
_DOES = Pattern(r"(?:做|搞|干|开|属于|从事|主营)[^,.;]{0,3}\Z")
#: What people do for a living, as a piece of its own: 开淘宝店的.
_TRADE = Pattern(r"(?:我们?)?(?:是)?[做搞干开卖养种跑拍修造教].+的[啊呀哈]*")
#: Whose industry a piece tells that is not the speaker's: `our clients: banks`.
_OTHERS = Pattern(r"(?:our|my|your|the)(?![a-z])|你们|客户")


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
    matches = [match for match in named if asked or _counts(match, context)]
    own = [match for match in matches if not (len(matches) > 1 and _is_of_others(match, context))]
    told = _by_word(_houses(own, context, asked=asked) or own or matches, text, context)
    if asked and (told is None or told.confidence < 1.0):
        return _by_verb(trade_of(text)) or told or read_misspelt(context) or read_as_said(context)
    return told or (None if asked else _by_verb(plain_trade(text)))


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
    return text[match.start : match.end] in _WEAK


def _is_in_passing(match: Match[str], context: Context) -> bool:
    """Whether a word tells no trade here: `it's all on our website`, `we repair trucks`, 宠物美容."""
    text = context.plain
    if _SERVICED.search(before(text, match.start)) or _SERVICE.match(text, match.end):
        return True
    if not _is_weak(match, text) or _AFTER.match(text, match.end):
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


def _counts(match: Match[str], context: Context) -> bool:
    told = (
        _is_told(match, context.plain) or _is_stated(match, context) or is_living(context.plain, match.start, match.end)
    )
    ahead = before(context.plain, match.start, letters=_LISTED)
    served = _is_sold_to(ahead) or _OF_A_TEAM.search(ahead)
    job = ahead.endswith("做") and not context.plain.startswith("的", match.end)
    staff = _STAFF.fullmatch(context.plain, match.start, match.end) and (job or _THEIR_STAFF.search(ahead))
    if staff or _BESIDE.match(context.plain, match.end):
        return False
    return (told and not served) or is_our_house(context.plain, match.start, match.end)


def _is_sold_to(ahead: str) -> bool:
    """Whether the words before an industry say that they sell to it."""
    return _SERVED.search(_TURN.split(ahead)[-1]) is not None


def _is_stated(match: Match[str], context: Context) -> bool:
    """Whether a piece that is facts alone names an industry, and no other answer: `logistics, Rotterdam`, 做物流的."""
    piece = context.states(match.start, match.end)
    if piece is None or _OTHERS.match(context.plain, *piece) or _is_of_a_title(match, piece, context):
        return False
    if _CALLED.search(context.plain, match.start, match.end) or _AFTER.match(context.plain, match.end):
        return True
    if _DOES.search(before(context.plain, match.start).rstrip()):
        return True
    if _TRADE.fullmatch(context.plain, *piece):
        return True
    more = piece[1] - piece[0] > match.end - match.start + _SPARE
    alone = len(context.stated) == 1 and context.asked is not None and not more
    return not alone and context.asked is not Kind.NEED and context.plain[match.start : match.end] not in _WEAK


def _is_of_a_title(match: Match[str], piece: tuple[int, int], context: Context) -> bool:
    """Whether an industry is the department of the rank before it: `Senior VP, Global Supply Chain`."""
    if not is_department(context.plain[match.start : match.end]):
        return False
    rank = seniority_of(context.plain[slice(*piece)])
    if rank is not None and not before(context.plain, match.start).endswith((" in ", "做", "搞")):
        return rank is not Seniority.C_LEVEL
    ahead = next((each for each in reversed(context.pieces) if each[1] <= piece[0]), None)
    title = context.plain[slice(*ahead)] if ahead else ""
    return seniority_of(title) not in (None, Seniority.C_LEVEL) and not is_department(title)


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


def _is_told(match: Match[str], text: str) -> bool:
    weak = text[match.start : match.end] in _WEAK
    if _YOURS.search(before(text, match.start)) or _BESIDE.match(text, match.end):
        return False
    if (
        _OF_A_TEAM.search(before(text, match.start))
        or _is_sold_to(before(text, match.start, letters=_LISTED))
        or _WAS.search(before(text, match.start))
    ):
        return False
    cue = _CUE.search(text[max(0, match.start - 50) : match.start])
    after = _AFTER.match(text, match.end)
    return bool(cue and after) or (
        bool(cue or after)
        and not weak
        and bool(
            re.search(
                r"(?<![a-z])(?:we|our|i'm|i am|i work|i run|i own|us|my (?:company|firm|business|startup|shop)|"
                r"(?:at|of|own|have|run) (?:an?|my own|\d{1,3}))(?![a-z])|我们|我司|公司",
                before(text, match.start),
            )
        )
    )
