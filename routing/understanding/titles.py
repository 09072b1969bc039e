"""A job title: how high it stands, and the part it plays in the decision chain."""

import re
from dataclasses import replace

from routing.answers import Seniority
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.own_company import owns_company
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase
from routing.understanding.ranks import (
    is_doing,
    seniority_of,
    seniority_of_job,
)
from routing.understanding.title_bounds import LONGEST, end_of_title, start_of_title
from routing.understanding.title_found import found_title
from routing.understanding.titles_in_passing import title_in_passing
from routing.understanding.titles_now import told_now

_IAM = phrase(
    r"(?<![a-z])(?:(?:i'm|i am|im|i work as|i act as|my (?:job )?title is|my role is|my position is|"
    r"my job is|my card says|working as|works? as|here as|speaking as|role:|title:|position:|job:|this is [a-z]+,|"
    r"promoted to|became|i work (?:in|at|for|with) [^,.;]{2,48}?,? as)"
    r"(?: (?:currently|just|only|now|actually|basically|technically))?(?: (?:the|an?|our|their|your|"
    r"one of the|acting|interim|former))*\s|as (?:the|an?) (?=[a-z ]{0,20}(?:head|director|vp|manager|ceo|"
    r"cto|founder|owner|lead)))"
    r"|(?:我(?:的职位|的职务|的岗位)?(?:是|担任|现在是|目前是|在.{0,12}(?:做|当|任|担任))|职位(?:是|:)|"
    r"我(?:就|只|不过)是(?:一?个)?|职称(?:是|:)|头衔(?:是|:)|职务(?:是|:)|担任|本人是?|岗位(?:是|:)|身份(?:是|:)|(?:^|,)在[^,.;]{1,14}(?:公司|集团|厂|银行|企业|医院|学校)(?:做|当|任|担任)|"
    r"(?:^|,)是(?=[^,.;]{0,10}(?:总监|总|经理|主管|工程师|负责人|专员|主任)(?:$|[,.;]))|(?:^|,)(?:当|任)(?=.{0,8}(?:总|经理|主管|"
    r"长)))(?:一个|一名|个|一位|"
    r"公司的?|这边的?|这里的?|我们公司的?)?",
)
_IN_CHARGE = Pattern(
    r"(?<![a-z])(?:(?:i|we) (?P<head>run|head|lead)|i (?:manage|oversee)|(?:i'm |"
    r"i am )?(?:responsible for|in charge of))"
    r" (?:the |our |all (?:of )?(?:our )?)?(?P<area>[a-z][a-z0-9 &]{1,30})|"
    r"(?:我(?:主要)?|\A(?:主要)?(?=负责|分管|管(?:销售|市场|技术|运营|生产|采购|研发|团队|工厂|整个|全部))|(?:\A|[,.;])(?:现在|目前|如今)(?=负责|分管|管|带))(?:负责|分管|主管|"
    r"管(?!账|帐|仓|库房|电脑|杂|门|水电|后勤|档案)|带领?着?)(?P<field>[^,.;]{1,12})"
)
#: What somebody is at, or their part in the purchase, and no title: `I'm evaluating …`, but `I'm marketing manager`.
_DOING = Pattern(
    r"[做搞干开卖][^,.;]{5,14}的|"
    r"来(?!自)|找|退休|离职|失业|想|要|帮|替|代[^理]|应聘|in (?!charge)|(?:economic |technical )?buyer|(?:a )?retired|"
    r"(?:final |sole |only |main )?decision|(?:end )?user|champion|"
    r"(?!managing|marketing|engineering|purchasing|accounting|operating|consulting|founding|acting)[a-z]+ing(?![a-z])"
)
#: Who is counted, and no title of the speaker's: `9 staff`.
_COUNTED = Pattern(r"\d+ [a-z]+")
#: Somebody beside the speaker, in a sentence about them.
_SOMEBODY = Pattern(
    r"(?<![a-z])(?:(?:my|our|his|her|their|your|the|everyone|everybody) (?!business card|card|title|role|position|"
    r"job|badge)(?:[a-z]+ ){0,3}?"
    r"(?:is|are|was|asked|told|said|says|sent|wants?|needs?|has|does|did|makes?|made|decides?|knows|will|would)|"
    r"everyone is|"
    r"(?:help|helping|assist|assisting|support|supporting|ask|whatever|whoever|works? (?:for|under|with)) (?:the|my|"
    r"our|an?))"
    r"(?![a-z'])(?! (?:title|role|position|job))"
)
#: Somebody beside the speaker, in a Chinese sentence about them: 我们领导是副总, 我们经理让我来问的.
_SOMEBODY_CN = Pattern(
    r"(?:我们?|咱们?|我家|我)?的?(?:大?领导|老板娘?|经理|总监|主管|老总|上司|上面|老公|老婆|媳妇|爱人|爸爸?|妈妈?|哥|姐|弟|妹|儿子|女儿|"
    r"朋友|同事|董事长|[科处局所院校馆站厂部店组队]长|主任|书记|主席|[^,.;我是]{1,2}总)(?:他|她)?(?:也|就|都|刚|已经|本人)*(?:是|让|叫|派|说|要(?!求)|想|离职|不在|走|休|给我|托|不(?:会|懂|太会|方便|想|愿)|没(?:空|时间|工夫)|忙(?!着)|嫌)"
)
#: Titles that ask for somebody as well.
_WISHED_TOO = frozenset({"operator", "agent", "representative", "rep", "support", "sales", "customer service"})
_LETTERS = phrase(r"(?<![a-z.])(?:[a-z]\.){1,3}[a-z](?![a-z])\.?")


