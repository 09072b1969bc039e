"""The country somebody sits in: by its name or code, a demonym, or a city, in English and Chinese."""

import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from routing.countries import COUNTRIES
from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.doubts import is_doubtful
from routing.understanding.lexicon import Match
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import any_of, phrase_lines
from routing.understanding.places import Level, Place, country_names, places
from routing.understanding.text import before

_LINES = phrase_lines("country")
#: Names of countries that are words of their own, and so count only when the country was asked for.
_ORDINARY = frozenset(_LINES["ordinary"])
#: Codes that are small words, and so count only in capitals.
_SMALL = frozenset(_LINES["small"])
#: Places that are people's names too.
_NAMES = frozenset(_LINES["names"])
_SIGNED = Pattern(
    r"(?<![a-z])(?:thanks|thank you|thx|best|cheers|regards|my name is|name's|this is|hi|hello|hey) ?,?\s*\Z"
)
#: Codes of countries that cities go by too.
_CITIES = {"la": Place(("US", "LA"), Level.CITY)}
#: A name with no more letters than this has too many neighbours to be taken for a slip.
_LONG = 5
_NEAR = 0.8
#: How much nearer the nearest name must be than the next: `austrlia` is Australia, `austrila` that or Austria.
_CLEARLY = 0.05
_AT = Pattern(
    r"(?<![a-z])(?:in|from|based(?: in| out of)?|located(?: in)?|near|around|at our|sit in|sits in|at|"
    r"out of|(?:company|firm|office|business|we)(?:'s| is|'re| are) in|headquartered(?: in)?|hq(?: is| in|:)*|"
    r"office(?:s)? (?:in|is in)|country(?: is|:)?|outside|"
    r"across|serve)"
    r"(?: downtown| central| greater| the| sunny| north| south| east| west| western| eastern| northern| southern)*\s\Z"
    r"|(?:在|来自|位于|总部(?:在|设在|位于)?|坐标|地处|从|我是|我们是|是一?家|人在|公司在|于|base)\s?\Z|[(（]\Z",
)
_AFTER = Pattern(
    r"[ -](?:based|headquartered|office|company|startup|firm|team|here)(?![a-z])|"
    r"(?: [a-z]+)? (?:bank|insurer|broker|university|hospital|school|manufacturer|retailer|agency|publisher|ngo|"
    r"charity|consultancy|hotel|ministry)(?![a-z])|(?:市|省)?(?:的?公司|"
    r"这边|那边|总部|分公司|本地|企业|人(?!民币)|办公|地区)",
)
_OURS = Pattern(
    r"(?<![a-z])(?:we|we're|i|i'm|im|our|us|(?:at|of|own|run) an? [a-z0-9]+|freelanc[a-z]+|call cent(?:re|er)|buyer|"
    r"my company|company|startup|firm|agency|business|team|based|"
    r"located|office|hq|"
    r"headquarter\w*|people|employees|folks|staff|headcount|warehouses|sites|stores|shops|branches|plants|"
    r"locations|sit|sits|from|here|shop|bank|manufacturer|[a-z]+er in)(?![a-z])|我|"
    r"公司|总部|在|来自|位于|坐标"
)
_ELSEWHERE = Pattern(
    r"(?<![a-z])(?:customers?|clients?|sell|sells|selling|sold|expand\w*|market|markets|export\w*|"
    r"ship|ships|shipping|deliver|delivers|delivering|saw|seen|heard|imports?|import(?:ed|ing)|"
    r"sourc(?:e|es|ing)|buy|bought|orders?|hiring|hire|fair|booth|stand|"
    r"also have (?:an? )?(?:office|branch|team|plant|people|site)|"
    r"travel(?:s|led|ling|ing)?(?! agency| compan| firm)|closed|shut|fly|flying|flight|"
    r"trip|visit\w*|factory|suppliers?|partners?|colleagues?|friends?|weather|meeting|conference|event|"
    r"met|moved?|moving|servers?|hosted|love|"
    r"wife|husband|brother|sister|cousin|uncle|aunt|son|daughter|father|mother|dad|mum|mom|girlfriend|boyfriend|"
    r"competitors?|served?|serving|born|grew up|raised|originally|was|were|used to|went|going)(?![a-z])|客户|"
    r"市场|出口|销往|卖到|"
    r"供应商|工厂|出差|同事|朋友|会议|天气|去|老家"
)
_DENIED = Pattern(
    r"(?<![a-z])(?:not|no longer|isn't|aren't|left|moved (?:away )?from|moved out of)(?: based)?(?: in)?(?: the)? \Z"
    r"|(?:不在|不是|离开|不再是|不算|谁说(?:我们?|公司)?(?:是|在)?|(?:以前|之前|原来|曾经?|过去|早年|从前|原先)(?:是|住|都|一直)?在|哪(?:是|在))\Z"
)
_YOU = Pattern(
    r"(?<![a-z])(?:you|your|u|guys)(?![a-z])|\A(?:is|are|does|did|was|has) (?:the|he|she|they|anyone)(?![a-z])|"
    r"[你您]|贵(?:司|公司)"
)
_QUESTION = Pattern(r"[^.;!?]{0,60}(?:\?|[吗嘛])")
#: An office that is no more.
_GONE = Pattern(rf" ?(?:{any_of(_LINES['gone'], _LINES)})")
#: Where only customers are.
_SOLD_TO = Pattern(any_of(_LINES["sold_to"], _LINES))
#: A state of the US by its code: `Plano, TX`.
_STATE = Pattern(
    rf"(?:\A|,\s?|(?<=\bin )|(?<=\bfrom )|(?<=[a-z] ))(?:{_LINES['states'][0].replace(' ', '|')})(?=[\s,.!]*\Z|[,.] )"
)
#: What people say of places that they do not sit in.
_ASIDE = Pattern(
    r"(?<![a-z])(?:love|like|hate|miss|visit|been to|go(?:ing)? to|servers?|data(?: cent(?:re|er)s?)?|host(?:ed|"
    r"ing)?|holidays?|vacation|speak)"
    r"(?![a-z])"
)
#: What makes a people's name a part of another country: `the French part of Switzerland`.
_PART = Pattern(r"[ -](?:speaking |side |part |half |border|region |area |canton)")
#: What stands between a place and the larger one that it is in.
_WITHIN = Pattern(r"(?:,? ?(?:in |the )?|\s?\(|\s?[-/]\s?)\Z")
#: Where they say that they sit themselves, a few letters before the place.
_HOME = Pattern(rf"(?:{any_of((*_LINES['home'], *_LINES['branch']), _LINES)})[^,;.]{{0,14}}\Z")
#: Where their company is, which may not be where they sit.
_FIRM = Pattern(r"(?<![a-z])(?:company|firm|business|employer|headquarters)(?:'s| is) (?:in |from |an? )?\Z")
#: Where their works are, which goes behind where they say that they sit.
_WORKS = Pattern(r"(?:工厂|厂子|厂房?|factory (?:is )?in|plant (?:is )?in)[^,;.搬迁挪转移去]{0,6}\Z")
#: Where they will only go, which is not where they are.
_TO_COME = Pattern(
    r"(?<![a-z])(?:moving|relocating|move|relocate|expand|expanding|open|opening|opened|going|setting up)"
    r"(?: an? [a-z]+)?(?: over| out)? (?:to|in|into)(?: the)? \Z|(?<![a-z])opened(?: up)? \Z|"
    r"(?:要|打算|计划|准备|考虑|想|将)[^,;.]{0,6}(?:搬|迁|挪|转移|去|开|设)[^,;.了]{0,4}\Z"
)
#: Where they have gone for good: `we moved to`.
_MOVED = Pattern(
    r"(?<![a-z])(?:we|i|company|office|hq)(?:'ve| have| has)?(?: just| recently| now| all| since)? (?:moved|relocated)"
    r"(?: our [a-z]+| the [a-z]+| here| over| back)? (?:to|into) \Z|(?:已经|刚刚?|去年|上个?月|今年|现在|"
    r"后来)(?:都|已经|就)?[搬迁](?:到|来|去)了?\Z"
)
_HOME_BEHIND = Pattern(r"(?:市|这边|本地)?(?:办公|运营|上班|总部)")
_I_AM = Pattern(r"(?<![a-z])(?:i'm|i am|im) \Z|我是\Z")
#: Whose place is not the speaker's: `your London office`.
_THEIRS = Pattern(r"(?<![a-z])(?:your|their|his|her)(?: [a-z]+)? \Z|(?:你们?|您|贵司|他们?|她)的?\Z")
#: Who does not sit in one place.
_ALL_OVER = Pattern(any_of(_LINES["all_over"], _LINES))

