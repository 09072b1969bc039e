"""The company somebody works for, by the name they give it."""

import re
from collections.abc import Iterator

from routing.playbook import Kind
from routing.understanding.chinese_names import chinese_name, how_like_a_name
from routing.understanding.context import Context, Found
from routing.understanding.gibberish import is_noise
from routing.understanding.industry import is_industry
from routing.understanding.phrases import phrase_lines, phrases
from routing.understanding.places import places
from routing.understanding.ranks import is_rank, seniority_of
from routing.understanding.text import fold, simplified

_NAME = r"(?P<name>[A-ZÀ-ÞŁŚŽŻČŠ0-9][\w&.'’+-]*(?:\s(?:(?:of|and|the|for|de|&|und)\s)?[A-Z0-9&][\w&.'’+-]*){0,5})"
_LINES = phrase_lines("company")
_SUFFIX = (
    rf"(?:{'|'.join(_LINES['legal'])}|"
    r"Inc|Corp|Corporation|LLC|Ltd|Limited|GmbH|AG|SE|PLC|plc|Co|Company|Group|Holdings?|BV|B\.V|SA|"
    r"S\.A|SAS|Pty|Oy|AB|AS|KG|LLP|LP|NV|SpA|Technologies|Labs|Systems|Solutions|Software|Bank|Partners|"
    r"Industries|Consulting)"
)
_PERSON = (
    r"(?!(?i:hello|hi|hey|greetings|thanks|thx|cheers|calling|moved|nobody)\b)[A-Z][a-zA-Z'-]+(?: [A-Z][a-zA-Z'-]+)?"
)
_AT = re.compile(
    rf"\b(?i:i work (?:at|for|with)|"
    rf"now (?:at|with|working (?:at|for))|my own (?:company|shop|firm|business|agency|studio)(?: is|:)|"
    rf"i'm (?:at|from|with)|i am (?:at|from|with)|im (?:at|from|with)|"
    rf"we're from|we are from|my company is|our company is|company(?: name)?(?: is|:)|calling from|"
    rf"here from|(?:i'm|i am|im|this is) [a-z]+ (?:from|at|with)|on behalf of|representing|i represent|"
    rf"i run|i own|i founded|employed (?:at|by)|"
    rf"working (?:at|for)|(?:manager|director|head|vp|engineer|lead|officer|analyst|sales|marketing|"
    rf"ops|operations|procurement|finance|it|consultant|developer) (?:at|@)|(?:ceo|cto|cfo|coo|cmo|founder|"
    rf"owner|president) of|"
    rf"the company is called|called|"
    rf"organi[sz]ation(?: is|:)|employer(?: is|:))\s+(?:the )?{_NAME}"
)
#: Who introduces themselves by name and employer: `Maria from Zephyrine here`.
_INTRODUCED = re.compile(
    rf"(?:^|[,.!] ?|(?i:hi|hello|hey|it's|its)[ ,!]+){_PERSON} (?:(?:here|again),? )?(?:from|at|@) (?:the )?{_NAME}"
)
_EMPLOYER = re.compile(rf" (?:at|@|with|for) (?:the )?{_NAME}")
_WE_ARE = re.compile(rf"\b(?i:we're|we are|this is|it'?s)\s+(?:the )?{_NAME}")
_WITH_SUFFIX = re.compile(
    rf"\b(?P<name>(?:[A-ZÀ-Þ][\w&'-]*\s(?:(?:&|and|und|of)\s)?){{1,4}}{_SUFFIX}(?![\w])\.?(?:\s(?:KG|KGaA|OHG)\b)?)"
)
_CHINESE = re.compile(
    r"(?:我?(?:来自|就职于|供职于|任职于|在)|(?:我们(?:这边|公司)?(?:是|叫|名叫)|我(?:这边|公司)?是)|这[里边]是|我司[是系]|我单位是|公司(?:名称|名字|名)?(?:是|叫|"
    r"为|:)|代表)\s?(?P<name>[\w（）()·&\- ]{2,24}?(?:股份有限公司|有限责任公司|有限公司|股份公司|集团|"
    r"公司|银行|大学|医院|科技|网络|学院|研究院|工作室|事务所|控股|图书馆|博物馆|幼儿园|基金会|物流|传媒|文创|中心|厂)(?:附属\w{0,10}?(?:医院|中学|小学|学校))?)(?!的?(?:人|规模|员|有))",
)
_CHINESE_NAMED = re.compile(
    r"(?:我?(?:来自|就职于|供职于|任职于)|公司(?:名称|名字|名)?(?:叫|为|:|是(?!做|搞|一家|个|在|从事|专门|"
    r"主要|卖|生产))|我们公司叫|"
    r"我们叫)\s?(?P<name>[^\s,.;!?]{2,16}?)(?=的|,|\.|;|!|$|，|。)"
)
_STRANGERS = "|".join(_LINES["strangers"])
_KINDS = "|".join(_LINES["kinds"])
_SURNAMES = _LINES["surnames"][0]
#: Who is introduced as a company's: 我是鹏程制造的小刘, 我这边是蓝海咨询的.
_CHINESE_OF = re.compile(
    rf"(?:我(?:这边|这里|们这边)?(?:是|来自)|这[里边]是)(?!{_STRANGERS})(?P<name>[^\s,.;!?，。；！？的]{{2,12}}?)的"
    rf"(?P<who>[小老阿][{_SURNAMES}](?![^\s,.;!?，。；！？])|[{_SURNAMES}][^\s,.;!?，。；！？]{{1,3}}(?=[,.;!?，。；！？]|$)|"
    rf"[^\s,.;!?，。；！？]{{2,8}})?"
)
#: A person by surname and rank: 张总.
_PERSON_CHINESE = re.compile(
    rf"[{_SURNAMES}](?:总|工|董|经理|老师|主任|院长|局长|校长|姐|哥|老板)|[小老阿][{_SURNAMES}]"
)
_SHORT_NAME = 5
_KIND = re.compile(rf"..+(?:{_KINDS})\Z")
_LEAD = re.compile(
    r"^(?:(?:(?:我们|我(?!叫))(?:这边|公司)?|这[里边]|敝公司|本公司|我司|咱们?)?(?:是|(?<!我)叫做?|在|来自|属于)|来自|就职于|供职于|任职于|公司(?:名称|名字|名)?(?:是|叫|为|:)|"
    r"叫做?|是|应该是|改成|名字(?:是|叫))|"
    r"^(?:(?:hi|hello|hey|well|yes|sure|ok|okay|um)[ ,.!]+)?(?:(?:i work (?:at|for|with)|i'm (?:at|from|"
    r"with)|i am (?:at|from|with)|we're from|we are from|we're called|we are called|we're|we are|"
    r"it'?s called|it'?s|it is|my company is|our company is|my company|the company is|"
    r"company(?: name)?(?: is|:)|name:|let'?s say|say|called|from|at|for|working (?:at|for)|i run|i own|the name is|"
    r"they're called|it's named|company:|should be|make that|i meant?)\s+)?(?:called )?",
)
_TRAIL = re.compile(r"(?<=..)的$|(?:的)?(?:上班|工作|任职|这家公司|那边|这边)$| (?:here|fyi|btw|by the way|not .*)$")
_COMMON = frozenset(_LINES["common"])
_PHRASES = phrases("company")
_EVADES = _PHRASES["evades"]
_ASIDE = _PHRASES["aside"]
_SENTENCE = re.compile(
    r"(?<![a-z])(?:we|our|they|i|you|me|my|your|not|don'?t|what|that|this|know|why|can'?t?|please|mean|"
    r"is|are|was|were|doesn'?t|does|did|didn'?t|isn'?t|aren'?t|won'?t|has|have|had|exists?|told|said|told|sent|see|check|"
    r"already|later|nothing|nobody|someone|something|anymore|lol)(?![a-z'])|[你您吗呢]"
)
_DESCRIBED = re.compile(r"(?:一?家|某|做|搞|干|开|卖).*|.*(?:行业|业的)")
_CUT = re.compile(
    r",? (?:we |and we|it's|a (?:company|startup|firm)|which|based|in (?=[A-Z]))|"
    r"\s(?:not|-)\s|\s\((?=[a-z])|\s?[(（](?=[^()（）]*[\u4e00-\u9fff][^()（）]*[)）]\s*\Z)"
)
#: A name with a number in it is no amount: `3M`, `7-Eleven`.
_NUMBERED = re.compile(r"\d{2,4}\Z|\d+(?:[A-Z][\w&]*|-[A-Z][\w-]*|[\u4e00-\u9fff]{2,})")
_AMOUNT = re.compile(r"\d+(?:[Kk]|万|亿|人|多人|个|名)")
#: A name that is an address too: `monday.com`.
_DOMAIN = re.compile(r"[A-Za-z0-9-]{2,40}\.(?:com|io|ai|co|net|org|app|dev|cn|de|eu|me|ly|tv)")
_YES_NO_NAME = re.compile(
    r"(?:Yes|No|Ok|Okay|Sure|Well|Next|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Hundred)(?: (?!I |We |"
    r"The |It |My )(?:of|and|&|[A-Z][\w'&-]+)){1,4}|"
    r"[A-Z][\w'-]+(?:, [A-Z][\w'-]+)+,? (?:&|and) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
)
#: Whom somebody worked for.
_FORMER = re.compile(
    r"ex[- ]|former(?:ly)?(?![a-z])|previously|used to|until (?:last|recently)|before (?:that|this)|以前|之前|原来|曾经"
)
#: What leads to a name that is written like a part of it.
_LEADS = re.compile(
    r"(?i:(?:(?:its|it's|it is|this is|we're|we are|i'm|im|i am|from|at|for|with|my|our|the company|company|name|is|"
    r"hi|hello|hey|yes|no|ok|sorry|called|and)\s)+)(?=[A-ZÀ-Þ])"
)
_SPELLED = re.compile(r"\b(?i:spelled|spelt|written)(?: (?:as|like|with))? (?P<name>[A-Z][\w&'.-]{1,30})(?=[\s.,!]*\Z)")
#: A legal form whose last stop belongs to it: `z o.o.`, `S.r.l.`.
_DOTTED = re.compile(r"\.\w\.|\. \w\.")
_QUOTED = re.compile(r"(?<!\w)[\"“](?P<name>[A-Z0-9][^\"“”]{1,40})[\"”](?!\w)")
_LETTERS = re.compile(r"(?:\w-)+\w")
_LONGEST = 60
#: A text with more letters beside a name says more than that name.
_OWN = 8
_MOST_WORDS = 6


