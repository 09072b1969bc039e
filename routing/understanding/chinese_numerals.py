"""Chinese numerals as people write them: 三十万, 50万, 两三百, 一百多, 几十, 三千五, 1.5亿."""

from dataclasses import dataclass

from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase

_DIGITS = {
    **dict.fromkeys("零〇", 0), "一": 1, "壹": 1, "二": 2, "两": 2, "贰": 2, "俩": 2, "三": 3, "叁": 3, "仨": 3,
    "四": 4, "肆": 4,
    "五": 5, "伍": 5, "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9,
}  # fmt: skip
_UNITS = {"十": 10, "拾": 10, "廿": 20, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "k": 1000}
_GROUPS = {"万": 10_000, "w": 10_000, "亿": 100_000_000}
#: What 几 stands for before a unit.
_SEVERAL = (2.0, 9.9)
#: And behind one: 十几 is eleven to nineteen.
_SOME_MORE = (1.0, 9.0)
#: What is said of a number nearly known: 千八百 is some eight hundred to a thousand, and no 1,800.
_ROUGH = {"百八十": (80.0, 100.0), "千八百": (800.0, 1000.0), "万八千": (8_000.0, 10_000.0), "百十": (100.0, 110.0)}
_NUMERAL = "零〇一壹二两贰俩三叁仨四肆五伍六陆七柒八捌九玖十拾廿百佰千仟万亿半几数多来余"

#: A numeral: Chinese letters, perhaps behind plain digits (`50万`, `3千5`, `80w`).
_DIGITS_BEFORE = r"(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?"
_LETTER = (
    rf"(?:(?!(?<=万)[一二两三四五六七八九十百千]{{1,4}}万|(?<=[几多来])[一二两三四五六七八九][十百千])[{_NUMERAL}]|"
    r"(?<=[百千万亿])把)"
)
#: What may open a numeral in letters: a bare 万 or 亿 only where it is plain that it counts, and no 千万 that warns.
_OPENING = (
    r"(?!千万[别不要记莫]|几多(?![万千百十亿余来])|(?<=[这那哪另])一块|一块[儿看来去聊商做玩弄])(?:近(?=[十百千万亿几])|(?<![人总工单笔])数(?=[十百千万亿])|"
    r"(?![多来余万亿])|"
    r"(?<=[过破超满足到上])|(?=[万亿](?:把|人|块|元)))"
)
PATTERN = phrase(
    rf"近?{_DIGITS_BEFORE}\s?(?:(?:个(?=[亿万]))?(?=[十百千万亿多来余几半])[{_NUMERAL}]+(?:\d(?=[十百千])[{_NUMERAL}]+){{0,3}}"
    rf"(?:(?<=万)\d{{3,4}}(?!\d)|\d(?![\d万千百]))?|个?w\d?(?![a-z0-9]|/o)|k[多来余几])"
    r"|(?:百儿?八十|千儿?八百|万儿?八千|百十)[来几万亿]*"
    rf"|{_OPENING}[{_NUMERAL}]{_LETTER}*(?:个(?=多?亿))?{_LETTER}*(?:w(?![a-z0-9]))?"
    r"|个把(?=个?(?:亿|月|星期|礼拜|周|小时))(?:个?亿)?",
)
#: Longer than any number that somebody writes out.
_MOST_PARTS = 16
_PART = Pattern(rf"{_DIGITS_BEFORE}|[{_NUMERAL}wk近数把]")


@dataclass(frozen=True)
class Numeral:
    """The bounds a numeral stands for; `scaled` when it names its own order (十 and above)."""

    low: float
    high: float
    scaled: bool


def read_numeral(text: str) -> Numeral | None:
    """The bounds of a numeral that `PATTERN` matched, or None where its letters make no number."""
    text = text.strip().replace("个把", "一").replace("儿", "")
    rough = next((words for words in _ROUGH if text.startswith(words)), None)
    if rough:
        return _Sum(_ROUGH[rough]).read(list(text.removeprefix(rough)))
    parts = _PART.findall(text)
    parts = parts[1:] if parts[:1] == ["近"] else parts
    if not parts or len(parts) > _MOST_PARTS or all(part in "多来余数w" for part in parts):
        return None
    return _Sum().read(parts)


