"""Currencies as people name them: by sign, code or word, in English and Chinese."""

import re

from routing.understanding.pattern import Pattern

#: Each ISO 4217 code with the names that stand for it; a name that two codes share stands under both.
_NAMES = {
    "USD": "us$ u.s.$ usd$ $us usd us-dollars us-dollar american-dollars dollars dollar bucks $ 美元 美金 美刀 刀",
    "EUR": "eur euros euro eu € 欧元 欧",
    "GBP": "gbp british-pounds british-pound pounds-sterling pounds pound sterling quid £ 英镑 镑",
    "CNY": "cny rmb cnh renminbi yuan kuai cn¥ rmb¥ ¥ 元人民币 块人民币 人民币 元 块钱 块",
    "JPY": "jpy yen jp¥ ¥ 日元 日币 日圆",
    "HKD": "hkd hk$ hong-kong-dollars hong-kong-dollar 港币 港元 港纸",
    "SGD": "sgd s$ sg$ singapore-dollars singapore-dollar sing-dollars 新币 新加坡元 新元 坡币",
    "TWD": "twd ntd nt$ nt taiwan-dollars 新台币 台币",
    "AUD": "aud a$ au$ australian-dollars australian-dollar aussie-dollars aussie-bucks 澳元 澳币",
    "CAD": "cad c$ ca$ canadian-dollars canadian-dollar canadian-bucks 加元 加币",
    "NZD": "nzd nz$ new-zealand-dollars new-zealand-dollar nz-dollars kiwi-dollars 纽币",
    "CHF": "chf francs swiss-francs sfr 瑞士法郎 瑞郎",
    "INR": "inr rs rs. ₹ rupees rupee indian-rupees 卢比",
    "KRW": "krw ₩ won 韩元 韩币",
    "SEK": "sek kr kronor swedish-kronor swedish-crowns 瑞典克朗",
    "NOK": "nok kr kroner norwegian-kroner norwegian-crowns 挪威克朗",
    "DKK": "dkk kr kroner danish-kroner danish-crowns 丹麦克朗",
    "PLN": "pln zl zloty zlotys 兹罗提",
    "BRL": "brl r$ reais 雷亚尔",
    "MXN": "mxn mx$ pesos peso mexican-pesos",
    "AED": "aed dirhams dirham dhs 迪拉姆",
    "SAR": "sar riyals riyal",
    "ZAR": "zar r rand rands south-african-rand",
    "THB": "thb baht ฿ 泰铢",
    "MYR": "myr ringgit rm 马币 林吉特",
    "IDR": "idr rupiah rp 印尼盾",
    "PHP": "php ₱ pesos peso philippine-pesos",
    "VND": "vnd dong ₫ 越南盾",
    "ILS": "ils nis shekel shekels ₪",
    "TRY": "try ₺ lira turkish-lira",
    "RUB": "rub rubles roubles ₽ 卢布",
    "NGN": "ngn ₦ naira nairas",
    "KES": "kes ksh kshs shillings kenyan-shillings",
    "UGX": "ugx ush shillings ugandan-shillings",
    "TZS": "tzs tsh shillings tanzanian-shillings",
    "GHS": "ghs gh₵ ₵ cedis cedi",
    "EGP": "egp egyptian-pounds",
    "MAD": "mad moroccan-dirhams",
    "QAR": "qar qatari-riyals",
    "KWD": "kwd kuwaiti-dinars",
    "PKR": "pkr pakistani-rupees",
    "BDT": "bdt taka ৳",
    "LKR": "lkr sri-lankan-rupees",
    "CZK": "czk kc koruna czech-crowns czech-koruna",
    "HUF": "huf forint forints",
    "RON": "ron lei",
    "UAH": "uah hryvnia ₴",
    "ISK": "isk",
    "COP": "cop pesos peso colombian-pesos",
    "ARS": "ars pesos peso argentine-pesos",
    "CLP": "clp pesos peso chilean-pesos",
    "MOP": "mop mop$ patacas pataca 澳门币 澳门元",
    "PEN": "pen peruvian-soles",
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


#: Names that are words too, or one letter, and so stand only before an amount.
_BEFORE_ONLY = frozenset({"r", "mad", "pen", "cop", "ars"})


def _is_latin(name: str) -> bool:
    return " " in name or (name.isascii() and name.strip("$.").isalpha())


_LATIN = _alternatives([name for name in _CODES if _is_latin(name) and name not in _BEFORE_ONLY])
_SIGNS = _alternatives([name for name in _CODES if not _is_latin(name)])
_SIGN_BEFORE = _alternatives(
    [name for name in _CODES if name not in {"元", "块", "块钱", "刀", "欧", "镑", "eu", "try", "won", "nt"}]
)
_BEFORE = Pattern(rf"(?<![a-z])(?P<name>{_SIGN_BEFORE})(?:(?<!\br)[ :])?\Z")
#: What counts money of any country, before the name of one: 三万块台币.
_ANYWHERE = frozenset({"元", "块", "块钱"})
#: An amount that the name behind it belongs to, in `4000欧元一个月`.
_OWNED = Pattern(r"(?:[\d万亿千百十km]|块钱?|元) ?\Z")
_AFTER = Pattern(rf"\.?(?:[ -]|,-{{1,2}} ?|\.- ?)?(?: ?of )?(?P<name>(?:{_LATIN})(?![a-z])|(?:{_SIGNS})(?! ?\d))")


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
    if found is None:
        return None
    nearer = _AFTER.match(text, found.end()) if found["name"] in _ANYWHERE else None
    found = nearer or found
    return _CODES[found["name"]], found.end()


def currency_named(text: str) -> str | None:
    """The only currency that a text of nothing else names, or None."""
    codes = _CODES.get(text, ())
    return codes[0] if len(codes) == 1 else None


_NOT_PLAIN = frozenset({
    "try", "won", "all", "rand", "real", "kuai", "lei", "kr", "r", "mad", "pen", "cop",
    "ars", "isk", "元", "块", "刀", "欧", "镑", "bucks", "pound", "dong", "php", "sar",
    "块钱",
})  # fmt: skip
#: Names that say nothing but a currency, wherever they stand.
_PLAIN = _alternatives(
    [
        name
        for name in _CODES
        if name not in _NOT_PLAIN and name.replace(" ", "").strip("$.").isalpha() and not name.endswith("$")
        and (len(name) > 2 or not name.isascii())
    ]
)  # fmt: skip
#: Whose dollars are meant, as a clause of its own: `10k dollars. canadian ones, sadly`.
_WHOSE = Pattern(
    r"(?:\A|[,;:.(] *|(?<=dollars) )(?:i mean |that'?s |it'?s |they'?re |in )?"
    r"(?P<whose>canadian|australian|aussie|new zealand|kiwi|singapore|hong kong)(?: ones?| dollars?)?(?![a-z])"
)
_DOLLARS = {
    "canadian": "CAD", "australian": "AUD", "aussie": "AUD", "new zealand": "NZD", "kiwi": "NZD", "singapore": "SGD",
    "hong kong": "HKD",
}  # fmt: skip
_APART = Pattern(
    rf"(?:(?<![a-z])in |单位[是为:]*|[是按用])(?P<named>{_PLAIN})(?![a-z])|"
    rf"(?:\A|[,;:.(]|[吧呢左右哈啊] )[ \x00]*(?:i meant? |that'?s |it'?s )?(?P<alone>{_PLAIN})"
    r"(?: that is| i mean| though| please| only|吧|哈)?[ \x00]*"
    r"(?=[,;:.)]|\Z)"
)


def currency_apart(text: str) -> str | None:
    """The only currency that a text names apart from its amounts: `20k, in dollars`, `单位是美元`; or None."""
    codes = {_CODES[found["named"] or found["alone"]] for found in _APART.finditer(text)}
    return next(iter(codes))[0] if len(codes) == 1 and len(next(iter(codes))) == 1 else None


def dollars_apart(text: str) -> str | None:
    """Whose dollars a text says apart from its amounts that it means, or None."""
    found = _WHOSE.search(text)
    return _DOLLARS[found["whose"]] if found else None