def read_company(context: Context) -> Found | None:
    """The company's name; unasked, only behind words such as `I work at`, or with a legal form."""
    asked = context.asked is Kind.COMPANY
    raw = simplified(context.text.raw)
    if asked and _is_titled(raw.strip(" .!")):
        return Found(value=context.text.raw.strip(" .!"), start=0, end=len(context.plain))
    named = None if raw.isascii() else chinese_name(raw, asked=asked)
    if named and not _is_place(context.text.words(*named)):
        return Found(value=context.text.words(*named), start=named[0], end=named[1])
    told = _told(raw, context) or _of_whom(raw, context) or _employer(context)
    return told or (_spelled(context) or _by_address(context) or _whole(context) if asked else None)


def _told(raw: str, context: Context) -> Found | None:
    """The name behind words that tell it is one, or with a legal form."""
    asked = context.asked is Kind.COMPANY
    for words in (_AT, _WITH_SUFFIX, _INTRODUCED, _WE_ARE, _CHINESE, _CHINESE_NAMED):
        found = words.search(raw)
        if found is None or _is_common(found["name"]) or (words is _WE_ARE and not _is_name(found, context)):
            continue
        if words is _WITH_SUFFIX:
            return _legal(found, context)
        if not _is_place(found["name"]):
            return _named(found, context, confidence=1.0 if words is not _WE_ARE or asked else 0.8)
    return None


