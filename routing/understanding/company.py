"""The company somebody works for, by the name they give it."""

import re

from routing.playbook import Kind
from routing.understanding.chinese_names import chinese_name, ends_like_one, how_like_a_name
from routing.understanding.company_names import is_common, is_name_written, is_place, with_its_stop
from routing.understanding.company_pieces import LEAD, named_pieces, only_leads_to_one
from routing.understanding.company_today import of_today
from routing.understanding.context import Context, Found
from routing.understanding.employers import find_employer
from routing.understanding.gibberish import is_noise
from routing.understanding.industry import is_industry, is_known_name
from routing.understanding.names_anew import found_surely, renamed
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases
from routing.understanding.text import fold, simplified

_PHRASES = phrases("company")
_EVADES = _PHRASES["evades"]
_SENTENCE = Pattern(
    r"(?<![a-z])(?:we|our|they|i|you|me|my|your|not|don'?t|what|that|this|know|why|can'?t?|please|mean|"
    r"is|are|was|were|doesn'?t|does|did|didn'?t|isn'?t|aren'?t|won'?t|has|have|had|exists?|told|said|sent|see|check|forgot|would|work|works|really|"
    r"already|later|nothing|nobody|someone|something|anymore|lol)(?![a-z'])|[你您吗呢]"
)
_DESCRIBED = Pattern(r"(?:一?家|一所|一间|某|做|搞|干|开|卖).*|.*(?:行业|业的)")
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
_PHRASE = _PHRASES["small_words"]
#: A name of several words, each written as one.
_WRITTEN = Pattern(r"[A-Z][\w'&-]+(?: (?:(?:and|of|&|the) )?[A-Z][\w'&-]+){1,5}")
_SPELLED = Pattern(
    r"\b(?i:spelled|spelt|written)(?: (?:as|like|with))? (?P<name>[A-Z][\w&'.-]{1,30})(?=[\s.,!]*(?:\Z|,))"
)
_QUOTED = Pattern(r"(?<!\w)[\"“](?P<name>[A-Z0-9][^\"“”]{1,40})[\"”](?!\w)")
_LETTERS = Pattern(r"(?:\w-)+\w")
_LONGEST = 60
_MOST_WORDS = 6


def read_company(context: Context) -> Found | None:
    """The company's name; unasked, only behind words such as `I work at`, or with a legal form."""
    asked = context.asked is Kind.COMPANY
    raw = of_today(simplified(context.text.raw), context)
    if asked and _is_titled(raw.strip(" .!")):
        return Found(value=context.text.raw.strip(" .!"), start=0, end=len(context.plain))
    named = None if raw.isascii() else chinese_name(raw, asked=asked)
    if named and not is_place(context.text.words(named.start, named.end)):
        name = context.text.words(named.start, named.end)
        return Found(value=name, start=named.start, end=named.end, confidence=named.confidence)
    again = _named_anew(context) if asked else None
    told = again or find_employer(raw, context)
    return told or (_spelled(context) or _by_address(context) or _whole(context) if asked else None)


def is_written_name(raw: str) -> bool:
    """Whether a text is written as a name and nothing else, whatever its language: `Société Générale des Eaux`."""
    return is_name_written(raw.strip(" .!")) and len(raw.split()) <= _MOST_WORDS


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
    lead = LEAD.match(fold(raw))
    name = raw[lead.end() :] if lead else raw
    return Found(value=name, start=0, end=len(context.plain), loose=True) if _DOMAIN.fullmatch(name) else None


def _whole(context: Context) -> Found | None:
    """The first piece of the answer that may be a name."""
    if is_noise(context.text.raw.strip(" .!")) or "?" in context.plain or _EVADES.search(context.plain):
        return None
    for start, end in named_pieces(context):
        name = with_its_stop(start, end, context).strip(" !\"'")
        if not re.search(r"[^\W_]&?[^\W_]|\d", name) or len(name) > _LONGEST or len(name.split()) > _MOST_WORDS:
            return None
        if only_leads_to_one(name, end, context):
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


def _behind(place: int, context: Context) -> Found | None:
    """The last piece behind words that are no name, where it is written as one, to be confirmed."""
    start, end = list(named_pieces(context))[-1]
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