Places = list[Match[Place]]


def read_country(context: Context) -> Found | None:
    """The country as ISO 3166 two letters; unasked, only behind words such as `in` and where a piece is all places."""
    asked = context.asked is Kind.COUNTRY
    whole = _whole(context) if asked else None
    if whole:
        return whole
    if not asked and not context.places:
        return None
    named = _within(context)
    matches = [match for match in named if match.meaning.codes and _holds(match, context, asked=asked)]
    slip = _misspelt(context) if asked and len(matches) == 1 and _is_cut(matches[0], context) else None
    if slip:
        return slip
    if not matches:
        return (_state(context) or _misspelt(context)) if asked and not named else None
    if asked and all(_is_sold_to(match, context.plain) for match in matches):
        return None
    home = _home(matches, context, asked=asked)
    codes = list(dict.fromkeys(code for match in home for code in match.meaning.codes))
    first = home[0]
    return Found(
        value=codes[0],
        start=first.start,
        end=first.end,
        confidence=1.0 if len(codes) == 1 and (not asked or _is_meant_here(first, context)) else 0.5,
        alternatives=tuple(codes[1:3]),
    )


def _whole(context: Context) -> Found | None:
    """A code or a place that is all the answer, though its name may be a word too."""
    bare, end = context.text.bare, len(context.plain)
    if bare in _codes() and bare not in _CITIES and (bare not in _SMALL or context.text.raw.isupper()):
        # Everybody writes UK; the standard says GB.
        return Found(value=bare.upper().replace("UK", "GB"), start=0, end=end)
    place = _CITIES.get(bare) or places().get(bare)
    if place is None or not place.codes:
        return None
    codes = place.codes
    return Found(value=codes[0], start=0, end=end, confidence=1.0 if len(codes) == 1 else 0.5, alternatives=codes[1:])


