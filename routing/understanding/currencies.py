"""Currencies as people name them: by sign, code or word, in English and Chinese."""

import re

#: Each ISO 4217 code with the names that stand for it; a name that two codes share stands under both.
_NAMES = {
    "USD": "us$ u.s.$ usd$ $us usd us-dollars us-dollar dollars dollar bucks $ 美元 美金 美刀 刀",
    "EUR": "eur euros euro eu € 欧元 欧",
    "GBP": "gbp pounds-sterling pounds pound sterling quid £ 英镑 镑",
    "CNY": "cny rmb cnh renminbi yuan kuai cn¥ rmb¥ ¥ 元人民币 块人民币 人民币 元 块钱 块",
    "JPY": "jpy yen jp¥ ¥ 日元 日币 日圆",
    "HKD": "hkd hk$ hong-kong-dollars 港币 港元 港纸",
    "SGD": "sgd s$ sg$ singapore-dollars 新币 新加坡元 新元 坡币",
    "TWD": "twd ntd nt$ nt 新台币 台币",
    "AUD": "aud a$ au$ australian-dollars 澳元 澳币",
    "CAD": "cad c$ ca$ canadian-dollars 加元 加币",
    "NZD": "nzd nz$ 纽币",
    "CHF": "chf francs swiss-francs sfr 瑞士法郎 瑞郎",
    "INR": "inr rs rs. ₹ rupees rupee 卢比",
    "KRW": "krw ₩ won 韩元 韩币",
    "SEK": "sek swedish-kronor 瑞典克朗",
    "NOK": "nok 挪威克朗",
    "DKK": "dkk 丹麦克朗",
    "PLN": "pln zl zloty zlotys 兹罗提",
    "BRL": "brl r$ reais 雷亚尔",
    "MXN": "mxn mx$",
    "AED": "aed dirhams dirham dhs 迪拉姆",
    "SAR": "sar riyals riyal",
    "ZAR": "zar rand rands",
    "THB": "thb baht ฿ 泰铢",
    "MYR": "myr ringgit rm 马币 林吉特",
    "IDR": "idr rupiah rp 印尼盾",
    "PHP": "php ₱",
    "VND": "vnd dong ₫ 越南盾",
    "ILS": "ils nis shekels ₪",
    "TRY": "try ₺ lira",
    "RUB": "rub rubles roubles ₽ 卢布",
}

CURRENCIES = frozenset(_NAMES)


def _codes_by_name() -> dict[str, tuple[str, ...]]:
    codes: dict[str, tuple[str, ...]] = {}
    for code, names in _NAMES.items():
        for name in names.split():
            spoken = name.replace("-", " ")
            codes[spoken] = (*codes.get(spoken, ()), code)
    return codes


_CODES = _codes_by_name()


def _alternatives(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_LATIN = _alternatives([name for name in _CODES if (name.isascii() and name.strip("$.").isalpha()) or " " in name])
_SIGNS = _alternatives(
    [name for name in _CODES if not ((name.isascii() and name.strip("$.").isalpha()) or " " in name)]
)
_SIGN_BEFORE = _alternatives(
    [name for name in _CODES if name not in {"元", "块", "块钱", "刀", "欧", "镑", "eu", "try", "won", "nt"}]
)
_BEFORE = re.compile(rf"(?<![a-z])(?P<name>{_SIGN_BEFORE})[ :]?\Z")
#: An amount that the name behind it belongs to, in `4000欧元一个月`.
_OWNED = re.compile(r"[\d万亿千百十km] ?\Z")
_AFTER = re.compile(rf"\.?(?:[ -]|,-|\.-)?(?: ?of )?(?P<name>(?:{_LATIN})(?![a-z])|(?:{_SIGNS})(?! ?\d))")


def currency_before(text: str, place: int) -> tuple[tuple[str, ...], int] | None:
    """The codes that the name right before a place may stand for, and where it starts."""
    first = max(0, place - 20)
    found = _BEFORE.search(text[first:place])
    if found is None or _OWNED.search(text[first : first + found.start()]):
        return None
    return _CODES[found["name"]], first + found.start()


def currency_after(text: str, place: int) -> tuple[tuple[str, ...], int] | None:
    """The codes that the name right after a place may stand for, and where it ends."""
    found = _AFTER.match(text, place)
    return (_CODES[found["name"]], found.end()) if found else None


def currency_named(text: str) -> str | None:
    """The only currency that a text of nothing else names, or None."""
    codes = _CODES.get(text, ())
    return codes[0] if len(codes) == 1 else None


_NOT_PLAIN = frozenset({
    "try", "won", "all", "rand", "real", "kuai", "元", "块", "刀", "欧", "镑", "bucks", "pound", "dong", "php", "sar",
    "块钱",
})  # fmt: skip
#: Names that say nothing but a currency, wherever they stand.
_PLAIN = _alternatives(
    [
        name
        for name in _CODES
        if name not in _NOT_PLAIN and name.strip("$.").isalpha() and not name.endswith("$")
        and (len(name) > 2 or not name.isascii())
    ]
)  # fmt: skip
_APART = re.compile(
    rf"(?:(?<![a-z])in |单位[是为:]*|[是按用])(?P<named>{_PLAIN})(?![a-z])|"
    rf"(?:\A|[,;:.(])[ \x00]*(?:i meant? |that'?s |it'?s )?(?P<alone>{_PLAIN})"
    r"(?: that is| i mean| though| please| only|吧|哈)?[ \x00]*"
    r"(?=[,;:.)]|\Z)"
)


def currency_apart(text: str) -> str | None:
    """The only currency that a text names apart from its amounts: `20k, in dollars`, `单位是美元`; or None."""
    codes = {_CODES[found["named"] or found["alone"]] for found in _APART.finditer(text)}
    return next(iter(codes))[0] if len(codes) == 1 and len(next(iter(codes))) == 1 else None
