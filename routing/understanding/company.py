"""The company somebody works for, by the name they give it."""

import re
from collections.abc import Iterator

from routing.playbook import Kind
from routing.understanding.chinese_names import chinese_name, ends_like_one, how_like_a_name
from routing.understanding.context import Context, Found
from routing.understanding.employers import find_employer, is_common, is_name_written, is_place, with_its_stop
from routing.understanding.gibberish import is_noise
from routing.understanding.industry import is_industry, is_known_name
from routing.understanding.names_anew import found_surely, renamed
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import AnyOf, phrase, phrases
from routing.understanding.text import fold, simplified

_PHRASES = phrases("company")
_LEAD = Pattern(
    r"^(?:我?(?:目前|现在|暂时)?(?:还|仍)在(?=[^,.;这那职校读筹注考办想找申起等]{2,8}\Z)|(?:(?:我们|我(?!叫))(?:这边|公司|单位)?|单位|(?:就|先|随便)(?:写|填)(?:个|上)?|这[里边]|敝公司|本公司|我司|咱们?)?(?:是|(?<!我)叫做?|在|来自|属于)|来自|就职于|供职于|任职于|公司(?:名称|名字|名)?(?:是|叫|为|:)|"
    r"(?:我司|敝司|敝公司|本公司|单位|公司|店|厂):|就(?=[^,.;]{2,6}[两二三四五]个字)|叫做?|是|应该是|改成|名字(?:是|叫)|(?:现在|如今)?(?:人|人都?在|合同)(?:在|签在?|挂在?)(?!这|那|外))|"
    r"^(?:(?:hi|hello|hey|well|yes|sure|ok|okay|u[mh]+|er|oh|ah|so)[ ,.!]+)?(?:(?:i work (?:at|for|with)|"
    r"(?:i'?m )?(?:still|currently|now|presently) (?:at|with)|i'?m (?:at|"
    r"from|with)|i am (?:at|from|with)|we're from|we are from|we're called|we are called|we're|we are|"
    r"that(?:'s| is| would be)|it would be|i'd say|i think(?: it's)?|"
    r"it'?s called|it'?s|it is|my company is|our company is|my company|the company is|"
    r"(?:the )?company(?: name)?(?: is(?: named?)?|:)|company named|(?:i )?work in (?:the )?company|"
    r"(?:the|our|my) (?:[a-z]+(?:'s)? ){0,2}name(?: of (?:the|our|my) [a-z]+)?(?:'s| is|:)|"
    r"(?:we |i )?(?:trade|operate|do business|are known|go) (?:as|under|by)|"
    r"name:|let'?s say|say|called|(?:we|people|everyone) (?:go by|goes by|calls us|call us)|from|at|for|"
    r"working (?:at|for)|"
    r"i run|i own|the name is|is(?: now)?(?: called)?|"
    r"(?:you can )?(?:just |please |simply )?(?:put|write|enter)(?: down| in)?|"
    r"they're called|it's named|company:|should be|make that|i meant?)\s+)?(?:called )?"
    r"(?:the (?:[a-z]+ ){0,2}(?:office|branch|subsidiary|arm|unit|division|site|plant) of (?:the )?)?",
)
_TRAIL = Pattern(
    r"(?<=..)(?:而)?不是[^,.;]{2,}$|(?<=..)的$|(?<=..)[两二三四五]个字$|"
    rf"(?<=...)[小老阿](?:{_PHRASES['surname'].pattern})$|(?<=....)(?:{_PHRASES['departments'].pattern})$|"
    r"(?:的)?(?:上班|工作|任职|这家公司|那边|这边)$|"
    r" (?:last (?:year|month|week|summer)|now|here|for now|"
    r"at the moment|currently|fyi|btw|by the way|not .*)$"
)
_EVADES = _PHRASES["evades"]
_ASIDE = Pattern(rf"(?:(?:{_PHRASES['aside'].pattern})[ ,.!]*)+")
_SENTENCE = Pattern(
    r"(?<![a-z])(?:we|our|they|i|you|me|my|your|not|don'?t|what|that|this|know|why|can'?t?|please|mean|"
    r"is|are|was|were|doesn'?t|does|did|didn'?t|isn'?t|aren'?t|won'?t|has|have|had|exists?|told|said|sent|see|check|forgot|would|work|works|really|"
    r"already|later|nothing|nobody|someone|something|anymore|lol)(?![a-z'])|[你您吗呢]"
)
_DESCRIBED = Pattern(r"(?:一?家|一所|一间|某|做|搞|干|开|卖).*|.*(?:行业|业的)")
_CUT = Pattern(
    r",? (?:we |and we|it's|a (?:company|startup|firm)|which|based|in (?=[A-Z]))|"
    r"\s(?:not|-)\s|\s\((?=[a-z])|\s?[(（](?=[^()（）]*[\u4e00-\u9fff][^()（）]*[)）]\s*\Z)"
)
#: A name with a number in it is no amount: `3M`, `7-Eleven`.
_NUMBERED = Pattern(r"\d{2,4}\Z|\d+(?:[A-Z][\w&]*|-[A-Z][\w-]*|[\u4e00-\u9fff]{2,})")
_AMOUNT = Pattern(r"\d+(?:[Kk]|万|亿|人|多人|个|名)")
#: A name that is an address too: `monday.com`.
_DOMAIN = Pattern(r"[A-Za-z0-9-]{2,40}\.(?:com|io|ai|co|net|org|app|dev|cn|de|eu|me|ly|tv)")
_YES_NO_NAME = Pattern(
    r"(?:Yes|No|Ok|Okay|Sure|Well|Next|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Hundred)(?: (?!I |We |"
    r"The |It |My )(?:of|and|&|[A-Z][\w'&-]+)){1,4}|"
    r"[A-Z][\w'-]+(?:, [A-Z][\w'-]+)+,? (?:&|and) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
)
#: A small word within a name in small letters, which may be a phrase: `work at the council`.
_PHRASE = Pattern(r"(?<![a-z])(?:a|an|at|the|to|of|in|on|for|with|from|really|companies)(?![a-z])")
#: A name of several words, each written as one.
_WRITTEN = Pattern(r"[A-Z][\w'&-]+(?: (?:(?:and|of|&|the) )?[A-Z][\w'&-]+){1,5}")
#: What leads to a name that is told behind another: `formerly Bluepeak, now Summit`.
_NOW = phrase(
    r"(?:but |and |so )?(?:(?:we|it)(?:'ve| have| has)? )?"
    r"(?:(?:now|currently|today|these days)(?: called| at| with| working (?:at|for)| it's)?|"
    r"(?:(?:got|was|were|been|is) )?renamed(?: to| as)?|rebranded (?:to|as)|became|"
    r"(?:since|from) [a-z0-9 ]{3,24}? (?:we|it)(?:'re| are| is|'s)? (?:now )?(?:called|named|"
    r"trade (?:as|under)|trading as|operate as|known as)) "
)
#: Whom somebody worked for.
_FORMER = phrase(
    r"(?:(?:we|i|it|they)(?:'re| are)? )?"
    r"(?:ex[- ]|former(?:ly)?(?![a-z])|previously|used to|"
    r"(?:was|were) (?!just|told|asked|sent|wondering|looking|hoping)|"
    r"until (?:last|recently)|before (?:that|this))|以前|之前|"
    r"原来|曾经|(?:去年|前年|早先|早年|前几年|当初|本来)(?:还|都|一直)?(?:叫|是|在)"
)
#: Whom they work for or buy from, and the one they worked for.
_OTHERS = phrase(
    r"(?:subsidiary|part|branch|division|arm|daughter) of |(?:owned by|belongs? to) (?=[a-z])|"
    r"(?:consultants?|contractors?|suppliers?|vendors?|agency|resellers?|distributors?|dealers?) (?:for|to) (?=[a-z])|"
    r"(?:we|i) (?:only |mostly |mainly )?(?:supply|serve|sell to|deliver to|work with|buy from|consult for|"
    r"distribute) (?=[a-z])|"
    r"(?:our|my|the) (?:main |biggest |largest |only |old |former |previous |last )?(?:clients?|customers?|"
    r"supplier|competitor|employer|vendor)"
    r"(?: is| are|:)|[我前]?(?:上|前)一?(?:家|个)(?:公司|单位)|(?:客户|供应商|竞争对手|甲方)(?:是|有|叫)|(?:给|"
    r"为|帮)[^,.;]{2,10}(?:供货|代工|做配套|做外包)"
)
_NOT_NOW = AnyOf((_FORMER, _OTHERS))
_SPELLED = Pattern(
    r"\b(?i:spelled|spelt|written)(?: (?:as|like|with))? (?P<name>[A-Z][\w&'.-]{1,30})(?=[\s.,!]*(?:\Z|,))"
)
_QUOTED = Pattern(r"(?<!\w)[\"“](?P<name>[A-Z0-9][^\"“”]{1,40})[\"”](?!\w)")
_LETTERS = Pattern(r"(?:\w-)+\w")
#: What sort of company it is, right before its name: 外包公司 + 中软腾.
_SORT = Pattern(
    r"(?:一?家|一?个)?(?:小|大|外包|派遣|劳务|外贸|物流|软件|科技|民营|上市)+(?:公司|企业)(?=[^,.;的有不没叫里做是]{2,10}\Z)"
)
#: A part of a town, which leads to a name beside it: 海曙区 + 海之味水产.
_AREA = Pattern(r"[\u4e00-\u9fff]{1,7}(?:[区县市镇乡村]|街道|大道|路|开发区|工业园|产业园)")
#: No longer words are a town and its part, and no longer name opens with the town.
_SHORT_PLACE, _TOWN = 4, 2
_LONGEST = 60
_MOST_WORDS = 6


