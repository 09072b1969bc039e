"""The Chinese name of a company: by its legal form, behind words such as 叫, between quotes, or by its look."""

from dataclasses import dataclass

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase_lines

_LINES = phrase_lines("company")
_MARKS = r",.;:!?，。；：！？、…\s"
#: What a legal name may go on with: 某某有限公司无锡分公司.
_BRANCH = rf"(?:[^{_MARKS}\x00的]{{1,12}}?(?:分公司|子公司|分行|支行|分店|[事营]业部|办事处|分厂|工厂))?"
_LEGAL = Pattern(rf"[^{_MARKS}\x00]{{2,40}}?(?:股份有限公司|有限责任公司|有限公司){_BRANCH}")
#: What leads to a legal name, and is no part of it: 我们单位全称是.
_BEFORE_LEGAL = Pattern(
    r".*(?:(?:就|应该|其实)?(?:[是叫]|(?<=[司称名位业])为)做?|代表|来自|就职于|任职于|供职于|我司|我们|我在|在|隶属(?:于)?|属于|[全简]称|全名)[（(「“\"]?|\A[（(「“\"]"
)
#: A name of several words in Latin letters.
_LATIN = r"[A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*){1,4}"
#: Names that somebody tells to be one, but not those of the past.
_CALLED = Pattern(
    rf"(?<![以之从原曾])(?<!前|来|经)(?:(?:全称|简称|全名|[中英日]文名|暂定名?|暂名|拟名)(?:是|叫|为|:|：)?|(?:大名|名字|店名|厂名|字号|品牌|招牌|写的?|登记的?|注册的?)(?:是|叫|为|:|：)|(?:名|就|现在|如今|应该|改名|更名|"
    rf"都)?(?:(?<!我)叫做?|改名[为叫成]?|更名[为叫成]?|[改换][成为]了?))\s?(?![什啥你我他人太很])[「『“\"《]?(?P<name>{_LATIN}|[^{_MARKS}的」』”\"》了]{{2,20}})"
    rf"(?=[{_MARKS}的了」』”\"》]|\Z)"
)
#: The company of a group that somebody is of: 海川集团下属的海川置业.
_UNDER = Pattern(
    rf"(?:下属|旗下|麾下|下面|所属|控股|全资)的?(?:全资|控股)?(?:子公司|公司|企业)?[,，:：]?(?:叫|是)?(?P<name>[^{_MARKS}的了]{{3,16}})"
)
#: The name of a company as somebody puts it right: 公司名少了个字，应该是“鑫源泰”.
_PUT_RIGHT = Pattern(
    r"公司(?:名称?|名字)?[^.;。；!！?？]{0,12}(?:应该是|应为|改[成为]|(?<!不)是)[「『“《\"](?P<name>[^」』”》\"]{2,20})[」』”》\"]"
)
#: A name between quotes behind what says that it is one, whatever its letters: 店名“小鹿家的袜子”.
_CALLED_QUOTED = Pattern(
    r"(?:叫做?|名[字称]?|店|公司|厂|是|为|[:：])\s?[「『“《\"](?P<name>[^」』”》\"]{2,20})[」』”》\"]"
)
#: The one of several companies that is meant: 三家公司，主要是众合供应链这家.
_MAINLY = Pattern(
    rf"(?:主要|主力|总的)(?:用|做|运营)?的?(?:话)?,?(?:就)?是(?P<name>[^{_MARKS}的了]{{2,14}}?)"
    rf"(?:[这那](?:一?[家个]|边))?(?=[{_MARKS}]|\Z)"
)
#: A name that the clause goes on with, so that 的 may be a part of it: 叫小熊家的窝, but not 叫鼎盛的公司.
_GOES_ON = Pattern(
    rf"的(?![^{_MARKS}]{{0,6}}(?:公司|企业|单位|集团|厂家?|店铺?|人|员工|那边|这边|部门?|代理)(?:[{_MARKS}]|\Z)|[这那一])"
    rf"[^{_MARKS}的]{{1,8}}(?=[{_MARKS}]|\Z)"
)
#: A part of a company, which is named behind it: 四季春集团旗下的 + 民宿事业部.
_PARTS = Pattern(r".*(?:事业部|[^俱]部|部门|中心|分部|项目组?|团队|车间|门店|板块)\Z")
_GROUP = Pattern(rf"(?:我们?是|是|在)?(?P<name>[^{_MARKS}的]{{2,16}}?)\Z")
_QUOTED = Pattern(r"[「『“《\"](?P<name>[^」』”》\"]{2,20})[」』”》\"]")
#: Where somebody works now: 换工作了，现在在京东.
_NOW_AT = Pattern(
    rf"(?:现在|目前|如今|后来)(?:在|去了?|到了?|跳槽?到了?|加入了?)(?P<name>[^{_MARKS}的」』”\"》了做上]{{2,16}})(?=[{_MARKS}的]|上班|工作|\Z)"
)
_CHINESE = Pattern("[\u4e00-\u9fff]")
#: Letters that sentences are built with, and hardly any name.
_SENTENCE = Pattern(rf"[{_LINES['sentence'][0]}]|{'|'.join(_LINES['sentence'][1:])}")
_KIND = Pattern(
    rf"(?:..+(?:{'|'.join(_LINES['kinds'])})|[市县区省][一二三四五六七八九十]{{1,2}}[中小院医]|[市县区省]妇幼)\Z"
)
_GENERIC = Pattern(
    rf"(?:{'|'.join(_LINES['generic'])})+(?:的)?"
    r"(?:公司|企业|集团|厂家?|店|单位|工厂|门店|团队|机构)?"
)
#: A name with such letters in it may still be one where it is all that was said: 饿了么, 我爱我家.
_SHORT = 5
#: How sure a name is that may also be a part of the sentence.
_UNSURE = 0.6


