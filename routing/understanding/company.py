"""The company somebody works for, by the name they give it."""

import re

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.industry import is_industry
from routing.understanding.phrases import phrase_lines

_NAME = r"(?P<name>[A-ZÀ-ÞŁŚŽŻČŠ0-9][\w&.'’+-]*(?:\s(?:(?:of|and|the|for|de|&|und)\s)?[A-Z0-9&][\w&.'’+-]*){0,5})"
_SUFFIX = (
    r"(?:Inc|Corp|Corporation|LLC|Ltd|Limited|GmbH|AG|SE|PLC|plc|Co|Company|Group|Holdings?|BV|B\.V|SA|"
    r"S\.A|SAS|Pty|Oy|AB|AS|KG|LLP|LP|NV|SpA|Technologies|Labs|Systems|Solutions|Software|Bank|Partners|"
    r"Industries|Consulting)"
)
_AT = re.compile(
    rf"\b(?i:i work (?:at|for|with)|i'm (?:at|from|with)|i am (?:at|from|with)|im (?:at|from|with)|"
    rf"we're from|we are from|my company is|our company is|company(?: name)?(?: is|:)|calling from|"
    rf"here from|(?:i'm|i am|im|this is) [a-z]+ (?:from|at|with)|on behalf of|representing|i represent|"
    rf"i run|i own|i founded|employed (?:at|by)|"
    rf"working (?:at|for)|(?:manager|director|head|vp|engineer|lead|officer|analyst|sales|marketing|"
    rf"ops|operations|procurement|finance|it|consultant|developer) (?:at|@)|(?:ceo|cto|cfo|coo|cmo|founder|"
    rf"owner|president) of|"
    rf"the company is called|called|"
    rf"organi[sz]ation(?: is|:)|employer(?: is|:))\s+(?:the )?{_NAME}"
)
_WE_ARE = re.compile(rf"\b(?i:we're|we are|this is|it'?s)\s+(?:the )?{_NAME}")
_WITH_SUFFIX = re.compile(rf"\b(?P<name>(?:[A-ZÀ-Þ][\w&'-]*\s(?:(?:&|and|und|of)\s)?){{1,4}}{_SUFFIX}\b\.?)")
_CHINESE = re.compile(
    r"(?:我?(?:来自|就职于|供职于|任职于|在)|我们?(?:公司)?(?:是|叫|名叫)|公司(?:名称|名字|名)?(?:是|叫|"
    r"为|:)|代表)\s?(?P<name>[\w（）()·&\- ]{2,24}?(?:股份有限公司|有限责任公司|有限公司|股份公司|集团|"
    r"公司|银行|大学|医院|科技|网络|学院|研究院|工作室|事务所|控股|厂))(?!的?(?:人|规模|员|有))",
)
_CHINESE_NAMED = re.compile(
    r"(?:我?(?:来自|就职于|供职于|任职于)|公司(?:名称|名字|名)?(?:叫|为|:|是(?!做|搞|一家|个|在|从事|专门|"
    r"主要|卖|生产))|我们公司叫|"
    r"我们叫)\s?(?P<name>[^\s,.;!?]{2,16}?)(?=的|,|\.|;|!|$|，|。)"
)
_LEAD = re.compile(
    r"^(?:我们?(?:公司)?(?:是|叫|在|来自)|来自|就职于|公司(?:名称|名字|名)?(?:是|叫|为|:)|叫做?|是)|"
    r"^(?:(?:hi|hello|hey|well|yes|sure|ok|okay|um)[ ,.!]+)?(?:(?:i work (?:at|for|with)|i'm (?:at|from|"
    r"with)|i am (?:at|from|with)|we're from|we are from|we're called|we are called|we're|we are|"
    r"it'?s called|it'?s|it is|my company is|our company is|my company|the company is|"
    r"company(?: name)?(?: is|:)|name:|called|from|at|for|working (?:at|for)|i run|i own|the name is|"
    r"they're called|it's named|company:)\s+)?(?:called )?",
)
_COMMON = frozenset(phrase_lines("company")["common"])
_NO_COMPANY = re.compile(
    r"(?<![a-z])(?:no company|none|freelanc\w+|self[- ]employed|private (?:person|individual)|individual|"
    r"independent|don't have (?:a|one)|unemployed|student|just me)(?![a-z])|没有公司|个人|个体|自由职业|"
    r"自己干|无"
)


def read_company(context: Context) -> Found | None:
    """The company's name; unasked, only behind words such as `I work at`, or with a legal form."""
    asked = context.asked is Kind.COMPANY
    for words in (_AT, _WITH_SUFFIX, _WE_ARE, _CHINESE, _CHINESE_NAMED):
        found = words.search(context.text.raw)
        if found is None or _is_common(found["name"]) or (words is _WE_ARE and not _is_name(found, context)):
            continue
        start, end = _trimmed(found)
        return Found(
            value=context.text.words(start, end),
            start=start,
            end=end,
            confidence=1.0 if words is not _WE_ARE or asked else 0.8,
        )
    return _whole(context) if asked else None


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    start, end = found.span("name")
    name = found["name"]
    cut = re.search(r"(?<!Inc)(?<!Corp)(?<!Co)(?<!Ltd)\.(?:\s|$)|\s(?:and|for|of|&)$|,", name)
    return start, start + cut.start() if cut else end


def _is_common(name: str) -> bool:
    return (
        is_industry(name)
        or name.split(maxsplit=1)[0].lower().strip("'.") in _COMMON
        or name.isdigit()
        or bool(re.fullmatch(r"(?:一?家|我们?|这|一个|做|某|上海|北京|深圳|广州|杭州).{0,6}公司", name))
    )


def _is_name(found: re.Match[str], context: Context) -> bool:
    """Whether `we are X` names a company: by its legal form, or because X is all that follows."""
    after = context.text.raw[found.end() :].lstrip(" .!")
    return (
        bool(re.search(rf"{_SUFFIX}\.?$", found["name"]))
        or not after
        or (after[0] in ",;(" and not re.match(r"\d", found["name"]))
    )


def _whole(context: Context) -> Found | None:
    text = context.plain
    if _NO_COMPANY.fullmatch(context.text.bare) or "?" in text:
        return None
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    cut = re.search(
        r",? (?:we |and we|it's|a (?:company|startup|firm)|which|based|in (?=[A-Z]))|[;!,]\s|\.\s",
        context.text.raw[start:],
    )
    end = start + cut.start() if cut else len(text)
    name = context.text.words(start, end).strip(" .!\"'")
    if not re.search(r"[^\W_]{2}", name) or len(name) > 60 or len(name.split()) > 6:
        return None
    return Found(value=name, start=start, end=end, loose=True)
