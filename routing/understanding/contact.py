"""How to reach somebody: an e-mail address, a phone number."""

import re
from dataclasses import replace
from itertools import islice

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from routing.playbook import Kind
from routing.understanding.context import Context, Found
from routing.understanding.domain_corrections import with_better_domain
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrase, phrase_lines
from routing.understanding.preferred import Span, preferred
from routing.understanding.text import fold

_EMAIL = Pattern(
    r"(?<![\w.+'-])[a-z0-9][\w.+'-]{0,63}\s?@\s?[a-z0-9][a-z0-9-]{0,62}"
    r"(?:(?:\.|\s\.\s?|\.\s(?=(?:com|net|org|cn|de|co)(?![\w])))[a-z0-9-]{1,63}){1,5}",
    re.I | re.A,
)
#: How people say a dot, a dash or a line within an address.
_SAID = r"(?:dot|period|dash|hyphen|minus|underscore|点|杠|下划线)"
_SPELLED = Pattern(
    rf"(?<![\w.+-])([a-z0-9][\w.+-]{{0,63}}(?:\s[\[(]?{_SAID}[\])]?\s[\w+-]{{1,40}}){{0,3}})\s?[\[({{]?\s?(?:\(at\)|\bat\b|艾特|@)\s?[\])}}]?\s?"
    r"([a-z0-9-]+(?:\s?[\[(]?\s?(?:\bdot\b|"
    r"\.|点)\s?[\])]?\s?[a-z0-9-]+)*\s?[\[(]?\s?(?:\bdot\b|点)\s?[\])]?\s?[a-z]{2,})",
    re.I,
)
_SIGNS = (
    (Pattern(r"\s?[\[(]?\s?(?:\b(?:dot|period)\b|点|\.)\s?[\])]?\s?", re.I), "."),
    (Pattern(r"\s[\[(]?(?:dash|hyphen|minus|杠)[\])]?\s", re.I), "-"),
    (Pattern(r"\s[\[(]?(?:underscore|下划线)[\])]?\s", re.I), "_"),
)
_LINES = phrase_lines("contact")
#: What is said where a name would stand: `first name dot last name at company dot com`.
_PLACEHOLDER = Pattern(rf"(?:{_LINES['placeholders'][0]})@|.*@(?:your)?(?:company|domain|email)\.", re.I)
_PROVIDER = Pattern(rf"@(?:{_LINES['providers'][0]})\.")
#: An address that is all the answer, with its `at` as a word: `sam at acme.com`.
_AT_SITE = Pattern(
    r"(?:(?:it's|its|my (?:e-?mail|mail|address) is|e-?mail:?) )?([a-z0-9][\w.+-]{0,63}) at "
    r"([a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,})",
    re.I,
)
_BRACKETED = Pattern(
    rf"(?<![\w.+-])([a-z0-9][\w.+-]{{0,63}}(?:\s[\[(]?{_SAID}[\])]?\s[\w+-]{{1,40}}){{0,3}})"
    rf"\s?[\[({{]\s?at\s?[\])}}]\s?([a-z0-9-]+(?:\s?\.\s?[a-z0-9-]+){{1,4}})",
    re.I,
)
_WIDE = str.maketrans("＠．。", "@..")
#: Slips within an address, each with what was meant: `jo@@a.com`, `jo@a,com`.
_SLIPS = (
    (Pattern(r"@(?=@)"), " "),
    (Pattern(r"(?<=@)([\w-]{1,40}),(?=(?:com|net|org|de|cn|co)(?![\w.]))", re.A), r"\1."),
)
_ADDRESS = Pattern(
    r"https?://\S+|www\.\S+|(?<![@\w.])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|cn|net|org|io|co|de|fr|uk|eu|ai|app|"
    r"dev)(?:/\S*)?(?![\w@])",
    re.I | re.A,
)
_PHONE = Pattern(
    r"(?<![\w.$€£¥@])(?:(?<!\d,)|(?=1[3-9]\d{9}(?!\d)))(?:\+|00)?\(?\d[\d ().\-/]{5,20}\d(?![\d%万亿kw])", re.A
)
#: What mainland companies are called by: a fixed line with its area, or a number for all the country.
_FIXED_LINE = Pattern(r"0(?:10|2\d|[3-9]\d{2})\d{7,8}|[48]00\d{7}")
_WRITTEN_APART = Pattern(r"0\d{2,3}-\d{7,8}|[48]00-?\d{3}-?\d{4}|[48]00-\d{4}-\d{3}")
#: What is dialled behind a fixed line: `0755-23456789-808`.
_EXTENSION = Pattern(r"(?<=-\d{8})-\d{2,4}\s?\Z|(?<=-\d{7})-\d{2,4}\s?\Z")
_SPOKEN = Pattern("[零〇一二两三四五六七八九幺](?: ?[零〇一二两三四五六七八九幺]){10,11}")
_ANY_DIGIT = phrase("[0-9零〇一二两三四五六七八九幺]")
_DIGITS = str.maketrans("零〇一二两三四五六七八九幺", "0012234567891")
_PHONE_WORD = Pattern(
    r"(?<![a-z])(?:phone|call|mobile|cell|tel(?:ephone)?|number is|whatsapp|wechat|reach me|text me|"
    r"ring)(?![a-z])|电话|手机|微信|联系方式|打给|号码"
)
_COUNTRY_CODE = Pattern(
    r"(?:(?:country|dial(?:l?ing)?|international) code|国家代?码|国[际家]区号)(?: is|是|:)?\s?\+?([1-9]\d{0,2})(?!\d)"
)
#: The last digits of a number, said again.
_CORRECTED_END = Pattern(
    r"[ ,.;-]*(?:no|sorry|wait|oops|i mean|correction|错了|不对|哦不|应该是|最后|最后[一二两三四五六]?位|尾号)"
    r"[^\d@]{0,24}?(\d{1,6})(?![\d@])(?=\s?(?:at the end|in the end|结尾|$|[.!]))"
)
_LONGEST_END = 6
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
    asked = context.asked is Kind.EMAIL
    if not asked and "@" not in context.whole:
        return None
    raw = context.text.raw.translate(_WIDE)
    written = _written(raw)
    if written:
        return _meant(written, fold(raw))
    return (_with_a_slip(raw) or _spelled(raw)) if asked else None