@dataclass(frozen=True)
class Name:
    """Where the name of a company stands, and how sure it is one."""

    start: int
    end: int
    confidence: float = 1.0


def chinese_name(text: str, *, asked: bool) -> Name | None:
    """Where a name stands that the words around say is one, or None."""
    legal = _LEGAL.search(text)
    if legal:
        lead = _BEFORE_LEGAL.match(text, legal.start(), text.index("有限", legal.start()))
        start = lead.end() if lead else legal.start()
        return Name(start, legal.end()) if legal.end() - start > len("有限公司") + 1 else None
    if not asked:
        right = _PUT_RIGHT.search(text)
        return Name(*right.span("name")) if right else None
    return _called(text) or _of_a_group(text)


def _called(text: str) -> Name | None:
    """The name that words such as 叫 or quotes tell; one that may only begin with what follows them is not sure."""
    quoted = _CALLED_QUOTED.search(text)
    if quoted:
        return Name(*quoted.span("name"))
    for words in (_CALLED, _QUOTED, _NOW_AT, _MAINLY):
        for found in words.finditer(text):
            more = _GOES_ON.match(text, found.end("name")) if words is _CALLED else None
            if more and not _SENTENCE.search(found["name"]):
                return Name(found.start("name"), more.end(), confidence=_UNSURE)
            if not _SENTENCE.search(found["name"]):
                return Name(*found.span("name"))
    return None


def _of_a_group(text: str) -> Name | None:
    """The company of a group that somebody is of; where only a part of it is named, the group itself."""
    under = _UNDER.search(text)
    if under is None or _SENTENCE.search(under["name"][:-2]):
        return None
    if _PARTS.match(under["name"]):
        group = _GROUP.search(text, 0, under.start())
        return Name(*group.span("name")) if group and not _SENTENCE.search(group["name"]) else None
    return Name(*under.span("name"), confidence=1.0 if ends_like_one(under["name"]) else _UNSURE)


def ends_like_one(name: str) -> bool:
    """Whether a name ends with what companies are called: 蓝海咨询."""
    return _KIND.match(name) is not None


def how_like_a_name(name: str, *, others: bool) -> float:
    """How sure a Chinese piece that nothing calls a name is one, 0 to 1; `others` say more beside it."""
    if not _CHINESE.search(name):
        return 1.0
    if _GENERIC.fullmatch(name):
        return 0.0
    if ends_like_one(name) and len(name) <= 16 and not _SENTENCE.search(name[:-2]):
        return 1.0
    if _SENTENCE.search(name):
        return 0.5 if len(name) <= _SHORT and not others and "的" not in name else 0.0
    return 0.5 if others and len(name) > 2 * _SHORT else 1.0 if not others else 0.9
