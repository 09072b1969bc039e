"""The end of an e-mail address, said better right behind it: `jo@acme.com, sorry, acme.io`, `.com 错了，是 .cn`."""

import re
from dataclasses import replace

from rapidfuzz.distance import OSA

from routing.understanding.context import Found
from routing.understanding.pattern import Pattern
from routing.understanding.phrases import phrases

_CORRECTED = phrases("contact")["corrected"]
#: A domain, or its end alone, that belongs to no address.
_DOMAIN = Pattern(r"(?<![\w@.-])(?:(?:[a-z0-9-]{1,62}\.){1,4}|\.)[a-z]{2,12}(?![\w@-])", re.A)
#: What is named only to be denied: `not .de`.
_DENIED = Pattern(r"(?:(?<![a-z])(?:not|no longer|instead of|rather than)|不是|别)\s?\Z")
#: As far behind an address as people mend it.
_NEAR = 48
#: So many letters differ between a domain and what was meant by it.
_SLIPS = 2


def with_better_domain(found: Found, text: str) -> Found:
    """The address, with the domain that the words right behind it put in the place of its own."""
    behind = text[found.end : found.end + _NEAR]
    cue = _CORRECTED.search(behind)
    if cue is None or "@" in behind:
        return found
    local, _, domain = str(found.value).rpartition("@")
    better = next((each[0] for each in _DOMAIN.finditer(behind, cue.end()) if not _is_denied(each)), None)
    meant = _meant(domain, better) if better else None
    return replace(found, value=f"{local}@{meant}") if meant else found


def _is_denied(found: re.Match[str]) -> bool:
    return _DENIED.search(found.string, 0, found.start()) is not None


def _meant(domain: str, better: str) -> str | None:
    """The better domain whole, or None where it is another altogether, such as that of a site."""
    name = domain.partition(".")[0]
    if better.startswith("."):
        return name + better
    return better if OSA.distance(name, better.partition(".")[0]) <= _SLIPS else None
