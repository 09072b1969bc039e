"""Rule text cut into words, quoted text and symbols, each with its place.

Full-width letters, digits and punctuation outside quotes are read as the plain ones; what stands in quotes is kept
as it is written.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from routing.exceptions import ConditionError
from routing.sentences import sentence, shown

#: The longest text that is read, in characters.
MAX_LENGTH = 4000

#: Words with a meaning of their own in lower case; as a value such a word stands in quotes.
KEYWORDS = frozenset({"or", "and", "not", "in", "contains", "starts", "ends", "with", "known", "when", "to", "within"})

#: What text without quotes may hold besides letters of any script and digits.
WORD_SIGNS = frozenset("_.@+-")

#: For each quote that opens, those that close it: a straight one by its like, a curly one by a curly one.
CLOSING = {'"': '"', "'": "'", "＂": "＂", "＇": "＇"} | dict.fromkeys("“”„", "“”") | dict.fromkeys("‘’‚", "‘’")

_PLAIN = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    ord("、"): ",",
    ord("−"): "-",
    **dict.fromkeys((0x200B, 0x2060, 0xFEFF), " "),  # Pasted text carries these invisible marks.
}
_SPELLED = {"≤": "<=", "≥": ">=", "≠": "!="}
_SYMBOL = re.compile(r"<=|>=|!=|<>|==|=<|=>|&&|\|\||[=<>!()≤≥≠,&|]")
_ESCAPE = re.compile(r"\\([\\\"'＂＇“”„‘’‚])")


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    QUOTED = "quoted"
    SYMBOL = "symbol"
    END = "end"


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """A piece of rule text: `text` as it is read (a quoted text without its quotes), at `start` up to `end`."""

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def keyword(self) -> bool:
        return self.kind is Kind.WORD and self.text in KEYWORDS


def tokens(text: str, *, longest: int = MAX_LENGTH) -> tuple[Token, ...]:
    """The tokens of a text and an END after them; raises ConditionError where a character belongs to none."""
    if len(text) > longest:
        what = sentence(
            "This text has {length:,} characters and cannot be more than {longest:,} long",
            length=len(text),
            longest=longest,
        )
        raise ConditionError(what, text=text, start=longest, end=len(text))
    flat = plain(text)
    found: list[Token] = []
    place = 0
    while (place := _after_space(flat, start=place)) < len(flat):
        found.append(_token(text, flat, start=place))
        place = found[-1].end
    return (*found, Token(kind=Kind.END, text="", start=len(text), end=len(text)))


def plain(text: str) -> str:
    """The text with plain signs for full-width ones, each at its place."""
    return text.translate(_PLAIN)


def bare(text: str) -> bool:
    """Whether a text is read as one and the same word without quotes."""
    return text != "" and text not in KEYWORDS and text == plain(text) and _after_word(text) == len(text)


def quoted(text: str) -> str:
    """A text as it is written in a condition: without quotes where it needs none, else in straight ones."""
    if bare(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _token(text: str, flat: str, *, start: int) -> Token:
    if text[start] in CLOSING:
        return _quotation(text, start=start)
    if (end := _after_word(flat, start=start)) > start:
        return Token(kind=Kind.WORD, text=flat[start:end], start=start, end=end)
    if symbol := _SYMBOL.match(flat, start):
        written = symbol.group()
        return Token(kind=Kind.SYMBOL, text=_SPELLED.get(written, written), start=start, end=symbol.end())
    raise _stranger(text, start=start)


def _stranger(text: str, *, start: int) -> ConditionError:
    sign = shown(text[start])
    what = sentence("{sign} has no meaning here; as part of a text it stands in quotes", sign=sign)
    if unicodedata.category(text[start]) == "Sc":
        what = sentence("Money is a plain number in the workspace's currency, without {word}", word=sign)
    return ConditionError(what, text=text, start=start, end=start + 1)


def _quotation(text: str, *, start: int) -> Token:
    closing, end = CLOSING[text[start]], start + 1
    while end < len(text) and text[end] not in closing:
        end += 2 if text[end] == "\\" else 1
    if end >= len(text):
        what = sentence("The quote that opens here is never closed")
        raise ConditionError(what, text=text, start=start, end=len(text))
    content = _ESCAPE.sub(r"\1", text[start + 1 : end])
    if not content.strip():
        what = sentence("There is nothing between these quotes")
        raise ConditionError(what, text=text, start=start, end=end + 1)
    if hidden := next((letter for letter in content if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")), None):
        what = sentence("A line break or control character cannot stand between quotes")
        at = text.index(hidden, start)
        raise ConditionError(what, text=text, start=at, end=at + 1)
    return Token(kind=Kind.QUOTED, text=content, start=start, end=end + 1)


def _after_word(flat: str, *, start: int = 0) -> int:
    end = start
    while end < len(flat) and _in_word(flat[end]):
        end += 1
    return end


def _after_space(flat: str, *, start: int) -> int:
    while start < len(flat) and flat[start].isspace():
        start += 1
    return start


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in WORD_SIGNS or unicodedata.category(letter)[0] == "M"
