"""Which account a prospect works for, told by the domain of their e-mail address and then by the company's name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from publicsuffixlist import PublicSuffixList

from routing.free_mail import is_free_mail
from routing.reps import Account
from routing.workspace import Workspace

#: What companies are by law, which people write or leave out; longest first where one ends another.
LEGAL_FORMS = (
    *("incorporated", "corporation", "company", "limited", "inc", "corp", "co", "ltd", "llc", "llp", "lp", "plc"),
    *(
        "gmbh",
        "mbh",
        "ag",
        "kg",
        "kgaa",
        "ohg",
        "ug",
        "ev",
        "se",
        "sa",
        "sas",
        "sasu",
        "sarl",
        "srl",
        "spa",
        "sl",
        "slu",
    ),
    *("bv", "nv", "vof", "ab", "as", "asa", "oy", "oyj", "aps", "pty", "pte", "pvt", "sdn", "bhd", "kk", "sro", "doo"),
    *("股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司", "集团", "株式会社", "合同会社", "주식회사"),
)

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_DOMAIN = re.compile(r"(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


def account_for(workspace: Workspace, *, email: str | None, company: str | None) -> Account | None:
    """The named account somebody works for, or None. A domain speaks before a name, and the nearest domain first."""
    domain = email_domain(email) if email else None
    by_domain = {account.domain: account for account in workspace.accounts}
    found = _domain_match(domain, by_domain) if domain else None
    if found:
        return by_domain[found]
    name = plain_name(company) if company else ""
    return next((account for account in workspace.accounts if name and plain_name(account.name) == name), None)


def is_customer(workspace: Workspace, *, email: str | None, company: str | None) -> bool:
    """Whether somebody works for one of the customers."""
    return _is_listed(workspace.customers, email=email, company=company)


def is_competitor(workspace: Workspace, *, email: str | None, company: str | None) -> bool:
    """Whether somebody works for one of the competitors."""
    return _is_listed(workspace.competitors, email=email, company=company)


def company_of(email: str) -> str | None:
    """The domain a company has registered, told from an e-mail address; None for a personal or impossible address.

    `ana@mail.acme.co.uk` is of `acme.co.uk`. Under suffixes that a company rents out, such as github.io, each name
    is a company of its own.
    """
    domain = email_domain(email)
    return registrable(domain) if domain and not is_personal(email) else None


def is_personal(email: str) -> bool:
    """Whether an address is at a provider of free or throw-away mail."""
    domain = email_domain(email)
    return domain is not None and any(is_free_mail(parent) for parent in _parents(domain))


def email_domain(email: str) -> str | None:
    """What stands after the @, in lower case, or None where that is no domain."""
    name, at, domain = email.strip().rpartition("@")
    return domain_of(domain) if at and name else None


def domain_of(text: str) -> str | None:
    """A domain from the ways people write one (`https://www.Acme.com/about`), or None where it is none."""
    host = _SCHEME.sub("", text.strip()).partition("/")[0].partition(":")[0].rstrip(".").lower()
    host = unicodedata.normalize("NFKC", host).removeprefix("www.")
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return host if _DOMAIN.fullmatch(host) else None


def registrable(domain: str) -> str | None:
    """The part of a domain somebody registered: `acme.co.uk` of `mail.acme.co.uk`, None of `co.uk`."""
    found = _suffixes().privatesuffix(domain)
    return str(found) if found else None


def plain_name(company: str) -> str:
    """A company's name without case, punctuation and legal form, by which two spellings are compared."""
    letters = unicodedata.normalize("NFKC", company).casefold().replace("&", " and ")
    words = re.sub(r"[^\w\s]", "", letters.replace("-", " ").replace("/", "")).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    name = " ".join(words)
    ending = next((form for form in LEGAL_FORMS if not form.isascii() and name.endswith(form) and name != form), "")
    return name.removesuffix(ending).strip()


def _is_listed(entries: Iterable[str], *, email: str | None, company: str | None) -> bool:
    """Whether one of the entries, each a domain or a company's name, is whom somebody works for."""
    listed = tuple(entries)
    domain = email_domain(email) if email else None
    domains = {known: known for entry in listed if (known := domain_of(entry))}
    if domain and _domain_match(domain, domains):
        return True
    name = plain_name(company) if company else ""
    return bool(name) and any(plain_name(entry) == name for entry in listed)


def _domain_match(domain: str, known: Iterable[str]) -> str | None:
    """The known domain that is `domain` or stands above it, else the only one registered under the same name."""
    listed = set(known)
    above = next((parent for parent in _parents(domain) if parent in listed), None)
    if above:
        return above
    own = registrable(domain)
    siblings = [other for other in listed if own and registrable(other) == own]
    return siblings[0] if len(siblings) == 1 else None


def _parents(domain: str) -> Iterator[str]:
    """The domain and those above it, down to the one that was registered."""
    own = registrable(domain) or domain
    while True:
        yield domain
        if domain == own:
            return
        domain = domain.partition(".")[2]


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()
