"""What somebody has to say in the decision: decides, influences, or neither."""

import re

from routing.answers import Authority
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.phrases import phrase_lines, phrases

_OTHERS = (
    r"(?:my |our |the )?(?:boss(?:es)?|ceo|cto|cfo|coo|cio|cmo|board|management|manager|director|vp|"
    r"head(?: of [a-z]+)?|chief|founders?|owners?|leadership|executives?|exec(?:utive)? team|procurement|"
    r"finance|headquarters|hq|head office|parent company|supervisor|superiors?|partners?|committee|"
    r"steering committee|it|purchasing|investors|wife|husband|department|c-suite|upper management|"
    r"higher[- ]ups|team lead|president|managing director|md|legal|somebody else|someone else|others?|"
    r"other people|they|he|she)"
)
_PHRASES = phrases("authority")
_NO_SAY = _PHRASES["no_say"]
_INFLUENCES = _PHRASES["influences"]
_OTHERS_DECIDE = re.compile(
    rf"(?<![a-z]){_OTHERS}(?:'s)? (?:(?:will|would|has to|have to|must|needs? to|does|do|is the one who|"
    rf"are the ones who|usually|always|also|then|finally|ultimately|has|have|makes?|gets?|got|is|are) )*"
    r"(?:signs?(?: off)?|decides?|approves?|final|the (?:final |last )?(?:decision|say|word|call)|"
    r"final (?:decision|say|word|call)|the decision[- ]?maker|decision[- ]?maker|makes? (?:the|all|every|"
    r"that|this|those)? ?(?:final )?(?:decisions?|calls?)|call the shots|calls the shots|handles|chooses?|"
    r"picks?|holds the budget|controls? the budget|pays?|authorizes?|authorises?|agree)(?![a-z])"
    r"|(?<![a-z])(?:up to|decision (?:lies|rests|sits|is|comes) (?:with|by|from|made by)|decided by|"
    r"signed (?:off )?by|made by|approved by|decision of|call of|ask|rests with|lies with|down to|"
    r"comes from|in the hands of) "
    + _OTHERS
    + r"(?![a-z])|(?<![a-z])"
    + _OTHERS
    + r"(?:'s)? (?:decision|call)(?![a-z])"
    r"|(?:老板|领导|上级|总经理|ceo|总裁|董事会|董事长|总部|管理层|高层|采购部?|财务|主管|经理|总监|集团|"
    r"it部门?|合伙人|股东|公司|上面|部门|他们|别人|老总|大老板|院长|校长|局里|决策层|委员会|投委会|"
    r"班子)(?:那边|们|来|最终|最后|统一|才能|才|会|要|负责|集体)*(?:拍板|决定|说了算|定(?!制|位|期)|做主|"
    r"签字|审批|批(?!量)|决策|同意|点头|决断|定夺)",
)
_DECIDES = _PHRASES["decides"]
_ALONE = frozenset(phrase_lines("authority")["alone"])
_LONE_OTHERS = re.compile(
    rf"(?:it'?s |that'?s |that would be |probably |usually |mostly )?{_OTHERS}(?: (?:and|or|,|"
    rf"&) {_OTHERS})*|(?:是|由|归|主要是)?(?:我们?的?)?(?:老板|领导|上级|总经理|ceo|总裁|董事会|董事长|"
    rf"总部|管理层|高层|采购部?|财务|集团|老总|大老板|院长|校长|股东会?|投委会)"
)
_NOT_I = re.compile(r"(?:not|n't|never|no) (?:just |only )?\Z|(?:不|没|非|没有|不是)\Z")


_ABOUT = re.compile(
    r"decid|decision|sign(?:s|ed)? |signs?\Z|sign off|final say|approv|recommend|[决审]|拍板|说了算|做主|签字|推荐"
)


def read_authority(context: Context) -> Found | None:
    """The part in the decision; unasked, only where the words are plainly about deciding."""
    asked = context.asked is Kind.AUTHORITY
    text = context.plain
    if asked and context.text.bare in _ALONE:
        return Found(value=Authority.DECIDES.value, start=0, end=len(text))
    if not asked and not _ABOUT.search(text):
        return None
    no_say, influences, others, decides = (
        _first(words, text) for words in (_NO_SAY, _INFLUENCES, _OTHERS_DECIDE, _DECIDES)
    )
    if not asked:
        return _unasked(no_say=no_say, influences=influences, others=others, decides=decides)
    if _LONE_OTHERS.fullmatch(context.text.bare):
        return Found(value=Authority.NONE.value, start=0, end=len(text))
    return _weighed(no_say=no_say, influences=influences, others=others, decides=decides)


def _weighed(
    *,
    no_say: re.Match[str] | None,
    influences: re.Match[str] | None,
    others: re.Match[str] | None,
    decides: re.Match[str] | None,
) -> Found | None:
    """Who reaches those who decide influences; who only says that others decide has no part in it."""
    if influences:
        return _found(Authority.INFLUENCES, influences)
    if no_say:
        return _found(Authority.NONE, no_say)
    if decides:
        return _found(Authority.INFLUENCES, others) if others else _found(Authority.DECIDES, decides)
    return _found(Authority.NONE, others) if others else None


def _unasked(
    *,
    no_say: re.Match[str] | None,
    influences: re.Match[str] | None,
    others: re.Match[str] | None,
    decides: re.Match[str] | None,
) -> Found | None:
    if others:
        return _found(Authority.INFLUENCES if influences or decides else Authority.NONE, others)
    if no_say and re.search(r"decid|decision|say|决|做主|权", no_say[0]):
        return _found(Authority.NONE, no_say)
    if decides and re.search(r"decid|decision|final|sign|approv|决|拍板|说了算|做主", decides[0]):
        return _found(Authority.INFLUENCES if influences else Authority.DECIDES, decides)
    return (
        _found(Authority.INFLUENCES, influences)
        if influences and re.search(r"i recommend|decision|参与决|推荐权", influences[0])
        else None
    )


def _first(words: re.Pattern[str], text: str) -> re.Match[str] | None:
    for found in words.finditer(text):
        if not _NOT_I.search(text[max(0, found.start() - 12) : found.start()]):
            return found
    return None


def _found(authority: Authority, words: re.Match[str]) -> Found:
    return Found(value=authority.value, start=words.start(), end=words.end())
