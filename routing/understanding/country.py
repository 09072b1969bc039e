"""The country somebody sits in: by its name or code, a demonym, or a city, in English and Chinese."""

import re
from functools import cache
from itertools import islice

from babel import Locale

from routing.countries import COUNTRIES
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.lexicon import Lexicon, Match, words_of
from routing.understanding.phrases import phrase_lines
from routing.understanding.text import before

#: Names of countries that are words of their own, and so count only when the country was asked for.
_ORDINARY = frozenset(phrase_lines("country")["ordinary"])
#: Codes that are small words, and so count only in capitals.
_SMALL = frozenset(phrase_lines("country")["small"])
#: No more places than this are looked at in one message.
_MOST = 6
#: Places of one name in two countries, the likelier first.
_TWOFOLD = {"georgia": ("GE", "US"), "cambridge": ("GB", "US"), "birmingham": ("GB", "US")}
_AT = re.compile(
    r"(?<![a-z])(?:in|from|based(?: in| out of)?|located(?: in)?|near|around|at our|sit in|sits in|at|"
    r"out of|headquartered(?: in)?|hq(?: is| in|:)*|office(?:s)? (?:in|is in)|country(?: is|:)?|outside|"
    r"across|serve)"
    r"(?: downtown| central| greater| the| sunny| north| south| east| west| western| eastern| northern| southern)*\s\Z"
    r"|(?:在|来自|位于|总部(?:在|设在|位于)?|坐标|地处|从|我是|我们是|是一?家|人在|公司在|于|base)\s?\Z",
)
_AFTER = re.compile(
    r"[ -](?:based|headquartered|office|company|startup|firm|team|here)(?![a-z])|(?:市|省)?(?:的?公司|"
    r"这边|那边|总部|分公司|本地|企业|人(?!民币)|办公|地区)",
)
_OURS = re.compile(
    r"(?<![a-z])(?:we|we're|i|i'm|im|our|us|my company|company|startup|firm|agency|business|team|based|"
    r"located|office|hq|"
    r"headquarter\w*|people|employees|sit|sits|from|here|shop|bank|manufacturer|[a-z]+er in)(?![a-z])|我|"
    r"公司|总部|在|来自|位于|坐标"
)
_ELSEWHERE = re.compile(
    r"(?<![a-z])(?:customers?|clients?|sell|sells|selling|sold|expand\w*|market|markets|export\w*|"
    r"travel\w*|fly|flying|flight|"
    r"trip|visit\w*|factory|suppliers?|partners?|colleagues?|friends?|weather|meeting|conference|event|"
    r"met|moved?|moving|"
    r"wife|competitors?|served?|serving|was|were|used to|went|going)(?![a-z])|客户|市场|出口|销往|卖到|"
    r"供应商|工厂|出差|同事|朋友|会议|天气|去"
)


def read_country(context: Context) -> Found | None:
    """The country as ISO 3166 two letters; unasked, only behind words such as `in` and `based in`."""
    asked = context.asked is Kind.COUNTRY
    if asked and context.text.bare in _codes() and (context.text.bare not in _SMALL or context.text.raw.isupper()):
        # Everybody writes UK; the standard says GB.
        return Found(value=context.text.bare.upper().replace("UK", "GB"), start=0, end=len(context.plain))
    whole = _whole(context) if asked else None
    if whole:
        return whole
    matches = [match for match in islice(_places().find(context.tokens), _MOST) if _holds(match, context, asked=asked)]
    if not matches:
        return None
    ours = [match for match in matches if asked and not _is_elsewhere(match, context.plain)]
    told = ours or [match for match in matches if _is_told(match, context.plain)] or matches
    home = [
        match
        for match in told
        if re.search(
            r"(?:hq|headquarter\w*|based|head office|总部|坐标)[^,;.]{0,14}\Z", before(context.plain, match.start)
        )
    ] or told
    countries = list(dict.fromkeys(match.meaning for match in home))
    first = home[0]
    return Found(
        value=first.meaning,
        start=first.start,
        end=first.end,
        confidence=1.0 if len(countries) == 1 else 0.5,
        alternatives=tuple(countries[1:3]),
    )


def _whole(context: Context) -> Found | None:
    """A place that is all the answer, though its name may be a word or a place elsewhere too."""
    codes = _TWOFOLD.get(context.text.bare)
    end = len(context.plain)
    if codes:
        return Found(value=codes[0], start=0, end=end, confidence=0.5, alternatives=codes[1:])
    code = _places().get(context.text.bare)
    return Found(value=code, start=0, end=end) if code else None


def _holds(match: Match[str], context: Context, *, asked: bool) -> bool:
    word = context.plain[match.start : match.end]
    if word in _ORDINARY:
        raw = context.text.raw[match.start : match.end]
        return (asked and raw.isupper() and not context.text.raw.isupper()) or bool(
            re.search(r"\b(?:the|in the) \Z", before(context.plain, match.start)) and raw in ("US", "States", "states")
        )
    if re.search(
        r"(?<![a-z])(?:not|no longer|isn't|aren't)(?: based)?(?: in)?(?: the)? \Z|(?:不在|不是)\Z",
        before(context.plain, match.start),
    ):
        return False
    return asked or _is_told(match, context.plain)


def _is_elsewhere(match: Match[str], text: str) -> bool:
    """Whether the clause speaks of customers, markets or trips there."""
    return bool(_ELSEWHERE.search(re.split(r"[,.;!?]", before(text, match.start))[-1]))


def _is_told(match: Match[str], text: str) -> bool:
    """Whether the sentence puts the speaker or their company there, and not somebody else."""
    sentence = re.split(r"[.;!?]", before(text, match.start))[-1]
    if _ELSEWHERE.search(sentence):
        return False
    if _AFTER.match(text, match.end):
        return True
    at = _AT.search(sentence)
    alone = at is not None and not at.start() and not text[match.end :].strip(" .!")
    return at is not None and (alone or bool(_OURS.search(sentence)))


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.lower() for code in COUNTRIES) | {"uk"}


@cache
def _places() -> Lexicon[str]:
    places: dict[str, str] = {}
    for language in ("en", "zh"):
        names: dict[str, str] = dict(Locale(language).territories.items())
        places |= {names[code].removesuffix("特别行政区"): code for code in COUNTRIES if code in names}
    for name in ("cities.tsv", "demonyms.tsv"):
        places |= {word: code for code, words in words_of(name).items() for word in words}
    return Lexicon(places)
