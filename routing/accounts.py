"""Which account a prospect works for, told by the domain of their e-mail address and then by the company's name."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

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
    found = _index_of_accounts(workspace.accounts).find(email=email, company=company)
    return None if found is None else workspace.accounts[found]


def is_customer(workspace: Workspace, *, email: str | None, company: str | None) -> bool:
    """Whether somebody works for one of the customers."""
    return _index_of(workspace.customers).find(email=email, company=company) is not None


def is_competitor(workspace: Workspace, *, email: str | None, company: str | None) -> bool:
    """Whether somebody works for one of the competitors."""
    return _index_of(workspace.competitors).find(email=email, company=company) is not None


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


@dataclass(frozen=True, kw_only=True)
class _Index:
    """Companies by what they are found by; the values are their places in the list."""

    domains: Mapping[str, int]
    #: By registered domain where only one company of the list is registered there.
    registered: Mapping[str, int]
    names: Mapping[str, int]

    def find(self, *, email: str | None, company: str | None) -> int | None:
        domain = email_domain(email) if email and not is_personal(email) else None
        found = self._by_domain(domain) if domain else None
        return self.names.get(plain_name(company)) if found is None and company else found

    def _by_domain(self, domain: str) -> int | None:
        above = next((parent for parent in _parents(domain) if parent in self.domains), None)
        return self.domains[above] if above else self.registered.get(registrable(domain) or "")


@lru_cache(maxsize=8)
def _index_of_accounts(accounts: tuple[Account, ...]) -> _Index:
    return _index((account.domain, account.name) for account in accounts)


@lru_cache(maxsize=8)
def _index_of(entries: tuple[str, ...]) -> _Index:
    """The index of a list in which each entry is a domain or a company's name."""
    return _index((entry, entry) for entry in entries)


def _index(companies: Iterable[tuple[str, str]]) -> _Index:
    domains: dict[str, int] = {}
    names: dict[str, int] = {}
    for place, (written, name) in enumerate(companies):
        if domain := domain_of(written):
            domains.setdefault(domain, place)
        if plain := plain_name(name):
            names.setdefault(plain, place)
    counted = Counter(registrable(domain) for domain in domains)
    registered = {own: place for domain, place in domains.items() if counted[own := registrable(domain)] == 1 and own}
    return _Index(domains=domains, registered=registered, names=names)


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
