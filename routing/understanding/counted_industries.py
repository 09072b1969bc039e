"""Whether a text that was not asked for an industry says that one it names is the company's."""

from routing.answers import Seniority
from routing.playbook import Kind
from routing.understanding.context import Context
from routing.understanding.lexicon import Match
from routing.understanding.ours import is_our_house
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase_lines, phrases
from routing.understanding.ranks import is_department, seniority_of
from routing.understanding.text import before
from routing.understanding.trades import is_living

_PHRASES = phrases("industry")

WEAK = frozenset(phrase_lines("industry")["weak"])
#: A piece with more letters than these beside an industry states something else too.
_SPARE = 6
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
AFTER = Pattern(
    r"\s?(?:company|industry|sector|business|firm|space|startup|provider|vendor|agency|producer|chain|practice|broker|行业|公司|"
    r"企业|领域|业|厂商)(?![a-z])"
)
#: A name of an industry that says it is one: `software company`, 零售行业.
_CALLED = Pattern(r"(?:company|firm|industry|sector|agency|business|startup|chain|行业|公司|企业|业)\Z")
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
#: What only says where something stands: 在医院旁边.
_BESIDE = Pattern(
    r"的?(?:旁边|附近|对面|隔壁)|园区|用品|设备|布草|耗材|器材|"
    r"(?:'?s)? (?:appointments?|bills?|visit|holiday|break|trip|loan|card|lunch|party|queue|website|app)(?![a-z])"
)
_STAFF = _PHRASES["staff"]
_THEIR_STAFF = Pattern(r"(?:我们?|公司|的|找|问|请)\Z")
#: What somebody was in, and is no more.
_WAS = Pattern(r"(?<![a-z])(?:i|we) (?:was|were|used to|worked|left|sold|quit)(?![a-z])[^,.;]*\Z")
#: What stands before an industry that the company is in: 做物流的.
_DOES = Pattern(r"(?:做|搞|干|开|属于|从事|主营)[^,.;]{0,3}\Z")
#: What people do for a living, as a piece of its own: 开淘宝店的.
_TRADE = Pattern(r"(?:我们?)?(?:是)?[做搞干开卖养种跑拍修造教].+的[啊呀哈]*")
#: Whose industry a piece tells that is not the speaker's: `our clients: banks`.
_OTHERS = Pattern(r"(?:our|my|your|the)(?![a-z])|你们|客户")

#: As much ahead as holds a cue.
_CUED = 50
#: Who speaks of what is theirs.
_OURS = Pattern(
    r"(?<![a-z])(?:we|our|i'm|i am|i work|i run|i own|us|my (?:company|firm|business|startup|shop)|"
    r"(?:at|of|own|have|run) (?:an?|my own|\d{1,3}))(?![a-z])|我们|我司|公司"
)


def is_the_companys(match: Match[str], context: Context) -> bool:
    """Whether an industry that nobody asked for is told as the company's, and not as whom they serve."""
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
    if _CALLED.search(context.plain, match.start, match.end) or AFTER.match(context.plain, match.end):
        return True
    if _DOES.search(before(context.plain, match.start).rstrip()):
        return True
    if _TRADE.fullmatch(context.plain, *piece):
        return True
    more = piece[1] - piece[0] > match.end - match.start + _SPARE
    alone = len(context.stated) == 1 and context.asked is not None and not more
    return not alone and context.asked is not Kind.NEED and context.plain[match.start : match.end] not in WEAK


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


def _is_told(match: Match[str], text: str) -> bool:
    """Whether the words around an industry say that they are in it: `we run a bakery chain`."""
    ahead = before(text, match.start)
    if _YOURS.search(ahead) or _BESIDE.match(text, match.end) or _OF_A_TEAM.search(ahead) or _WAS.search(ahead):
        return False
    if _is_sold_to(before(text, match.start, letters=_LISTED)):
        return False
    cue, after = _CUE.search(before(text, match.start, letters=_CUED)), AFTER.match(text, match.end)
    if cue and after:
        return True
    return bool(cue or after) and text[match.start : match.end] not in WEAK and _OURS.search(ahead) is not None
