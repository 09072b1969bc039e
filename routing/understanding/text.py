"""A text as the readers see it: folded letter by letter, so that a place in it is a place in the original."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property

from routing.understanding.language import language_of

#: Characters read of one message; what follows is not looked at.
LONGEST = 400

#: Takes the place of what another reader has used up, one for one.
_USED = "\x00"

#: Marks and spaces that may stand around what is said.
_AROUND = " .!?,;:-~()'\"*_\x00"
#: What only tints a picture: 👍🏻.
_TINTS = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")
#: Pictures at the end of what is said.
_PICTURES = re.compile(
    "(?<=[^\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff])[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff ]+\\Z"
)

_TRADITIONAL = str.maketrans(
    "萬億個內後實業長總經貳參肆陸員們來國產財務進門機構醫療學術東車運輸銷售電腦軟體訂購預計時間開發設計"
    "銀行證險買賣單價錢兩萬幾點現決誰說話對嗎還沒沒過這邊負責處報裡裏區廣灣臺圓應該見歲數節慶聖誕季週號"
    "僱傭壹變換給訊項無無隨會試從離職團隊採購詢問題轉跳過類別貨製銷養農業與視覺遊戲認識麼從關於確實準備願意"
    "曆幣導餘鎊韓盧禮頭塊撐頂減滿夠條槍約終營稅並佈遲趕緊馬寫臘陰陽縮擴達將僅樣種級額劃啟動線簽當記帶剛頓連雙寧遠壓續選規範際響歐費擔飯創讓絡維護聯稱層陳蘇黃廠紡織閒紙儘盡",
    "万亿个内后实业长总经贰叁肆陆员们来国产财务进门机构医疗学术东车运输销售电脑软体订购预计时间开发设计"
    "银行证险买卖单价钱两万几点现决谁说话对吗还没没过这边负责处报里里区广湾台元应该见岁数节庆圣诞季周号"
    "雇佣壹变换给讯项无无随会试从离职团队采购询问题转跳过类别货制销养农业与视觉游戏认识么从关于确实准备愿意"
    "历币导余镑韩卢礼头块撑顶减满够条枪约终营税并布迟赶紧马写腊阴阳缩扩达将仅样种级额划启动线签当记带刚顿连双宁远压续选规范际响欧费担饭创让络维护联称层陈苏黄厂纺织闲纸尽尽",
)

_MARKS = str.maketrans(
    {"‘": "'", "’": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "～": "~",
     "〜": "~", "。": ".", "、": ",", "\u3000": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "￥": "¥", "\n": " ",
     "\r": " ", "\t": " ", "…": ".", "×": "x", "＄": "$", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o"},
)  # fmt: skip


def _fold_letter(letter: str) -> str:
    code = ord(letter)
    if 0xFF01 <= code <= 0xFF5E:
        letter = chr(code - 0xFEE0)
    elif 0xC0 <= code <= 0x24F:
        letter = unicodedata.normalize("NFD", letter)[0]
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def fold(text: str) -> str:
    """The text in lower case, half width, without accents, in simplified characters; exactly as long as before."""
    plain = text.translate(_MARKS)
    if plain.isascii():
        return plain.lower()
    return "".join(map(_fold_letter, plain)).translate(_TRADITIONAL)


def before(text: str, place: int, *, letters: int = 48) -> str:
    """The letters right before a place, as far as a phrase can reach."""
    return text[max(0, place - letters) : place]


@dataclass(frozen=True)
class Text:
    """What was written (`raw`), and its folded form (`plain`) in which readers look; both of one length."""

    raw: str
    plain: str

    @classmethod
    def of(cls, text: str) -> "Text":
        """The text without the spaces around it, cut to `LONGEST`."""
        raw = text.strip()[:LONGEST]
        return cls(raw=raw, plain=fold(raw))

    @cached_property
    def language(self) -> str | None:
        """`en`, `zh`, or None where the text does not tell."""
        return language_of(self.raw)

    @cached_property
    def bare(self) -> str:
        """The folded text without the marks and spaces at both ends, for comparing it as a whole."""
        bare = self.plain.strip(_AROUND)
        return bare if bare.isascii() else _PICTURES.sub("", _TINTS.sub("", bare)).strip(_AROUND) or bare

    def words(self, start: int, end: int) -> str:
        """The original words of a stretch."""
        return self.raw[start:end].strip(" ,.;:-，。；、")

    def without(self, *stretches: tuple[int, int]) -> "Text":
        """The text with these stretches blanked out, so that nobody reads them twice."""
        plain = self.plain
        for start, end in stretches:
            plain = plain[:start] + _USED * (end - start) + plain[end:]
        return replace(self, plain=plain)