def _legal(found: re.Match[str], context: Context) -> Found:
    """A name with its legal form, without the words that only lead to it: `Its SunRise Agro Pvt Ltd`."""
    lead = _LEADS.match(found["name"])
    start = found.start("name") + (lead.end() if lead else 0)
    end = found.end("name")
    name = context.text.words(start, end)
    return Found(value=name + "." if _DOTTED.match(context.text.raw, end - 3) else name, start=start, end=end)


def _spelled(context: Context) -> Found | None:
    """The name as its letters are told, or between quotes: `acme but spelled AKME`, `just "Nook"`."""
    found = _SPELLED.search(context.text.raw) or _QUOTED.search(context.text.raw)
    if found is None:
        return None
    name = found["name"].replace("-", "") if _LETTERS.fullmatch(found["name"]) else found["name"]
    return Found(value=name, start=0, end=len(context.plain))


def _by_address(context: Context) -> Found | None:
    """The address of a web site that is all the answer but for what leads to it: `i'm at hexagrid.io`."""
    raw = context.text.raw.strip(" .!")
    lead = _LEAD.match(fold(raw))
    name = raw[lead.end() :] if lead else raw
    return Found(value=name, start=0, end=len(context.plain), loose=True) if _DOMAIN.fullmatch(name) else None


