"""The name of a company behind words that tell it is one, or with its legal form: `I work at Siemens`, 我是华为的."""

import re
from collections.abc import Iterator
from itertools import pairwise

from routing.playbook import Kind
from routing.understanding.chinese_names import ends_like_one
from routing.understanding.company_names import (
    CAPITAL,
    JOINS,
    NAME,
    PIECE_NAME,
    SUFFIX,
    is_called_so,
    is_common,
    is_place,
    with_its_stop,
)
from routing.understanding.context import Context, Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase, phrase_lines
from routing.understanding.ranks import is_rank, seniority_of
from routing.understanding.text import fold

_LINES = phrase_lines("company")
_PERSON = (
    r"(?!(?i:hello|hi|hey|greetings|thanks|thx|cheers|calling|moved|nobody)\b)[A-Z][a-zA-Z'-]+(?: [A-Z][a-zA-Z'-]+)?"
)
#: What leads to the name of somebody's company, in small letters.
_LEADS_TO_NAME = (
    r"i work (?:at|for|with)|"
    r"now (?:at|with|working (?:at|for))|(?:my|our) own (?:company|shop|firm|business|agency|studio)(?: is|:)|"
    r"i'm (?:at|from|with)|i am (?:at|from|with)|im (?:at|from|with)|"
    r"we're from|we are from|my company is|our company is|company(?: name)?(?: is|:)|calling from|"
    r"here from|(?:i'm|i am|im|this is) [a-z]+ (?:from|at|with)|on behalf of|representing|i represent|"
    r"i run|i own|i founded|employed (?:at|by)|"
    r"working (?:at|for)|(?:manager|director|head|vp|engineer|lead|officer|analyst|sales|marketing|"
    r"ops|operations|procurement|finance|it|consultant|developer) (?:at|@)|(?:ceo|cto|cfo|coo|cmo|founder|"
    r"owner|president) of|"
    r"the company is called|called|named(?! after)|trad(?:e|es|ing) (?:as|under)|operat(?:e|es|ing) as|t/a|dba|"
    r"(?:do|does|doing) business as|known as|"
    r"(?:our|the company'?s|our company'?s|the firm'?s|the) (?:own |full |legal |official |trading |registered |"
    r"business |new )?name(?: of (?:the|our|my) [a-z]+)?(?: is|'s|:)|"
    r"organi[sz]ation(?: is|:)|employer(?: is|:)"
)
_AT = Pattern(rf"\b(?i:{_LEADS_TO_NAME})\s+(?:the )?{NAME}")
#: Who introduces themselves by name and employer: `Maria from Zephyrine here`.
_INTRODUCED = Pattern(
    rf"(?:^|[,.!] ?|(?i:hi|hello|hey|it's|its)[ ,!]+){_PERSON} (?:(?:here|again),? )?(?:from|at|@) (?:the )?{NAME}"
)
_NAMED_BEHIND = Pattern(
    rf"\b{NAME}(?:'s| is) (?i:(?:our|the|my) (?:own |company'?s? |firm's |official |legal |trading )*name)\b"
)
_EMPLOYER = Pattern(rf" (?:at|@|with|for) (?:the )?{NAME}")
#: Who learns where they are, and does not work there.
_STUDIES = Pattern(r"(?<![a-z])(?:students?|pupils?|studying|phd)(?![a-z])(?! (?:assistant|worker|services))")
_SPEAKS = r"we're|we are|this is|it'?s"
_WE_ARE = Pattern(rf"\b(?i:{_SPEAKS})\s+(?:the )?{NAME}")
_WITH_SUFFIX = Pattern(
    rf"\b(?P<name>(?:[A-Z]\.\s?){{0,3}}(?:[{CAPITAL}][\w&'-]*\s(?:(?:{JOINS})\s)?){{0,3}}[{CAPITAL}][\w&'-]*(?:,?\s|\s(?:{JOINS})\s)"
    rf"{SUFFIX}(?!\w)\.?(?:\s(?:KG|KGaA|OHG|A/S)(?!\w))?)"
)
_CHINESE = Pattern(
    r"(?:我?(?:来自|就职于|供职于|任职于|在)|(?:我们(?:这边|公司)?(?:是|叫|名叫)|我(?:这边|公司)?是)|这[里边]是|[我敝]司[是系]|我单位是|公司(?:名称|名字|名)?(?:是|叫|"
    r"为|:)|代表)\s?(?P<name>[\w（）()·&\- ]{2,24}?(?:股份有限公司|有限责任公司|有限公司|股份公司|集团|"
    r"公司|银行|大学|医院|科技|网络|学院|研究院|工作室|事务所|控股|图书馆|博物馆|幼儿园|基金会|物流|传媒|文创|中心|厂)(?![部处组科室]|中心)(?:附属\w{0,10}?(?:医院|中学|小学|学校))?)(?!的?(?:人|规模|员|有))",
)
_CHINESE_NAMED = Pattern(
    r"(?:我?(?:来自|就职于|供职于|任职于)|公司(?:名称|名字|名)?(?:叫|为|:|：|是(?!做|搞|一家|个|在|从事|专门|"
    r"主要|卖|生产))|我们公司叫|(?:这家|新公司|现公司|这边公司|新东家)(?:就)?(?:叫|是叫)|"
    r"我们叫|敝司为)\s?(?P<name>[A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*){0,4}|[^\s,.;!?]{2,16}?)(?=的|,|\.|;|!|$|，|。)"
)
_STRANGERS = "|".join(_LINES["strangers"])
#: Where somebody has a job: 我在拓维管运营.
_CHINESE_AT = Pattern(
    rf"我(?:目前|现在)?在(?!{_STRANGERS}|总部|分部|外面|家里|那|里面)(?P<name>[^\s,.;!?，。；！？的]{{2,8}}?)(?:负责|主管|管|分管)"
    r"(?=[^\s,.;!?，。；！？]{1,8}(?:[,.;!?，。；！？ ]|$))"
)
_STRANGER = Pattern(_STRANGERS)
_SURNAMES = _LINES["surnames"][0]
#: Who is introduced as a company's: 我是鹏程制造的小刘, 我这边是蓝海咨询的.
_CHINESE_OF = Pattern(
    rf"(?:我(?:这边|这里|们这边)?(?:是|来自)|这[里边]是)(?!{_STRANGERS})(?P<name>[^\s,.;!?，。；！？的]{{2,12}}?)的"
    rf"(?P<who>[小老阿][{_SURNAMES}](?![^\s,.;!?，。；！？])|[{_SURNAMES}][^\s,.;!?，。；！？]{{1,3}}(?=[,.;!?，。；！？]|$)|"
    rf"[^\s,.;!?，。；！？]{{2,8}})?"
)
#: A person by surname and rank: 张总.
_PERSON_CHINESE = Pattern(rf"[{_SURNAMES}](?:总|工|董|经理|老师|主任|院长|局长|校长|姐|哥|老板)|[小老阿][{_SURNAMES}]")
_SHORT_NAME = 5
#: Who signs a message, and the name of a company behind them as a piece of its own: `Anita Rao, Telva Networks`.
_SIGNER = Pattern(
    rf"(?i:my name is|my name's|name's|this is|i'm|i am|it's|im|best|regards|cheers|thanks)?[ ,]*{_PERSON}"
)
#: Whose somebody is, as a piece behind their own name: 我姓张，启明医疗的.
_CHINESE_SIGNER = Pattern(rf"(?:我?(?:姓|叫|是)|免贵姓?|叫我)?[小老阿]?[{_SURNAMES}][^,.;\s]{{0,3}}")
#: What leads to a name that is written like a part of it.
_LEADS = Pattern(
    r"(?i:(?:(?:its|it's|it is|this is|we're|we are|i'm|im|i am|from|at|for|with|my|our|the company|company|name|is|"
    r"hi|hello|hey|yes|no|ok|sorry|called|and)\s)+)(?=[A-ZÀ-Þ])"
)
#: A text with more letters beside a name says more than that name.
_OWN = 8

