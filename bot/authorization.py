"""Who may do what: one decision for every payload. What is not allowed here is refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from routing.assignment import Choice
from routing.lead import ChatState, Lead, Status
from routing.workspace import Workspace


class Action(StrEnum):
    """Everything a payload can ask for."""

    CHAT = "chat"
    ANSWER = "answer"
    RELAY = "relay"
    ACCEPT = "accept"
    RETURN = "return"
    AMEND = "amend"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    CORRECT = "correct"
    REVIEW = "review"
    LIST_COMPETITOR = "list_competitor"
    SEE_LEADS = "see_leads"
    SEE_REPS = "see_reps"
    SET_AWAY = "set_away"
    SET_AWAY_FOR = "set_away_for"
    SEE_RULES = "see_rules"
    EDIT_RULES = "edit_rules"
    PUBLISH_RULES = "publish_rules"
    EXPLAIN = "explain"


#: What anybody who is a person may ask for, guests and people of other workspaces too.
FOR_PROSPECTS = frozenset({Action.CHAT, Action.ANSWER})


@dataclass(frozen=True, kw_only=True)
class Principal:
    """Somebody at the door. `known` says Slack told who they are; where it did not, only lists and ids speak."""

    user: str
    workspace: str
    home: str
    rep: str | None = None
    admin: bool = False
    manager: bool = False
    marketing: bool = False
    known: bool = True
    bot: bool = False
    deactivated: bool = False
    stranger: bool = False

    @property
    def foreign(self) -> bool:
        """Whether they belong to another workspace than the installed one."""
        return self.stranger or self.home != self.workspace

    @property
    def listed(self) -> bool:
        """Whether baton.yml names them."""
        return self.rep is not None or self.admin or self.manager or self.marketing


class Refusal(StrEnum):
    """Why somebody may not; each has words of its own."""

    NOT_A_PERSON = "not-a-person"
    NOT_KNOWN = "not-known"
    NOT_FROM_HERE = "not-from-here"
    NOT_YOURS = "not-yours"
    NOT_NAMED = "not-named"
    OTHER_ROLE = "other-role"
    NOT_AN_ADMIN = "not-an-admin"
    TOO_LATE = "too-late"
    ALREADY = "already"
    WINDOW_OVER = "window-over"


Rule = Callable[[Principal, Lead | None], Refusal | None]


def authorize(principal: Principal, action: Action, lead: Lead | None = None) -> Refusal | None:
    """None where they may; else why not. `lead` is what the action is about, None where it is about none."""
    if principal.bot or principal.deactivated:
        return Refusal.NOT_A_PERSON
    if action not in FOR_PROSPECTS:
        if principal.foreign:
            return Refusal.NOT_FROM_HERE
        if not principal.known:
            return Refusal.NOT_KNOWN
    return RULES[action](principal, lead)


def principal_of(
    user: str, *, workspace: str, home: str, agreed: Workspace, known: bool = True, **flags: bool
) -> Principal:
    """Somebody as the lists of baton.yml and Slack's own word describe them."""
    rep = next((rep.name for rep in agreed.roster.reps.values() if rep.slack == user), None)
    return Principal(
        user=user,
        workspace=workspace,
        home=home,
        rep=rep,
        admin=user in agreed.admins,
        manager=user in agreed.managers,
        marketing=user in agreed.marketing,
        known=known,
        **flags,
    )


def _may_chat(principal: Principal, lead: Lead | None) -> Refusal | None:
    """Whoever baton.yml names is no prospect; but who was one before goes on until their own lead is settled."""
    if not principal.listed or principal.foreign:
        return None
    return _is_the_prospect(principal, lead if lead is not None and lead.in_hand else None)


def _is_the_prospect(principal: Principal, lead: Lead | None) -> Refusal | None:
    mine = lead is not None and (lead.prospect.workspace, lead.prospect.user) == (principal.home, principal.user)
    return None if mine else Refusal.NOT_YOURS


def _owns(principal: Principal, lead: Lead | None) -> Refusal | None:
    mine = lead is not None and lead.owner is not None and lead.owner.slack == principal.user
    if mine and not principal.listed:
        return Refusal.NOT_NAMED
    return None if mine else Refusal.NOT_YOURS


def _may_accept(principal: Principal, lead: Lead | None) -> Refusal | None:
    if not (principal.rep or principal.manager):
        return _not_for(principal)
    if lead is None or lead.offer is None:
        return Refusal.TOO_LATE
    if lead.status is Status.ESCALATED:
        return None
    return None if lead.offer.rep == principal.rep else Refusal.NOT_YOURS


