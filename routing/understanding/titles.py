"""A job title: how high it stands, and the part it plays in the decision chain."""

import re

from routing.answers import Role, Seniority, Title
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.lexicon import Lexicon, tokens_of, words_of

_IAM = re.compile(
    r"(?<![a-z])(?:(?:i'm|i am|im|i work as|i act as|my (?:job )?title is|my role is|my position is|"
    r"my job is|working as|works? as|here as|speaking as|role:|title:|position:|job:|this is [a-z]+,)"
    r"(?: (?:currently|just|only|now|actually|basically|technically))?(?: (?:the|an?|our|their|your|"
    r"one of the|acting|interim|former))*\s|as (?:the|an?) (?=[a-z ]{0,20}(?:head|director|vp|manager|ceo|"
    r"cto|founder|owner|lead)))"
    r"|(?:我(?:的职位|的职务|的岗位)?(?:是|担任|现在是|目前是|在.{0,12}(?:做|当|任|担任))|职位(?:是|:)|"
    r"职务(?:是|:)|担任|本人是?|岗位(?:是|:)|身份(?:是|:)|(?:^|,)是(?=[^,.;]{0,10}(?:总监|总|经理|主管|工程师|负责人|专员|主任)(?:$|[,.;]))|(?:^|,)(?:当|任)(?=.{0,8}(?:总|经理|主管|"
    r"长)))(?:一个|一名|个|一位|"
    r"公司的?|这边的?|这里的?|我们公司的?)?",
)
_IN_CHARGE = re.compile(
    r"(?<![a-z])(?:(?:i|we) (?P<head>run|head|lead)|i (?:manage|oversee)|(?:i'm |"
    r"i am )?(?:responsible for|in charge of))"
    r" (?:the |our |all (?:of )?(?:our )?)?(?P<area>[a-z][a-z &]{1,30})|我(?:主要)?(?:负责|分管|主管|管|"
    r"带领?着?)(?P<field>[^,.;]{1,12})"
)
_DOES = re.compile(r"(?:我|是|^)(?:做|搞|干).{1,8}(?:的|工作)|(?<![a-z])i (?:do|work in|am in)(?![a-z])")
_TAIL = re.compile(
    r"(?: (?:at|for|here at|with|from|of a|and (?:i|we|my)|who|in charge|based|but|so|because|"
    r"in (?:the )?(?:[a-z]+ )?(?:company|firm|startup)|looking|here|by the way|btw|if that helps|i guess|"
    r"i think|basically)(?![a-z]).*|[,;.!?] ?(?:i |we |my |our |and |but |so |the |looking|based|need|"
    r",).*|[.;!?(].*)$",
)
_FILLER = re.compile(
    r"^(?:(?:well|hi|hello|um|uh|ok|okay|yes|sure|hey|oh)[ ,.!]+|(?:i'm|i am|im|my title is|the|an?|it'?s|"
    r"its|i work as|currently|just|title:|role:|acting|interim|something like|kind of|basically|"
    r"officially|am|working as)\s+|(?:title:|role:|我是|是|职位是|职位:|我的职位是|担任|目前是|"
    r"现在是|一个|一名|普通|个)\s*)+"
)

#: What somebody is at, or their part in the purchase, and no title: `I'm evaluating …`, but `I'm marketing manager`.
_DOING = re.compile(
    r"in (?!charge)|(?:economic |technical )?buyer|(?:final |sole |only |main )?decision|(?:end )?user|champion|"
    r"(?!managing|marketing|engineering|purchasing|accounting|operating|consulting|founding|acting)[a-z]+ing(?![a-z])"
)
#: Leads that are prospects and no leaders.
_PROSPECTS = re.compile(
    r"(?<![a-z])lead(?= (?:rout|gen|manag|scor|qualif|distrib|process|flow|hand|response|magnet|data|assign))|"
    r"(?<=inbound )leads?"
)
#: Where somebody works, before what they are: `一家软件公司的` + `销售副总裁`.
_WHERE = re.compile(r"[^,.;]{0,20}(?:公司|集团|企业|银行|部门|[^,.;]部|团队|学校|医院|机构|工厂|厂商|平台)的")