class _Sum:
    """Adds a numeral up from left to right, bounds at once: 两三百多万."""

    def __init__(self, group: tuple[float, float] = (0.0, 0.0)) -> None:
        self.total = (0.0, 0.0)
        self.group = group
        self.digit: tuple[float, float] | None = None
        self.unit = 1.0
        self.scaled = group[1] > 0

    def read(self, parts: list[str]) -> Numeral | None:
        for part in parts:
            if not self._take(part):
                return None
        low, high = self._closed()
        whole = high > 0 or parts == ["零"]
        return Numeral(low=round(low, 2), high=round(high, 2), scaled=self.scaled) if whole else None

    def _take(self, part: str) -> bool:
        if part[0].isdigit():
            if self.digit is not None:
                return False
            number = float(part.replace(",", ""))
            self.digit = (number, number)
            return True
        if part in _DIGITS:
            self._take_digit(_DIGITS[part])
        elif part in _UNITS:
            if self.group[1] and self.unit <= _UNITS[part] != 20:
                # 四十五十 is two numbers that somebody weighs, and no one.
                return False
            self._take_unit(_UNITS[part])
        elif part in _GROUPS:
            self._take_group(_GROUPS[part])
        elif part == "把":
            return self.scaled
        else:
            return self._take_vague(part)
        return True

    def _take_digit(self, digit: int) -> None:
        if digit == 0 and self.digit is None:
            # 一百零五 is 105 and not 150: nothing after a zero belongs to the order below.
            self.unit = 1
        elif self.digit is None or self.digit == (0.0, 0.0):
            self.digit = (digit, digit)
        elif self.digit[0] == self.digit[1] and self.digit[1] in (digit - 1, digit - 2) and digit:
            self.digit = (self.digit[0], digit)
        else:
            self.digit = (self.digit[0] * 10 + digit, self.digit[1] * 10 + digit)

    def _take_unit(self, unit: int) -> None:
        low, high = self.digit or (1.0, 1.0)
        step = 1 if unit == 20 else unit
        if unit == 20:
            low, high, unit = 20, 20, 10
        if (low, high) == _SEVERAL:
            # 几百 ends below a thousand, as 几十 ends below a hundred.
            high = 10 - 1 / unit
        self.group = (self.group[0] + low * step, self.group[1] + high * step)
        self.digit, self.unit, self.scaled = None, unit, True

    def _take_group(self, group: int) -> None:
        low, high = self._group_closed()
        if (low, high) == _SEVERAL:
            high = int(high)
        if not high:
            low = high = 1
        self.total = (
            ((self.total[0] + low) * group, (self.total[1] + high) * group)
            if group > 10_000
            else (self.total[0] + low * group, self.total[1] + high * group)
        )
        self.group, self.digit, self.unit, self.scaled = (0.0, 0.0), None, group, True

    def _take_vague(self, part: str) -> bool:
        if part == "半":
            if self.digit is None and self.scaled:
                self.group = (self.group[0] + self.unit / 2, self.group[1] + self.unit / 2)
            else:
                low, high = self.digit or (0.0, 0.0)
                self.digit = (low + 0.5, high + 0.5)
        elif part in "几数" and self.digit is None:
            self.digit = _SEVERAL if not self.group[1] else _SOME_MORE
        elif self.digit is None:
            extra = (self.group[0], self.group[1] + (self.unit - 1 if part != "来" else 0))
            self.group = extra
        elif part != "来":
            self.digit = (self.digit[0], self.digit[1] + _room_above(self.digit[1]))
        return True

    def _group_closed(self) -> tuple[float, float]:
        low, high = self.digit or (0.0, 0.0)
        return self.group[0] + low, self.group[1] + high

    def _closed(self) -> tuple[float, float]:
        low, high = self.digit or (0.0, 0.0)
        if self.digit == _SOME_MORE and self.unit > 10:
            return self.total[0] + self.group[0] + 1, self.total[1] + self.group[1] + self.unit - 1
        if self.digit is not None and self.unit > 10 and low >= 1 and high < 10:
            # 三千五 is 3,500 and 两万三 23,000: a last digit belongs to the order below.
            low, high = low * self.unit / 10, high * self.unit / 10
        return self.total[0] + self.group[0] + low, self.total[1] + self.group[1] + high


def _room_above(number: float) -> float:
    """How much 多 may add: 50多 ends below 60, 200多 below 300, 5多 below 6."""
    order = 1
    while order < 1_000_000 and number and number % (order * 10) == 0:
        order *= 10
    return order - 1 if order > 1 else 0.9
