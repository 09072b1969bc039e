"""What a text says of who decides: one phrase of each kind, by the speaker or of others."""

import re
from dataclasses import dataclass

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import Phrases, any_of, phrase_lines, phrases
from routing.understanding.pieces import pieces_of
from routing.understanding.text import before

_PHRASES = phrases("authority")
#: Words that name nobody by themselves.
_PRONOUNS = frozenset({"it", "they", "he", "she", "him", "them", "her", "others", "other", "legal", "department"})
OTHERS = Pattern(any_of(("{others}", "(?:{others_zh})"), phrase_lines("authority")))
#: What makes who is named the speaker: `I'm no longer the CTO`.
_I_AM = Pattern(
    r"(?:i'm|i am|im|i was|as)(?: no longer| not| now| just)? (?:the |an? )?(?:co-)?\Z|"
    r"(?<![a-z])i'\Z|(?<![a-z])we,? \Z|我(?:现在)?(?:不?是|当)\Z"
)
_NOT_I = Pattern(
    r"(?:not|n'?t|never|no) (?:just |only |really |need |have |to )*\Z|"
    r"(?:不|没|非|没有|不是|不用|无需|不必|不需要?|没必要|"
    r"用不着)\Z"
)
_DECIDING = Pattern(
    r"decid|decision|final|sign|approv|决|拍板|说了算|做主|签|(?<!也)归我|我定(?!时|金|期|位|制)|[能人己来就]定\Z"
)
_USED = "\x00"
_BRACKETS = str.maketrans("():", ",,,")

Phrase = re.Match[str] | None


@dataclass(frozen=True, kw_only=True)
class Verdicts:
    """The first phrase of each kind that a text holds, and where pieces of it name somebody and nothing else."""

    no_say: Phrase
    influences: Phrase
    others: Phrase
    decides: Phrase


def verdicts_of(text: str, *, plainly: bool) -> Verdicts:
    """The phrases of a folded text; `plainly` where only words about deciding count, as nobody asked for them."""
    no_say, influences, others = (first(_PHRASES[part], text) for part in ("no_say", "influences", "others_decide"))
    if not plainly and others is None:
        others = first(_PHRASES["they_decide"], text)
    return Verdicts(no_say=no_say, influences=influences, others=others, decides=_decides(text, plainly=plainly))


def _decides(text: str, *, plainly: bool) -> Phrase:
    return first(_PHRASES["decides"], text, plainly=plainly)


def first(words: Phrases, text: str, *, plainly: bool = False) -> Phrase:
    """The first of these phrases that is not denied, and not said of the speaker under another name."""
    for found in words.finditer(text):
        if plainly and not _DECIDING.search(found[0]):
            continue
        if not _NOT_I.search(text[max(0, found.start() - 12) : found.start()]) and not _is_said_of_speaker(found):
            if text.startswith((" nothing", " only if"), found.end()):
                continue
            return found
    return None


def _is_said_of_speaker(found: re.Match[str]) -> bool:
    """Whether who is named beside a verdict is the speaker: `I'm the COO and I decide`, but not `the CTO`."""
    named = OTHERS.match(found.string, found.start())
    return named is not None and not is_pronoun(named[0]) and is_speaker(found.string, found.start())


def is_speaker(text: str, place: int) -> bool:
    """Whether who is named at a place is the speaker."""
    return bool(_I_AM.search(before(text, place)))


def still_so(text: str) -> str:
    """The text with what it tells of another time or place blanked out: `at my last job I did`."""
    return _PHRASES["void"].sub(lambda found: _USED * len(found[0]), text)


def is_pronoun(words: str) -> bool:
    """Whether words name nobody by themselves: `approves it`."""
    return words.rpartition(" ")[2] in _PRONOUNS


def lone(section: str, text: str) -> list[tuple[int, int]]:
    """Where pieces of a text name these and say nothing else."""
    words = _PHRASES[section]
    text = text.translate(_BRACKETS)
    return [piece for piece in pieces_of(text) if words.fullmatch(text[slice(*piece)].strip(" .!?\U0001f602"))]
