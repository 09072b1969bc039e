"""The clause around a date: where it begins and ends, and whether it says anything else."""

from functools import lru_cache

from routing.understanding.pattern import Pattern

#: The readers ask the same of one date several times.
_KEPT = 64

#: What may stand beside a date in its clause and says nothing more.
_SAID_BESIDE = Pattern(
    r"(?:[ |!?\x00]|so|then|and|or|but|please|pls|plz|thanks|i guess|i think|i'd say|let's say|probably|ideally|"
    r"maybe|make it|it is|it's|"
    r"we start|to start|start|吧|呢|哈|那|就|应该|大概|左右|的话|所以|改|先|大约|想|要|希望|准备|打算|开始|启动|上线|"
    r"上|用|可以|行)*"
)
#: A space beside a Chinese letter sets clauses apart as a comma does.
_GAP = Pattern("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_MARKS = (",", ";", ".", "!", " and ", " so ")


@lru_cache(maxsize=_KEPT)
def clause_around(text: str, begin: int, finish: int) -> tuple[int, int]:
    """Where the clause around a date begins and ends."""
    text = text if text.isascii() else _GAP.sub(",", text)
    starts = [place + len(mark) for mark in _MARKS if (place := text.rfind(mark, 0, begin)) >= 0]
    ends = [place for mark in _MARKS if (place := text.find(mark, finish)) >= 0]
    return max([*starts, 0]), min([*ends, len(text)])


def is_clause(text: str, begin: int, finish: int) -> bool:
    """Whether nothing else stands between the commas around."""
    start, end = clause_around(text, begin, finish)
    return not text[start:begin].strip() and not text[finish:end].strip(" !?")


def says_nothing_else(text: str, begin: int, finish: int) -> bool:
    """Whether only little words stand beside a date in its clause: `so in april please`."""
    start, end = clause_around(text, begin, finish)
    return _SAID_BESIDE.fullmatch(text[start:begin] + "|" + text[finish:end]) is not None