def _named(found: re.Match[str], context: Context, *, confidence: float = 1.0) -> Found:
    start, end = _trimmed(found)
    return Found(value=context.text.words(start, end), start=start, end=end, confidence=confidence)


#: What ends a name: a stop that is none of a legal form, or one with another sentence behind it.
_NAME_ENDS = re.compile(
    r"(?<!Inc)(?<!Corp)(?<!Co)(?<!Ltd)\.(?:\s|$)|\.\s(?=(?:We|I|Our|My|The|It|They|You|This|That|There|Can|Could|Please|"
    r"What|How|Is|Are|Do|Just|Looking|Need|Currently|And|So|But|Would|Want)(?:'[a-z]+)?\b)|\s(?:and|for|of|&)$|,"
)


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    start, end = found.span("name")
    name = found["name"]
    cut = _NAME_ENDS.search(name)
    return start, start + cut.start() if cut else end


#: What speaks of a company without its name: 我们县里一家塑料厂.
_SOME = re.compile(
    r"[一某这那几两]家|一个|\A.{0,4}(?:分公司|子公司|办事处|代表处)\Z|[上前]家|上个|前公司|老东家|儿子|女儿|老[公婆]|亲戚|朋友|我[爸妈哥姐弟妹]|\A[给帮替为做搞干卖开]|我们|咱们|自己|[县村镇区]里|镇上|有(?:个|一|几|家|两)?(?:分|小|工)?[厂店公]|[开办建投](?:了|过)?(?:个|一?家|分|新|小)?(?:厂|店|公司|工作室|诊所)|你们|贵司|别的|其他"
)


def _is_common(name: str) -> bool:
    return (
        is_industry(name)
        or name.split(maxsplit=1)[0].lower().strip("'.") in _COMMON
        or name.isdigit()
        or bool(_SOME.search(name))
        or not how_like_a_name(name, others=True)
        or bool(re.fullmatch(r"(?:一?家|我们?|这|一个|做|某|上海|北京|深圳|广州|杭州).{0,6}公司", name))
    )


def _is_place(name: str) -> bool:
    return places().get(fold(name).strip(" .,")) is not None


def _is_name(found: re.Match[str], context: Context) -> bool:
    """Whether `we are X` names a company: by its legal form, or because X is all that follows.

    One name behind `it's` is the speaker's own: `hey its Tom, Brisbane`.
    """
    if found[0][:2].lower() == "it" and " " not in found["name"] and len(found["name"]) < len(context.text.raw) - _OWN:
        return bool(re.search(rf"{_SUFFIX}\.?$", found["name"]))
    after = context.text.raw[found.end() :].lstrip(" .!")
    if re.search(rf"{_SUFFIX}\.?$", found["name"]):
        return True
    if context.asked is not Kind.COMPANY and found[0][0] in "iItT":
        return False
    return not after or (after[0] in ",;(" and not re.match(r"\d", found["name"]))


def _of_whom(raw: str, context: Context) -> Found | None:
    """The company whose somebody is: by their name or title behind it, or by what companies are called."""
    found = _CHINESE_OF.search(raw)
    if (
        found is None
        or _is_common(found["name"])
        or _is_place(found["name"])
        or _PERSON_CHINESE.fullmatch(found["name"])
    ):
        return None
    who = found["who"]
    if who:
        told = who[0] in _SURNAMES + "小老阿" or seniority_of(who) is not None
    else:
        told = bool(_KIND.match(found["name"])) or (context.asked is Kind.COMPANY and _is_alone(found, raw))
    return _named(found, context) if told else None


