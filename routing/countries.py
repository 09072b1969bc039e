"""The countries of ISO 3166-1 by their two letters, and the names people write instead."""

from babel import Locale
from babel.core import get_global

from routing.nearest import nearest

_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO
JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR
MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV
TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""

#: Every officially assigned code, in alphabetical order.
COUNTRIES = tuple(_CODES.split())

_EVERYDAY = {
    "america": "US",
    "england": "GB",
    "scotland": "GB",
    "britain": "GB",
    "great britain": "GB",
    "holland": "NL",
    "korea": "KR",
    "uae": "AE",
    "emirates": "AE",
    "prc": "CN",
}

_OTHER_CODES = {
    code.lower(): new[0] for code, new in get_global("territory_aliases").items() if len(new) == 1 and code.isalpha()
}

_NAMES = {
    name.lower(): code
    for language in ("en", "zh")
    for code, name in Locale(language).territories.items()
    if code in COUNTRIES
}

#: Names differ by less than words do: "Austria" is not "Australia".
_ALIKE = 82


def country_called(words: str) -> str | None:
    """The code of the country these words name: in English or Chinese, by three letters, or nearly so; else None."""
    name = words.lower()
    exact = _EVERYDAY.get(name) or _OTHER_CODES.get(name) or _NAMES.get(name)
    if exact or len(name) <= len("USA"):
        return exact if exact in COUNTRIES else None
    meant = nearest(name, _NAMES, alike=_ALIKE)
    return _NAMES[meant] if meant else None