def _state(context: Context) -> Found | None:
    """The code of a state where it stands for the US: `TX`, `Plano, TX`."""
    found = _STATE.search(context.text.raw)
    return Found(value="US", start=found.start(), end=found.end()) if found else None


def _is_sold_to(match: Match[Place], text: str) -> bool:
    """Whether the clauses before a place speak of those who buy there, and of nobody at home."""
    ahead = re.split(r"[.;!?]| but |但", before(text, match.start))[-1]
    clause = ahead.rsplit(",", 1)[-1]
    return _SOLD_TO.search(ahead) is not None and (_SOLD_TO.search(clause) is not None or not _AT.search(clause))


def _is_home(match: Match[Place], text: str) -> bool:
    return bool(_HOME.search(before(text, match.start)) or _HOME_BEHIND.match(text, match.end))


def _within(context: Context) -> Places:
    """The places of a text, each with the country of the larger one that is named behind it."""
    found = list(context.places)
    for place in range(len(found) - 2, -1, -1):
        smaller, larger = found[place], found[place + 1]
        between = context.plain[smaller.end : larger.start]
        latin = context.plain[smaller.start : smaller.end].isascii()
        if latin and _is_in(smaller.meaning, larger.meaning) and _WITHIN.fullmatch(between):
            found[place] = Match(Place(larger.meaning.codes, smaller.meaning.level), smaller.start, smaller.end)
    return [match for match in found if not _is_part(match, context.plain)]


def _is_in(smaller: Place, larger: Place) -> bool:
    return Level.PEOPLE < smaller.level < larger.level and bool(larger.codes)


def _is_part(match: Match[Place], text: str) -> bool:
    return match.meaning.level is Level.PEOPLE and bool(_PART.match(text, match.end))


def _home(matches: Places, context: Context, *, asked: bool) -> Places:
    """Of several places the one they say they sit in, before those of others."""
    text = context.plain
    ours = [match for match in matches if asked and (not _is_elsewhere(match, text) or _is_works(match, text))]
    ours = [match for match in ours if not _TO_COME.search(before(text, match.start))] or ours
    away = [match for match in ours if not _is_origin(match, text)]
    ours = away or ours
    told = ours or [match for match in matches if _is_told(match, context)] or matches
    told = [match for match in told if not _is_within_another(match, told, text)]
    own = [match for match in told if not is_doubtful(Kind.COUNTRY, _named(match), context)] or told
    works = [match for match in own if _is_works(match, text)]
    home = [match for match in told if _is_home(match, text)]
    firm = [match for match in told if home and match not in home and _FIRM.search(before(text, match.start))]
    return [*home, *firm] or works or own


def _is_origin(match: Match[Place], text: str) -> bool:
    """Whether somebody only says what they are: `London, but I'm French`, 我是台湾人."""
    people = match.meaning.level is Level.PEOPLE or text.startswith("人", match.end)
    return people and _I_AM.search(before(text, match.start)) is not None


def _is_works(match: Match[Place], text: str) -> bool:
    return _WORKS.search(before(text, match.start)) is not None


def _named(match: Match[Place]) -> Found:
    return Found(value=match.meaning.codes[0], start=match.start, end=match.end)


def _is_within_another(match: Match[Place], others: Places, text: str) -> bool:
    """Whether a longer name that is told too ends with this one: `Ireland. Northern Ireland, careful`."""
    name = " " + text[match.start : match.end]
    return any(text[other.start : other.end].endswith(name) for other in others)


def _holds(match: Match[Place], context: Context, *, asked: bool) -> bool:
    text, raw = context.plain, context.text.raw
    word, written = text[match.start : match.end], raw[match.start : match.end]
    if word in _ORDINARY and not _is_meant(word, written, match, context, asked=asked):
        return False
    if _DENIED.search(before(text, match.start)) or _GONE.match(text, match.end) or _is_asked_of_us(match, text):
        return False
    return asked or _is_told(match, context)