#: What tells that a name in Latin letters is a company's, each with what must stand in a text in small letters.
_TOLD = (
    (_AT, phrase(_LEADS_TO_NAME)),
    (_NAMED_BEHIND, phrase("name")),
    (_WITH_SUFFIX, None),
    (_INTRODUCED, phrase(" (?:from|at|@) ")),
    (_WE_ARE, phrase(_SPEAKS)),
)
_TOLD_IN_CHINESE = (_CHINESE, _CHINESE_NAMED, _CHINESE_AT)
#: What every name in Latin letters begins with.
_LATIN_NAME = Pattern(rf"[{CAPITAL}0-9]")


def find_employer(raw: str, context: Context) -> Found | None:
    """The company that the words around its name, or its legal form, say is the speaker's."""
    return _told(raw, context) or _of_whom(raw, context) or _employer(raw, context) or _signed(context)


def _signed(context: Context) -> Found | None:
    """The company as a piece of its own behind who signs, or behind their title."""
    for (first, last), (start, end) in pairwise(context.pieces):
        ahead, name = context.text.raw[first:last].strip(), context.text.raw[start:end].strip(" .!")
        if _is_signed(ahead, name) and not is_common(name) and not is_place(name) and not context.is_stated(start, end):
            return Found(value=name, start=start, end=start + len(name))
        theirs = name.removesuffix("的")
        if (
            theirs != name
            and not _STRANGER.match(theirs)
            and _CHINESE_SIGNER.fullmatch(ahead)
            and ends_like_one(theirs)
            and not is_common(theirs)
        ):
            return Found(value=theirs, start=start, end=start + len(theirs))
    return None


