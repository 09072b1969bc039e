"""A lead of which only a few values are known: what these tell besides themselves, and whether it is for sales."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from routing.accounts import account_for, is_competitor, is_customer, is_personal
from routing.answers import Authority, NeedClarity, Range
from routing.fields import Catalogue, Fields, FieldValue
from routing.icp import fit_of, is_served
from routing.outlook import Outlook, open_leaves, outlook_of, verdict, with_score_outlook
from routing.profile import WITHIN_A_YEAR
from routing.workspace import Workspace

#: What the score tells, and not the prospect.
JUDGED = ("score", "bant", "icp")


@dataclass(frozen=True, kw_only=True)
class Supposed:
    """A lead with all that is certain of it; `certain` says that so is whether it is for sales.

    Where the values leave that open it is supposed to be.
    """

    fields: Fields
    for_sales: bool
    certain: bool
    #: Where that is open, the fields whose values would settle it.
    unsettled: tuple[str, ...] = ()
    account_owner: str | None = None


def suppose(typed: Fields, *, workspace: Workspace, catalogue: Catalogue) -> Supposed:
    """The lead that has these values, of which everything else is unknown and may be anything.

    What follows from a value is filled in unless it was typed: the fit of an industry, whether a country is served, who
    an address or a company belongs to, the criteria of BANT; score, `bant` and `icp` only where they are certain.
    """
    told = {**typed, **{name: value for name, value in _besides(typed, workspace) if name not in typed}}
    outlook = _outlook(told, workspace=workspace, catalogue=catalogue)
    qualifies = True if told.get("wants_person") is True else verdict(workspace.qualified_when, outlook)
    account = account_for(workspace, email=_address(typed), company=_text(typed, "company"))
    return Supposed(
        fields={**told, **_certain(outlook)},
        for_sales=qualifies is not False,
        certain=qualifies is not None,
        unsettled=tuple(_unsettled(workspace, outlook, told)) if qualifies is None else (),
        account_owner=account.owner if account else None,
    )


def _outlook(told: Fields, *, workspace: Workspace, catalogue: Catalogue) -> Outlook:
    """What is still open of a lead; what was typed of its score stays as it is."""
    still_open = [name for name in catalogue.fields if name not in told and name not in JUDGED]
    without = {name: value for name, value in told.items() if name not in JUDGED}
    outlook = with_score_outlook(outlook_of(without, open_fields=still_open, workspace=workspace), workspace=workspace)
    given = {name: frozenset({told[name]}) for name in JUDGED if name in told}
    return replace(outlook, open={**outlook.open, **given})


def _unsettled(workspace: Workspace, outlook: Outlook, told: Fields) -> Iterator[str]:
    """The fields of `qualified_when`, and for an open `icp` those of its gates, on which the verdict still hangs."""
    asked = dict.fromkeys(leaf.field for leaf in open_leaves(workspace.qualified_when, outlook))
    gates = dict.fromkeys(leaf.field for leaf in open_leaves(workspace.icp.gates, outlook)) if "icp" in asked else {}
    yield from (name for name in dict.fromkeys((*asked, *gates)) if name not in told)


def _certain(outlook: Outlook) -> Fields:
    """Of score, BANT and ICP what can only become one thing."""
    possible = {name: outlook.open[name] or frozenset() for name in JUDGED}
    only = {name: next(iter(values)) for name, values in possible.items() if len(values) == 1}
    return {name: value for name, value in only.items() if value is not None}


def _besides(typed: Fields, workspace: Workspace) -> Iterator[tuple[str, FieldValue]]:
    """What every lead has, as most have it, and what follows from values as `routing.profile` tells it from answers."""
    yield from (("language", workspace.language), ("channel", "dm"), ("wants_person", False))
    yield from ((name, value) for name, value in _following(typed, workspace) if value is not None)


def _following(typed: Fields, workspace: Workspace) -> Iterator[tuple[str, FieldValue | None]]:
    industry, country = _text(typed, "industry"), _text(typed, "country")
    yield "industry_fit", fit_of(workspace.icp, industry) if industry else None
    yield "served", is_served(workspace.icp, country)
    yield from _standing(typed, workspace).items()
    yield "authority_met", _one_of(typed, "authority", (Authority.DECIDES, Authority.INFLUENCES))
    yield "need_met", _one_of(typed, "need", (NeedClarity.CLEAR,))
    if (budget := _highest(typed, "budget")) is not None:
        yield "budget_met", budget > 0
    if (days := _highest(typed, "timing")) is not None:
        yield "timing_met", days <= WITHIN_A_YEAR


def _standing(typed: Fields, workspace: Workspace) -> Mapping[str, FieldValue | None]:
    """How we stand with a company, told by its address and its name."""
    email, company = _address(typed), _text(typed, "company")
    if not (email or company):
        return {}
    account = account_for(workspace, email=email, company=company)
    return {
        "company": account.name or None if account else None,
        "personal_email": is_personal(email) if email else None,
        "has_owner": account is not None and account.owner is not None,
        "account_tier": account.tier if account else None,
        "customer": is_customer(workspace, email=email, company=company),
        "competitor": is_competitor(workspace, email=email, company=company),
    }


def _address(typed: Fields) -> str | None:
    domain = _text(typed, "email_domain")
    return f"somebody@{domain}" if domain else None


def _text(typed: Fields, name: str) -> str | None:
    value = typed.get(name)
    return value if isinstance(value, str) else None


def _one_of(typed: Fields, name: str, values: tuple[str, ...]) -> bool | None:
    return typed[name] in values if name in typed else None


def _highest(typed: Fields, name: str) -> float | None:
    """The high end of a number or a range, which may be open; None where nothing is known."""
    value = typed.get(name)
    if isinstance(value, Range):
        return float("inf") if value.high is None else value.high
    return None if value is None else float(value)
