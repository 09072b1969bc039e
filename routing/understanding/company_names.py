"""Whether words are written as the name of a company, or only speak of one: 一家公司, `the bank`."""

import re

from routing.understanding.chinese_names import how_like_a_name
from routing.understanding.context import Context
from routing.understanding.industry import is_industry
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase_lines, phrases
from routing.understanding.places import places
from routing.understanding.text import fold

_PHRASES = phrases("company")

_LINES = phrase_lines("company")
CAPITAL = "A-ZÀ-ÞŁŚŻŹĆŃČŠŽŘĎŤŇŮĐŐŰİŞĞĂŢ"
#: What joins the words of a name.
JOINS = (
    "&|and|und|of|for|i|y|e|et|och|og|en|ja|de|di|do|da|dos|das|du|des|del|della|la|le|les|el|los|las|van|von|der|den|"
    "zu|zum|am|im|af|av"
)
NAME = rf"(?P<name>[{CAPITAL}0-9][\w&.'’+-]*(?:\s(?:(?:{JOINS}|the)\s)?[{CAPITAL}0-9&][\w&.'’+-]*){{0,5}})"
SUFFIX = (
    rf"(?:{'|'.join(_LINES['legal'])}|"
    r"Inc|Corp|Corporation|LLC|Ltd|Limited|GmbH|AG|SE|PLC|plc|Co|Company|Group|Holdings?|BV|B\.V|SA|"
    r"S\.A|SAS|Pty|Oy|AB|AS|KG|LLP|LP|NV|SpA|Technologies|Labs|Systems|Solutions|Software|Bank|Partners|"
    r"Industries|Consulting)"
)
_CALLED_SO = Pattern(rf".+\s(?:{SUFFIX}|{'|'.join(_LINES['latin_kinds'])})\.?")
_COMMON = frozenset(_LINES["common"])
PIECE_NAME = Pattern(NAME.replace("?P<name>", "?:"))
#: A legal form whose last stop belongs to it: `z o.o.`, `S.r.l.`.
_DOTTED = Pattern(r"\.\w\.|\. \w\.")
#: A part of a company, which is no company: 信息中心.
_PART = Pattern(
    r"(?:信息|数据|客服|呼叫|研发|运营|技术|市场|销售|采购|培训|财务|行政|人力|物流|仓储|营销|设计|服务|客户|it)+"
    r"(?:中心|部门?|[科处室组]|总部)",
    re.I,
)
_SOME = _PHRASES["some_company"]


def with_its_stop(start: int, end: int, context: Context) -> str:
    """The words of a name, with a last stop that belongs to its legal form."""
    name = context.text.words(start, end)
    return name + "." if _DOTTED.search(context.text.raw, end - 3, end + 1) else name


#: A house by what sort it is, and no name: 大学附属医院.
_SORT = Pattern(
    r"(?:公立|私立|民办|国有|国营|大学|高校|附属|综合|专科|三甲|二甲|社区|国际|双语|重点|普通|地方|城市|农村|股份制?|"
    r"商业|农商|村镇|公办|连锁|外资|[省市县区镇]级?)*"
    r"(?:医院|学校|大学|学院|中学|小学|高中|初中|幼儿园|银行|农商行|诊所|公司|工厂|事务所|研究院|图书馆|博物馆|酒店|药店)"
)


def is_common(name: str) -> bool:
    """Whether words speak of a company, or of something else, without its name."""
    return (
        is_industry(name)
        or name.removeprefix("The ").split(maxsplit=1)[0].lower().strip("'.") in _COMMON
        or name.isdigit()
        or bool(_SOME.search(name))
        or bool(_PART.fullmatch(name) or _SORT.fullmatch(name))
        or (name.endswith("公司") and is_place(name[:-2]))
        or not how_like_a_name(name, others=True)
        or bool(re.fullmatch(r"(?:一?家|我们?|这|一个|做|某|上海|北京|深圳|广州|杭州).{0,6}公司", name))
    )


def is_name_written(words: str) -> bool:
    """Whether words are written as a name is, each with a capital but for those that join them."""
    return PIECE_NAME.fullmatch(words) is not None


def is_called_so(name: str) -> bool:
    """Whether a written name ends with what companies are called by: `Zenith Foods`."""
    return _CALLED_SO.fullmatch(name) is not None


def is_place(name: str) -> bool:
    """Whether words are the name of a place and nothing else."""
    return places().get(fold(name).strip(" .,")) is not None