def read_company(context: Context) -> Found | None:
    """The company's name; unasked, only behind words such as `I work at`, or with a legal form."""
    asked = context.asked is Kind.COMPANY
    raw = _of_today(simplified(context.text.raw), context)
    if asked and _is_titled(raw.strip(" .!")):
        return Found(value=context.text.raw.strip(" .!"), start=0, end=len(context.plain))
    named = None if raw.isascii() else chinese_name(raw, asked=asked)
    if named and not is_place(context.text.words(named.start, named.end)):
        name = context.text.words(named.start, named.end)
        return Found(value=name, start=named.start, end=named.end, confidence=named.confidence)
    again = _named_anew(context) if asked else None
    told = again or find_employer(raw, context)
    return told or (_spelled(context) or _by_address(context) or _whole(context) if asked else None)


def _of_today(raw: str, context: Context) -> str:
    """A text without the pieces that tell of the past or of others, where something else is told: `Norvane` of
    `used to be Pellar, now we're Norvane`.
    """
    if len(raw) == len(context.plain):
        raw = "".join(" " if plain == "\x00" else letter for letter, plain in zip(raw, context.plain, strict=True))
    if not _NOT_NOW.may_stand_in(context.plain):
        return raw
    gone = [piece for piece in context.pieces if _is_of_others(context.plain[slice(*piece)])]
    if len(gone) == len(context.pieces):
        return raw
    for start, end in gone:
        raw = raw[:start] + " " * (end - start) + raw[end:]
    return raw