def read_title(context: Context) -> Found | None:
    """The title with seniority and role; unasked, only behind words such as `I am the` or as a piece of its own."""
    text = told_now(_LETTERS.sub(_joined, context.plain))
    if context.asked is Kind.TITLE:
        found = _asked(text, context)
        return replace(found, confidence=0.5) if found and context.text.bare in _WISHED_TOO else found
    cue = next((each for each in _IAM.finditer(text) if not text.startswith("\x00", each.end())), None)
    behind = _behind(cue, text, context) if cue and not _DOING.match(text, cue.end()) else None
    return behind or title_in_passing(text, context) or (_owned(text, context) if context.asked is None else None)


def _joined(letters: re.Match[str]) -> str:
    """`c.f.o.` as one word, as long as before."""
    return letters[0].replace(".", "").ljust(len(letters[0]))


def _asked(text: str, context: Context) -> Found | None:
    text = _without_others(text, context)
    owns = _owned(text, context)
    if owns:
        return owns
    in_charge = _IN_CHARGE.search(text)
    if in_charge and not seniority_of(text[: in_charge.start()]):
        return _in_charge(in_charge, context)
    found = _behind(_IAM.search(text), text, context) or _piece_with_rank(text, context)
    return found or _as_said(text, context) or _by_doing(text, context)


def _owned(text: str, context: Context) -> Found | None:
    """Somebody whose company it is, where no title says more."""
    owns = owns_company(text)
    if owns is None or seniority_of(_COUNTED.sub("", text)):
        return None
    return found_title(owns.start(), owns.end(), Seniority.C_LEVEL, context, role_from=owns[0])


def _without_others(text: str, context: Context) -> str:
    """The text without what its pieces tell of others: `my boss is the VP`, 我们领导是副总."""
    for first, last in context.pieces:
        end = first + _own_words(text[first:last])
        text = text[:end] + "\x00" * (last - end) + text[last:]
    return text


def _in_charge(found: re.Match[str], context: Context) -> Found:
    """Somebody with no title but an area: who runs it heads it, who is responsible for it manages it."""
    seniority = Seniority.DIRECTOR if found["head"] in ("run", "head") else Seniority.MANAGER
    return found_title(found.start(), found.end(), seniority, context, role_from=found["area"] or found["field"])


def _behind(cue: re.Match[str] | None, text: str, context: Context) -> Found | None:
    """The title behind words such as `I am the`."""
    if cue is None:
        return None
    ends = [last for _, last in context.pieces if last > cue.end()]
    for begin in [cue.end(), *ends[:1]][: len(ends)]:
        start = start_of_title(text, begin + len(text[begin:]) - len(text[begin:].lstrip(" ,")), context)
        end = end_of_title(text, start, context)
        seniority = seniority_of(text[start:end])
        if seniority and (begin == cue.end() or _is_named(text, start, end, context)):
            return found_title(start, end, seniority, context, role_from=text[start:end])
    return None


def _is_named(text: str, start: int, end: int, context: Context) -> bool:
    """Whether a title stands alone in the piece behind the speaker's name: `I'm Tom, head of growth at …`."""
    asked = context.asked is Kind.TITLE
    return asked or context.is_stated(start, end) or _IN_CHARGE.match(text, start) is not None


def _piece_with_rank(text: str, context: Context) -> Found | None:
    """The first piece that names a rank, with the department named behind it."""
    for first, end_of_piece in context.pieces:
        last = first + _own_words(text[first:end_of_piece])
        seniority = seniority_of(text[first:last])
        if seniority is Seniority.INDIVIDUAL and seniority_of_job(text[first:last]) not in (seniority, None):
            return None
        if seniority:
            start = start_of_title(text, first, context)
            end = end_of_title(text, start, context)
            start = start if seniority_of(text[start:end]) == seniority else first
            end = end if seniority_of(text[start:end]) else last
            return found_title(start, end, seniority_of(text[start:end]), context, role_from=text[start:end])
    return None


def _own_words(piece: str) -> int:
    """How far a sentence speaks of the speaker, before somebody else: `the CEO asked me`, `my wife is the owner`."""
    theirs = None if _IAM.search(piece) else _SOMEBODY.search(piece) or _SOMEBODY_CN.match(piece)
    return theirs.start() if theirs else len(piece)


def _as_said(text: str, context: Context) -> Found | None:
    """An answer without a rank: a job, a department, or the words as they are."""
    start = start_of_title(text, 0, context)
    end = end_of_title(text, start, context)
    words = text[start:end]
    if not re.search(r"[^\W\d_]{2}", words) or "?" in text or len(words.split()) > 6 or len(words) > LONGEST:
        return None
    seniority = seniority_of_job(text[:end]) or seniority_of_job(words) or seniority_of_job(text[:LONGEST])
    return found_title(start, end, seniority, context, role_from=words)


def _by_doing(text: str, context: Context) -> Found | None:
    """Somebody who only says what they do all day: `my husband is the director, I do the invoices`."""
    for first, last in context.pieces:
        if is_doing(text[first:last].strip(" .!")):
            return found_title(first, last, Seniority.INDIVIDUAL, context, role_from=text[first:last])
    return None
