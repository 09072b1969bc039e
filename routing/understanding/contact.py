"""How to reach somebody: an e-mail address, a phone number."""

import re
from itertools import islice

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from routing.playbook import Kind
from routing.understanding.context import Context, Found

_EMAIL = re.compile(
    r"(?<![\w.+'-])[a-z0-9][\w.+'-]{0,63}\s?@\s?[a-z0-9][a-z0-9-]{0,62}(?:\s?\.\s?[a-z0-9-]{1,63}){1,5}", re.I | re.A
)
_SPELLED = re.compile(
    r"(?<![\w.+-])([a-z0-9][\w.+-]{0,63})\s?[\[({]?\s?(?:\(at\)|\bat\b|艾特|@)\s?[\])}]?\s?([a-z0-9-]+(?:\s?[\[(]?\s?(?:\bdot\b|"
    r"\.|点)\s?[\])]?\s?[a-z0-9-]+)*\s?[\[(]?\s?(?:\bdot\b|点)\s?[\])]?\s?[a-z]{2,})",
    re.I,
)
_BRACKETED = re.compile(
    r"(?<![\w.+-])([a-z0-9][\w.+-]{0,63})\s?[\[({]\s?at\s?[\])}]\s?([a-z0-9-]+(?:\s?\.\s?[a-z0-9-]+){1,4})", re.I
)
_WIDE = str.maketrans("＠．。", "@..")
_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|(?<![@\w.])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|cn|net|org|io|co|de|fr|uk|eu|ai|app|"
    r"dev)(?:/\S*)?(?![\w@])",
    re.I | re.A,
)
_PHONE = re.compile(r"(?<![\w.$€£¥@])(?<!\d,)(?:\+|00)?\(?\d[\d ().\-/]{5,20}\d(?![\d%万亿kw])", re.A)
#: What mainland companies are called by: a fixed line with its area, or a number for all the country.
_FIXED_LINE = re.compile(r"0(?:10|2\d|[3-9]\d{2})\d{7,8}|[48]00\d{7}")
_WRITTEN_APART = re.compile(r"0\d{2,3}-\d{7,8}|[48]00-?\d{3}-?\d{4}|[48]00-\d{4}-\d{3}")
_SPOKEN = re.compile("[零〇一二两三四五六七八九幺]{11,12}")
_DIGITS = str.maketrans("零〇一二两三四五六七八九幺", "0012234567891")
_PHONE_WORD = re.compile(
    r"(?<![a-z])(?:phone|call|mobile|cell|tel(?:ephone)?|number is|whatsapp|wechat|reach me|text me|"
    r"ring)(?![a-z])|电话|手机|微信|联系方式|打给|号码"
)
#: No more addresses or numbers than this are looked at in one message.
_MOST = 3
_REGIONS = {
    "Asia/Shanghai": "CN", "Asia/Hong_Kong": "HK", "Asia/Singapore": "SG", "Asia/Tokyo": "JP", "Asia/Taipei": "TW",
    "Asia/Kolkata": "IN",
    "Europe/London": "GB", "Europe/Berlin": "DE", "Europe/Paris": "FR", "Europe/Madrid": "ES", "Europe/Rome": "IT",
    "Europe/Amsterdam": "NL", "Europe/Zurich": "CH", "Europe/Vienna": "AT", "Australia/Sydney": "AU",
    "America/Toronto": "CA",
}  # fmt: skip


def read_email(context: Context) -> Found | None:
    """An e-mail address in the form mail servers agree on; without looking whether it exists."""
    raw = context.text.raw.translate(_WIDE)
    mails = islice(_EMAIL.finditer(raw), _MOST) if "@" in raw else ()
    for found in mails:
        address = _valid("".join(found[0].split()))
        if address:
            return Found(value=address, start=found.start(), end=found.end())
    spelled = (_BRACKETED.search(raw) or _SPELLED.search(raw)) if context.asked is Kind.EMAIL else None
    if spelled:
        domain = re.sub(r"\s?[\[(]?\s?(?:\bdot\b|点|\.)\s?[\])]?\s?", ".", spelled[2])
        address = _valid(f"{spelled[1]}@{domain}")
        if address:
            return Found(value=address, start=spelled.start(), end=spelled.end(), confidence=0.6)
    return None


def read_phone(context: Context) -> Found | None:
    """A phone number in E.164; unasked, only with its country code, a Chinese mobile, or behind words like `call`."""
    asked = context.asked is Kind.PHONE
    plain = _SPOKEN.sub(lambda spoken: spoken[0].translate(_DIGITS), context.plain)
    for found in islice(_PHONE.finditer(plain), _MOST):
        digits = re.sub(r"\D", "", found[0])
        mobile = bool(re.fullmatch(r"(?:86)?1[3-9]\d{9}", digits))
        told = asked or found[0].startswith(("+", "00")) or mobile or bool(_PHONE_WORD.search(context.plain))
        number = _number(found[0], context, mobile=mobile) if told else None
        if number:
            return Found(value=number[0], start=found.start(), end=found.end(), confidence=number[1])
    return None


def addresses(text: str) -> list[tuple[int, int]]:
    """Where e-mail and web addresses stand in a text."""
    if "." not in text:
        return []
    words = (_EMAIL, _ADDRESS) if "@" in text else (_ADDRESS,)
    return [found.span() for pattern in words for found in islice(pattern.finditer(text), _MOST)]


def _named_region(context: Context) -> str | None:
    """The country whose number the words say it is: 台湾手机, `UK number`."""
    codes = [match.meaning.codes[0] for match in context.places if match.meaning.codes]
    return codes[0] if codes else None


def _is_international(words: str) -> bool:
    """Whether a number was written with its country code and in groups, as nobody writes another amount."""
    return words.startswith("+") and len(words.split()) > 1


def _valid(address: str) -> str | None:
    try:
        return validate_email(address.strip(".'"), check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def _number(words: str, context: Context, *, mobile: bool) -> tuple[str, float] | None:
    """The number in E.164, and how sure its country is: named, told by its form, or only by the time zone."""
    if words.startswith("00"):
        words = f"+{words[2:]}"
    named = _named_region(context)
    region = named or (
        "CN" if mobile else _REGIONS.get(context.timezone, "CN" if context.text.language == "zh" else "US")
    )
    digits = re.sub(r"\D", "", words)
    written = _WRITTEN_APART.fullmatch(words.strip()) is not None and region == "US"
    if (region == "CN" or written) and _FIXED_LINE.fullmatch(digits):
        return f"+86{digits.removeprefix('0')}", 1.0
    for candidate, place, sure in (
        (words, region, 1.0 if words.startswith("+") or mobile or named else 0.8),
        (f"+{digits}", None, 0.6),
    ):
        try:
            number = phonenumbers.parse(candidate, place)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) or (
            _is_international(candidate) and phonenumbers.is_possible_number(number)
        ):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), sure
    return None
