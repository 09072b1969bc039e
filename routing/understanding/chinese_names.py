"""The Chinese name of a company: by its legal form, behind words such as 叫, between quotes, or by its look."""

import re

from routing.understanding.phrases import phrase_lines

_LINES = phrase_lines("company")
_MARKS = r",.;:!?，。；：！？、…\s"
#: What a legal name may go on with: 某某有限公司无锡分公司.
_BRANCH = rf"(?:[^{_MARKS}\x00的]{{1,12}}?(?:分公司|子公司|分行|支行|分店|[事营]业部|办事处|分厂|工厂))?"
_LEGAL = re.compile(rf"[^{_MARKS}\x00]{{2,40}}?(?:股份有限公司|有限责任公司|有限公司){_BRANCH}")
#: What leads to a legal name, and is no part of it: 我们单位全称是.
_BEFORE_LEGAL = re.compile(
    r".*(?:(?:就|应该|其实)?(?:[是叫]|(?<=[司称名位业])为)做?|代表|来自|就职于|任职于|供职于|我司|我们|我在|在|隶属(?:于)?|属于|[全简]称|全名)[（(「“\"]?|\A[（(「“\"]"
)
#: A name of several words in Latin letters.
_LATIN = r"[A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*){1,4}"
#: Names that somebody tells to be one, but not those of the past.
_CALLED = re.compile(
    rf"(?<![以之从原曾])(?<!前|来|经)(?:(?:全称|简称|全名)(?:是|叫|为|:|：)?|(?:大名|名字|店名|厂名|品牌|招牌)(?:是|叫|为|:|：)|(?:名|就|现在|如今|应该|改名|更名|"
    rf"都)?(?:(?<!我)叫做?|改名[为叫成]?|更名[为叫成]?|[改换][成为]了?))\s?(?![什啥你我他人太很])[「『“\"《]?(?P<name>{_LATIN}|[^{_MARKS}的」』”\"》了]{{2,20}})"
    rf"(?=[{_MARKS}的了」』”\"》]|\Z)"
)
#: The company of a group that somebody is of: 海川集团下属的海川置业.
_UNDER = re.compile(
    rf"(?:下属|旗下|麾下|下面|所属|控股|全资)的?(?:全资|控股)?(?:子公司|公司|企业)?[,，:：]?(?:叫|是)?(?P<name>[^{_MARKS}的了]{{3,16}})"
)
_QUOTED = re.compile(r"[「『“《\"](?P<name>[^」』”》\"]{2,20})[」』”》\"]")
#: Where somebody works now: 换工作了，现在在京东.
_NOW_AT = re.compile(
    rf"(?:现在|目前|如今|后来)(?:在|去了?|到了?|跳槽?到了?|加入了?)(?P<name>[^{_MARKS}的」』”\"》了做上]{{2,16}})(?=[{_MARKS}的]|上班|工作|\Z)"
)
_CHINESE = re.compile("[\u4e00-\u9fff]")
#: Letters that sentences are built with, and hardly any name.
_SENTENCE = re.compile(rf"[{_LINES['sentence'][0]}]|{'|'.join(_LINES['sentence'][1:])}")
_KIND = re.compile(
    rf"(?:..+(?:{'|'.join(_LINES['kinds'])})|[市县区省][一二三四五六七八九十]{{1,2}}[中小院医]|[市县区省]妇幼)\Z"
)
_GENERIC = re.compile(
    rf"(?:{'|'.join(_LINES['generic'])})+(?:的)?"
    r"(?:公司|企业|集团|厂家?|店|单位|工厂|门店|团队|机构)?"
)
#: A name with such letters in it may still be one where it is all that was said: 饿了么, 我爱我家.
_SHORT = 5


def chinese_name(text: str, *, asked: bool) -> tuple[int, int] | None:
    """Where a name stands that the words around say is one, or None."""
    legal = _LEGAL.search(text)
    if legal:
        lead = _BEFORE_LEGAL.match(text, legal.start(), text.index("有限", legal.start()))
        start = lead.end() if lead else legal.start()
        return (start, legal.end()) if legal.end() - start > len("有限公司") + 1 else None
    under = _UNDER.search(text) if asked else None
    if under and ends_like_one(under["name"]) and not _SENTENCE.search(under["name"][:-2]):
        return under.span("name")
    called = [*_CALLED.finditer(text), *_QUOTED.finditer(text), *_NOW_AT.finditer(text)] if asked else []
    return next((found.span("name") for found in called if not _SENTENCE.search(found["name"])), None)


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