def _is_alone(found: re.Match[str], raw: str) -> bool:
    """Whether a short name behind 我是 is all that is said: 我是美团的."""
    return not raw[found.end() :].strip(" .!。！啊呀哈") and len(found["name"]) <= _SHORT_NAME


def _employer(context: Context) -> Found | None:
    """The company behind a title: `sysadmin at Nordvik`."""
    for first, last in context.pieces:
        found = _EMPLOYER.search(context.text.raw, first, last)
        if (
            found
            and is_rank(context.plain[first : found.start()])
            and not _is_common(found["name"])
            and not _is_place(found["name"])
        ):
            return _named(found, context)
    return None


def _whole(context: Context) -> Found | None:
    """The first piece of the answer that may be a name."""
    if is_noise(context.text.raw.strip(" .!")) or "?" in context.plain or _EVADES.search(context.plain):
        return None
    for start, end in _candidates(context):
        name = context.text.words(start, end).strip(" .!\"'")
        if not re.search(r"[^\W_]{2}|\d", name) or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
            return None
        if _is_place(name) and len(context.pieces) > 1:
            continue
        numbered = _NUMBERED.match(name) is not None and not _AMOUNT.match(name)
        if not numbered and _is_no_name(name, context.plain[start:end], stated=context.is_stated(start, end)):
            return None
        sure = how_like_a_name(name, others=len(context.pieces) > 1)
        return Found(value=name, start=start, end=end, loose=not numbered, confidence=sure) if sure else None
    return None


def _is_titled(raw: str) -> bool:
    """Whether a name opens with a yes or no, and is written as names are: `Yes Bank`, `No Name Coffee`."""
    return bool(_YES_NO_NAME.fullmatch(raw))


def _candidates(context: Context) -> Iterator[tuple[int, int]]:
    """The pieces but for greetings and apologies, each without the words that only lead to a name."""
    for first, last in context.pieces:
        piece = context.plain[first:last].strip(" .!?,'\"")
        if (
            _FORMER.match(piece)
            or _ASIDE.fullmatch(piece)
            or _NOT_ITS_NAME.fullmatch(piece)
            or _LEAD.fullmatch(piece + " ")
        ):
            continue
        lead = _LEAD.match(context.plain[first:last])
        start = first + (lead.end() if lead else 0)
        cut = _CUT.search(context.text.raw, start, last)
        trail = _TRAIL.search(context.plain[start : cut.start() if cut else last])
        end = start + trail.start() if trail else cut.start() if cut else last
        if context.plain[start:end].strip():
            yield start, end


#: Who only tells their own name, or what sort of company it is.
_NOT_ITS_NAME = re.compile(
    r"我(?:是|叫)[^,.;]{2,4}|叫我.*|(?:公司)?(?:是)?(?:国企|央企|民企|外企|私企|上市公司|事业单位|合资)"
)


#: Public bodies, whose name is what they are: `ministry of fisheries`.
_BODY = re.compile(
    r"(?:(?:the |state |national |royal )?(?:ministry|department|university|college|institute|bank|embassy|city|"
    r"municipality|council|church|school|academy|museum|diocese|chamber|port|town) of [a-z' ]+)"
)


def _is_no_name(name: str, plain: str, *, stated: bool) -> bool:
    """Whether words tell something else of a company: a sentence, its trade, `a law firm in Dublin`."""
    if _BODY.fullmatch(plain):
        return False
    if _DESCRIBED.fullmatch(plain) or (_SENTENCE.search(plain) and (name.islower() or len(name.split()) > 2)):
        return True
    if plain.startswith(("a ", "an ")) and name[0].islower():
        return True
    if not stated:
        return False
    if plain.isascii():
        return not all(word[0].isupper() or word in ("of", "and", "the", "&") for word in name.split()) or is_industry(
            plain
        )
    return is_industry(plain) or _is_common(name) or not _KIND.match(name)