def _may_return(principal: Principal, lead: Lead | None) -> Refusal | None:
    if lead is not None and lead.status is Status.ACCEPTED:
        return _owns(principal, lead)
    return _may_accept(principal, lead)


def _may_pause(principal: Principal, lead: Lead | None) -> Refusal | None:
    return _owns(principal, lead) or _unless(lead is not None and lead.chat is ChatState.LIVE)


def _may_resume(principal: Principal, lead: Lead | None) -> Refusal | None:
    return _owns(principal, lead) or _unless(lead is not None and lead.chat is not ChatState.LIVE)


def _may_end(principal: Principal, lead: Lead | None) -> Refusal | None:
    return _owns(principal, lead) or _unless(lead is not None and lead.chat is not ChatState.ENDED)


def _may_correct(principal: Principal, lead: Lead | None) -> Refusal | None:
    return _is_marketing(principal, lead) or _unless(lead is not None and lead.status is Status.CORRECTING)


def _may_review(principal: Principal, lead: Lead | None) -> Refusal | None:
    return _is_marketing(principal, lead) or _unless(lead is not None and lead.status is Status.REVIEWING)


def _unless(still_to_do: bool) -> Refusal | None:
    return None if still_to_do else Refusal.ALREADY


def _is_marketing(principal: Principal, _lead: Lead | None) -> Refusal | None:
    allowed = principal.marketing or principal.manager or principal.admin
    return None if allowed else _not_for(principal)


def _is_listed(principal: Principal, _lead: Lead | None) -> Refusal | None:
    return None if principal.listed else Refusal.NOT_NAMED


def _is_admin(principal: Principal, _lead: Lead | None) -> Refusal | None:
    if principal.admin:
        return None
    return Refusal.NOT_AN_ADMIN if principal.listed else Refusal.NOT_NAMED


def _may_explain(principal: Principal, lead: Lead | None) -> Refusal | None:
    """Admins, and those whom it concerns: who has the lead, to whom it was offered, of whom one was chosen."""
    if principal.admin or (lead is not None and _concerns(lead, principal)):
        return None
    return Refusal.NOT_YOURS if principal.listed else Refusal.NOT_NAMED


def _concerns(lead: Lead, principal: Principal) -> bool:
    if lead.owner is not None and lead.owner.slack == principal.user:
        return principal.listed
    if any(offer.rep is None for offer in lead.offers):
        return principal.rep is not None or principal.manager
    considered = {candidate.rep for choice in _choices(lead) for candidate in choice.candidates}
    return principal.rep in considered | {offer.rep for offer in lead.offers} - {None}


def _choices(lead: Lead) -> Iterator[Choice]:
    """Every choice of a lead's latest decision."""
    if lead.decision is not None:
        yield from (passed.choice for passed in lead.decision.passed)
        if lead.decision.choice is not None:
            yield lead.decision.choice


def _leads_reps(principal: Principal, _lead: Lead | None) -> Refusal | None:
    if principal.admin or principal.manager:
        return None
    return _not_for(principal)


def _is_rep(principal: Principal, _lead: Lead | None) -> Refusal | None:
    return None if principal.rep else _not_for(principal)


def _not_for(principal: Principal) -> Refusal:
    """Why somebody without the role for it may not: they have another one, or none."""
    return Refusal.OTHER_ROLE if principal.listed else Refusal.NOT_NAMED


#: One rule for each action; what has none is asked for by nobody.
RULES: dict[Action, Rule] = {
    Action.CHAT: _may_chat,
    Action.ANSWER: _is_the_prospect,
    Action.RELAY: _owns,
    Action.ACCEPT: _may_accept,
    Action.RETURN: _may_return,
    Action.AMEND: _may_return,
    Action.PAUSE: _may_pause,
    Action.RESUME: _may_resume,
    Action.END: _may_end,
    Action.CORRECT: _may_correct,
    Action.REVIEW: _may_review,
    Action.LIST_COMPETITOR: _is_marketing,
    Action.SEE_LEADS: _is_listed,
    Action.SEE_REPS: _is_listed,
    Action.SET_AWAY: _is_rep,
    Action.SET_AWAY_FOR: _leads_reps,
    Action.SEE_RULES: _is_listed,
    Action.EDIT_RULES: _is_admin,
    Action.PUBLISH_RULES: _is_admin,
    Action.EXPLAIN: _may_explain,
}