def _written(raw: str) -> list[Found]:
    """The addresses of a text that are ones, each once."""
    mails = islice(_EMAIL.finditer(raw), _MOST) if "@" in raw else ()
    valid = [(_valid("".join(found[0].split())), found.span()) for found in mails]
    found = {address: Found(value=address, start=span[0], end=span[1]) for address, span in reversed(valid) if address}
    return sorted(found.values(), key=lambda each: each.start)


def _meant(found: list[Found], text: str) -> Found | None:
    """The one that is meant of all that were found; where the words leave several, they are asked for."""
    choice = preferred(text, [(each.start, each.end) for each in found])
    if choice is None:
        mended = with_better_domain(found[0], text)
        return None if mended == found[0] else mended
    best = with_better_domain(found[choice.place], text)
    others = tuple(each.value for each in found if each.value != best.value)
    return best if choice.sure else replace(best, confidence=0.5, alternatives=others)


def _with_a_slip(raw: str) -> Found | None:
    mended = raw
    for slip, meant in _SLIPS:
        mended = slip.sub(meant, mended)
    written = _written(mended) if mended != raw else []
    return replace(written[0], confidence=0.6) if len(written) == 1 else None


def _spelled(raw: str) -> Found | None:
    """An address said in words: `jo dot smith at acme dot com`."""
    found = _AT_SITE.fullmatch(raw.strip(" .!")) or _SPELLED.search(raw) or _BRACKETED.search(raw)
    address = _valid(f"{_in_signs(found[1])}@{_in_signs(found[2])}") if found else None
    if found is None or address is None or _PLACEHOLDER.match(address):
        return None
    sure = 1.0 if _PROVIDER.search(address) else 0.6
    return Found(value=address, start=found.start(), end=found.end(), confidence=sure)


def _in_signs(words: str) -> str:
    for said, sign in _SIGNS:
        words = said.sub(sign, words)
    return words


def read_phone(context: Context) -> Found | None:
    """A phone number in E.164; unasked, only with its country code, a Chinese mobile, or behind words like `call`."""
    if not _ANY_DIGIT.search(context.whole):
        return None
    whole = _without(context.whole, addresses(context.whole))
    plain = _SPOKEN.sub(lambda spoken: spoken[0].translate(_DIGITS), whole)
    found = [number for match in islice(_PHONE.finditer(plain), _MOST) if (number := _numbered(match, context))]
    unlike = {number.value: number for number in reversed(found)}
    best = _meant(sorted(unlike.values(), key=lambda each: each.start), plain) if unlike else None
    return _with_its_end(best, plain) if best else None


def _numbered(match: re.Match[str], context: Context) -> Found | None:
    digits = re.sub(r"\D", "", match[0])
    mobile = bool(re.fullmatch(r"(?:86)?1[3-9]\d{9}", digits))
    asked = context.asked is Kind.PHONE
    told = asked or match[0].startswith(("+", "00")) or mobile or bool(_PHONE_WORD.search(context.plain))
    code = _COUNTRY_CODE.search(context.whole[: match.start()]) if told else None
    words = f"+{code[1]}{digits.lstrip('0')}" if code else match[0]
    number = _number(words, context, mobile=mobile) if told else None
    return Found(value=number[0], start=match.start(), end=match.end(), confidence=number[1]) if number else None


def _with_its_end(found: Found, text: str) -> Found:
    """A number whose last digits are put right behind it: `+49 151 2345 6789, no wait, 6798 at the end`."""
    end = _CORRECTED_END.match(text, found.end)
    number = str(found.value)
    if end is None or len(end[1]) > _LONGEST_END:
        return found
    return replace(found, value=number[: -len(end[1])] + end[1], confidence=0.5, alternatives=(number,))


def addresses(text: str) -> list[Span]:
    """Where e-mail and web addresses stand in a text."""
    if "." not in text:
        return []
    words = (_EMAIL, _ADDRESS) if "@" in text else (_ADDRESS,)
    return [found.span() for pattern in words for found in islice(pattern.finditer(text), _MOST)]


def _without(text: str, stretches: list[Span]) -> str:
    for start, end in stretches:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


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
    words = _EXTENSION.sub("", words)
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