def _is_asked_of_us(match: Match[Place], text: str) -> bool:
    """Whether a question asks us about the place: `can you deliver to Peru?`, 你们总部在北京吗."""
    if not _QUESTION.match(text, match.end):
        return False
    return _YOU.search(re.split(r"[.;!?]", before(text, match.start))[-1]) is not None


def _is_meant(word: str, written: str, match: Match[Place], context: Context, *, asked: bool) -> bool:
    """Whether an ordinary word is a place here: a code in capitals, or a name behind `in`."""
    ahead = before(context.plain, match.start)
    if written.isupper() and len(word) <= 3 and not context.text.raw.isupper():
        return asked or bool(_AT.search(ahead)) or context.states(match.start, match.end) is not None
    if re.search(r"\b(?:the|in the) \Z", ahead) and written in ("US", "States", "states"):
        return True
    return len(word) > 3 and written[0].isupper() and bool(_AT.search(ahead))


def _is_elsewhere(match: Match[Place], text: str) -> bool:
    """Whether the clause speaks of customers, markets or trips there."""
    return bool(_ELSEWHERE.search(re.split(r"[,.;!?]| but ", before(text, match.start))[-1]))


def _is_cut(match: Match[Place], context: Context) -> bool:
    """Whether a place is only the end of a longer name, which may be misspelt: `New Zeeland`."""
    return match.end == len(context.text.bare) and match.start > 0 and context.plain[match.start - 1] == " "


def _is_told(match: Match[Place], context: Context) -> bool:
    """Whether the sentence puts the speaker or their company there, and not somebody else."""
    text = context.plain
    sentence = re.split(r"[.;!?]| but ", before(text, match.start))[-1]
    if text[match.start : match.end] in _NAMES and _SIGNED.search(before(text, match.start)):
        return False
    if _THEIRS.search(before(text, match.start)):
        return False
    told = match.meaning.level is not Level.PEOPLE and _is_stated(match, context)
    if told and not _is_elsewhere(match, text) and _is_list(match, context):
        return True
    if _is_in_brackets(match, text) or _MOVED.search(before(text, match.start)):
        return True
    if _ELSEWHERE.search(sentence):
        return False
    if told:
        return True
    if _AFTER.match(text, match.end):
        return context.asked is not Kind.AUTHORITY
    at = _AT.search(sentence)
    alone = at is not None and not at.start() and not text[match.end :].strip(" .!")
    return at is not None and (alone or bool(_OURS.search(sentence)))


def _is_in_brackets(match: Match[Place], text: str) -> bool:
    """Whether a place is all that brackets hold: `Osei Partners (Accra)`."""
    return text[: match.start].endswith("(") and text[match.end :].startswith(")")


def _is_stated(match: Match[Place], context: Context) -> bool:
    """Whether the piece around a place is facts and nothing else."""
    return context.states(match.start, match.end) is not None


def _is_meant_here(match: Match[Place], context: Context) -> bool:
    """Whether a place asked for is one by the words around it, or by how few they are; not `I love Italy`."""
    return not _ASIDE.search(before(context.plain, match.start)) or _is_told(match, context)


def _is_list(match: Match[Place], context: Context) -> bool:
    """Whether what stands right before a place is a fact too: `automotive supplier, Stuttgart`."""
    ahead = [piece in context.stated for piece in context.pieces if piece[1] <= match.start]
    return all(ahead[-1:])


def _misspelt(context: Context) -> Found | None:
    """The country that the answer spells nearly right; of two alike, both to be asked."""
    bare = context.text.bare.removeprefix("the ").removeprefix("in ").removeprefix("from ")
    if len(bare) < _LONG or len(bare.split()) > 4 or _ALL_OVER.search(context.plain):
        return None
    near = process.extract(bare, _spelled().keys(), scorer=OSA.normalized_similarity, score_cutoff=_NEAR, limit=4)
    codes = list(dict.fromkeys(_spelled()[name] for name, score, _ in near if score > near[0][1] - _CLEARLY))
    codes = codes or [code for name, code in _spelled().items() if name[0] == bare[0] and sorted(name) == sorted(bare)]
    if not codes:
        return None
    sure = 0.9 if len(codes) == 1 else 0.5
    return Found(value=codes[0], start=0, end=len(context.plain), confidence=sure, alternatives=tuple(codes[1:3]))


@cache
def _spelled() -> dict[str, str]:
    """The countries by the names that are long enough to be known with a letter wrong."""
    return {name.lower(): code for name, code in country_names().items() if name.isascii() and len(name) >= _LONG}


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.lower() for code in COUNTRIES) | {"uk"}
