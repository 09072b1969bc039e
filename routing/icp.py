"""The ideal customer: how well an industry fits, and whether a country is served."""

from routing.workspace import Icp

#: How well an industry fits that is on no list.
OTHER = "other"


def fit_of(icp: Icp, industry: str) -> str:
    """`core`, `related` or `other`; where no list is kept at all every industry is a target, and so `core`."""
    if not any(icp.industries.values()):
        return "core"
    word = industry.casefold()
    fits = (fit for fit, words in icp.industries.items() if word in (listed.casefold() for listed in words))
    return next(fits, OTHER)


def is_served(icp: Icp, country: str | None) -> bool | None:
    """Whether a country is served: all are where none are listed; None where the country matters and is unknown."""
    if not icp.countries:
        return True
    return None if country is None else country.upper() in icp.countries