def is_written_name(raw: str) -> bool:
    """Whether a text is written as a name and nothing else, whatever its language: `Société Générale des Eaux`."""
    return is_name_written(raw.strip(" .!")) and len(raw.split()) <= _MOST_WORDS


def _is_of_others(piece: str) -> bool:
    return bool(_FORMER.match(piece) or _OTHERS.search(piece)) and not _NOW.search(piece)


def _named_anew(context: Context) -> Found | None:
    """The name that another is put right to, or that a description leads to."""
    found = renamed(context.text.raw)
    if found is None or is_place(found["name"]) or is_common(found["name"]):
        return None
    start, end = found.span("name")
    return Found(value=with_its_stop(start, end, context), start=start, end=end, confidence=found_surely(found))


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


def _whole(context: Context) -> Found | None:
    """The first piece of the answer that may be a name."""
    if is_noise(context.text.raw.strip(" .!")) or "?" in context.plain or _EVADES.search(context.plain):
        return None
    for start, end in _candidates(context):
        name = with_its_stop(start, end, context).strip(" !\"'")
        if not re.search(r"[^\W_]&?[^\W_]|\d", name) or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
            return None
        if _only_leads(name, end, context):
            continue
        numbered = _NUMBERED.match(name) is not None and not _AMOUNT.match(name)
        if not numbered and _is_no_name(name, context.plain[start:end], stated=context.is_stated(start, end)):
            return _behind(end, context)
        sure = how_like_a_name(name, others=len(context.pieces) > 1)
        if not sure:
            return _behind(end, context)
        if len(context.pieces) > 1 and name.islower() and _PHRASE.search(name) and not _BODY.fullmatch(name):
            return _behind(end, context) or Found(value=name, start=start, end=end, loose=True, confidence=0.6)
        return Found(value=name, start=start, end=end, loose=not numbered, confidence=sure)
    return None