def _is_signed(ahead: str, name: str) -> bool:
    """Whether a piece written as a name stands behind a title, or behind a person and is called as companies are."""
    if PIECE_NAME.fullmatch(name) is None or seniority_of(fold(name)) is not None:
        return False
    named = is_called_so(name)
    if is_rank(fold(ahead)):
        return named or len(name.split()) > 1
    return named and _SIGNER.fullmatch(ahead) is not None


def _told(raw: str, context: Context) -> Found | None:
    """The name behind words that tell it is one, or with a legal form."""
    asked = context.asked is Kind.COMPANY
    for words in _worth_a_look(raw, context):
        found = words.search(raw)
        if found is None or is_common(found["name"]) or (words is _WE_ARE and not _is_name(found, context)):
            continue
        legal = _WITH_SUFFIX.match(raw, found.start("name"))
        if legal:
            return _legal(legal, context)
        if not is_place(found["name"]):
            return _named(found, context, confidence=1.0 if words is not _WE_ARE or asked else 0.8)
    return None


def _worth_a_look(raw: str, context: Context) -> Iterator[Pattern]:
    """What may find a name in a text, by the letters in it."""
    if _LATIN_NAME.search(raw):
        yield from (words for words, lead in _TOLD if lead is None or lead.search(context.whole))
    if not raw.isascii():
        yield from _TOLD_IN_CHINESE


def _legal(found: re.Match[str], context: Context) -> Found:
    """A name with its legal form, without the words that only lead to it: `Its SunRise Agro Pvt Ltd`."""
    lead = _LEADS.match(found["name"])
    start = found.start("name") + (lead.end() if lead else 0)
    end = found.end("name")
    return Found(value=with_its_stop(start, end, context), start=start, end=end)


def _named(found: re.Match[str], context: Context, *, confidence: float = 1.0) -> Found:
    start, end = _trimmed(found)
    return Found(value=context.text.words(start, end), start=start, end=end, confidence=confidence)


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    start, end = found.span("name")
    name = found["name"]
    cut = re.search(r"(?<!Inc)(?<!Corp)(?<!Co)(?<!Ltd)\.(?:\s|$)|\s(?:and|for|of|&)$|,", name)
    return start, start + cut.start() if cut else end


def _is_name(found: re.Match[str], context: Context) -> bool:
    """Whether `we are X` names a company: by its legal form, or because X is all that follows.

    One name behind `it's` is the speaker's own: `hey its Tom, Brisbane`.
    """
    if found[0][:2].lower() == "it" and " " not in found["name"] and len(found["name"]) < len(context.text.raw) - _OWN:
        return bool(re.search(rf"{SUFFIX}\.?$", found["name"]))
    after = context.text.raw[found.end() :].lstrip(" .!")
    if re.search(rf"{SUFFIX}\.?$", found["name"]):
        return True
    if context.asked is not Kind.COMPANY and found[0][0] in "iItT":
        return False
    return not after or (after[0] in ",;(" and not re.match(r"\d", found["name"]))


def _of_whom(raw: str, context: Context) -> Found | None:
    """The company whose somebody is: by their name or title behind it, or by what companies are called."""
    found = None if raw.isascii() else _CHINESE_OF.search(raw)
    if found is None or is_common(found["name"]) or is_place(found["name"]) or _PERSON_CHINESE.fullmatch(found["name"]):
        return None
    who = found["who"]
    if who:
        told = who[0] in _SURNAMES + "小老阿" or seniority_of(who) is not None
    else:
        told = ends_like_one(found["name"]) or (context.asked is Kind.COMPANY and _is_alone(found, raw))
    return _named(found, context) if told else None


def _is_alone(found: re.Match[str], raw: str) -> bool:
    """Whether a short name behind 我是 is all that is said: 我是美团的."""
    return not raw[found.end() :].strip(" .!。！啊呀哈") and len(found["name"]) <= _SHORT_NAME


def _employer(raw: str, context: Context) -> Found | None:
    """The company behind a title: `sysadmin at Nordvik`."""
    for first, last in context.pieces:
        found = _EMPLOYER.search(raw, first, last)
        if (
            found
            and is_rank(context.plain[first : found.start()])
            and not _STUDIES.search(context.plain, first, found.start())
            and not is_common(found["name"])
            and not is_place(found["name"])
        ):
            return _named(found, context)
    return None