_LEVELS: Lexicon[str] = Lexicon(
    {word: name for name, words in reversed(words_of("titles.tsv").items()) for word in words}
)
_ROLES: Lexicon[str] = Lexicon(
    {word: name for name, words in reversed(words_of("departments.tsv").items()) for word in words}
)
_ORDER = list(Seniority)
_JUNIOR = re.compile(
    r"(?<![a-z])(?:assistant|intern|trainee|apprentice|student|secretary|(?:account|sales|"
    r"marketing) executive)(?![a-z])|助理|实习|秘书|专员|学生"
)
_ASSISTANT_MANAGER = re.compile(r"assistant (?:general )?(?:manager|director|vice president|vp)")


def read_title(context: Context) -> Found | None:
    """The title with seniority and role; unasked, only behind words such as `I am the`."""
    asked = context.asked is Kind.TITLE
    text = context.plain
    in_charge = _IN_CHARGE.search(text) if asked else None
    if in_charge:
        return _in_charge(in_charge, context)
    cue = _IAM.search(text)
    if cue is None and not asked:
        return None
    if not asked and cue and _DOING.match(text, cue.end()):
        return None
    start = cue.end() if cue else 0
    filler = _FILLER.match(text[start:])
    start += filler.end() if filler else 0
    where = _WHERE.match(text, start)
    start = where.end() if where and _seniority(text[where.end() :]) else start
    cut = _TAIL.search(text, start)
    end = cut.start() if cut else len(text)
    seniority = _seniority(text[start:end])
    if seniority is None and asked:
        seniority, start, end = _anywhere(text, start, end)
    if seniority is None and not (asked and _may_be_title(text[start:end], context)):
        return None
    words = context.text.words(start, end)
    if not words:
        return None
    if seniority is None and _DOES.search(text):
        seniority = Seniority.INDIVIDUAL
    role = _role(text[start:end], seniority)
    value = Title(words=words, seniority=seniority, role=role)
    return Found(value=value, start=start, end=end, loose=seniority is None)


def _in_charge(found: re.Match[str], context: Context) -> Found:
    """Somebody with no title but an area: who runs it heads it, who is responsible for it manages it."""
    seniority = Seniority.DIRECTOR if found["head"] in ("run", "head") else Seniority.MANAGER
    words = context.text.words(*found.span())
    value = Title(words=words, seniority=seniority, role=_role(found["area"] or found["field"], seniority))
    return Found(value=value, start=found.start(), end=found.end())


def _anywhere(text: str, start: int, end: int) -> tuple[Seniority | None, int, int]:
    rank = _seniority(text)
    return (rank, start, end) if rank is None or start == 0 else (rank, 0, len(text))


def _may_be_title(words: str, context: Context) -> bool:
    if not re.search(r"[^\W\d_]{2}", words) or "?" in context.plain:
        return False
    return len(words.split()) <= 6 and len(words) <= 60


def _seniority(words: str) -> Seniority | None:
    """The highest rank its words name, but for assistants, and for heads of what a chief does."""
    words = _PROSPECTS.sub(lambda found: " " * len(found[0]), words)
    found = [(match.meaning, words[match.start : match.end]) for match in _LEVELS.find(tokens_of(words))]
    if not found:
        return None
    if _JUNIOR.search(words) and not _ASSISTANT_MANAGER.search(words):
        return Seniority.INDIVIDUAL
    levels = {Seniority(meaning) for meaning, _ in found}
    if levels == {Seniority.C_LEVEL, Seniority.MANAGER} and "chief of staff" in words:
        return Seniority.MANAGER
    if (
        Seniority.VP in levels
        and levels & {Seniority.C_LEVEL}
        and not re.search(r"founder|owner|ceo|创始人|合伙人|老板", words)
    ):
        return Seniority.VP
    return min(levels, key=_ORDER.index)


def _role(words: str, seniority: Seniority | None) -> Role | None:
    """IT evaluates, the business drives, executives decide, everybody else uses."""
    if seniority is Seniority.C_LEVEL:
        return Role.EXECUTIVE
    found = [match.meaning for match in _ROLES.find(tokens_of(words))]
    if "it" in found:
        return Role.IT
    if seniority in (Seniority.VP, Seniority.DIRECTOR, Seniority.MANAGER):
        return Role.BUSINESS
    if seniority is Seniority.INDIVIDUAL:
        return Role.USER
    return Role.BUSINESS if found else None