def _only_leads(name: str, end: int, context: Context) -> bool:
    """Whether a piece only tells where a company is that is named behind it: 广州番禺 + 顺发皮具厂."""
    if len(context.pieces) > 1 and (is_place(name) or _AREA.fullmatch(name)):
        return True
    others = [context.text.words(*piece) for piece in context.pieces if piece[0] >= end]
    short = len(name) <= _SHORT_PLACE and is_place(name[:_TOWN]) and not ends_like_one(name)
    return short and bool(others) and (is_place(name[_TOWN:]) or any(map(ends_like_one, others)))


def _behind(place: int, context: Context) -> Found | None:
    """The last piece behind words that are no name, where it is written as one, to be confirmed."""
    start, end = list(_candidates(context))[-1]
    name = with_its_stop(start, end, context).strip(" !\"'")
    if start < place or not _is_written(name) or is_place(name) or is_common(name) or context.is_stated(start, end):
        return None
    return Found(value=name, start=start, end=end, loose=True, confidence=0.6)


def _is_written(name: str) -> bool:
    """Whether words are written as a name, so that nothing else need say so."""
    return _WRITTEN.fullmatch(name) is not None or (ends_like_one(name) and how_like_a_name(name, others=True) == 1)


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
        lead = (first and _NOW.match(context.plain[first:last])) or _LEAD.match(context.plain[first:last])
        start = first + (lead.end() if lead else 0)
        sort = _SORT.match(context.plain, start, last)
        start = sort.end() if sort else start
        cut = _CUT.search(context.text.raw, start, last)
        trail = _TRAIL.search(context.plain[start : cut.start() if cut else last])
        end = start + trail.start() if trail else cut.start() if cut else last
        if context.plain[start:end].strip():
            yield start, end


#: Who only tells their own name, or what sort of company it is.
_NOT_ITS_NAME = Pattern(
    r"我(?:是|叫)[^,.;]{2,4}|(?:免贵)?姓[^,.;]{1,2}|叫我.*|(?:公司)?(?:是)?(?:国企|央企|民企|外企|私企|上市公司|事业单位|合资)"
)


#: Public bodies, whose name is what they are: `ministry of fisheries`.
_BODY = Pattern(
    r"(?:(?:the |state |national |royal )?(?:ministry|department|university|college|institute|bank|embassy|city|"
    r"municipality|council|church|school|academy|museum|diocese|chamber|port|town) of [a-z' ]+)|"
    r"[\u4e00-\u9fff]{0,4}[省市县区镇乡][\u4e00-\u9fff]{1,8}(?:局|厅|委|办|处|站|中心|政府|法院|检察院|医院|学校|馆|园)"
)


def _is_no_name(name: str, plain: str, *, stated: bool) -> bool:
    """Whether words tell something else of a company: a sentence, its trade, `a law firm in Dublin`."""
    if _BODY.fullmatch(plain) or is_known_name(plain):
        return False
    if _DESCRIBED.fullmatch(plain) or (_SENTENCE.search(plain) and (name.islower() or len(name.split()) > 2)):
        return True
    if plain.startswith(("a ", "an ")) and name[name.find(" ") + 1].islower():
        return True
    if not stated:
        return False
    if plain.isascii():
        return not all(word[0].isupper() or word in ("of", "and", "the", "&") for word in name.split()) or is_industry(
            plain
        )
    return is_industry(plain) or is_common(name) or not ends_like_one(name)
