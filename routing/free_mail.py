"""The domains of free and of throw-away mail: an address there says nothing about a company."""

import json
from functools import cache
from importlib.resources import files

from disposable_email_domains import blocklist


def is_free_mail(domain: str) -> bool:
    """Whether anybody can have an address at the domain (lower case, as after the @)."""
    return domain in blocklist or domain in _free_domains()


@cache
def _free_domains() -> frozenset[str]:
    text = files("routing").joinpath("data/free_email_domains.json").read_text(encoding="utf-8")
    return frozenset(json.loads(text))
