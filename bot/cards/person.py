"""A prospect in short words: what a card says of them."""

from dataclasses import dataclass

from bot.cards import blocks
from bot.cards.answers import answer_words
from bot.words import Words
from routing.answers import Answer, Authority, Need, Nothing, Source, Title
from routing.conversation import Conversation
from routing.lead import Lead
from routing.playbook import Kind
from routing.profile import company_name
from routing.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Portrait:
    """Everything a card says of a prospect, in the reader's language; empty where nothing is known."""

    name: str
    company: str = ""
    title: str = ""
    email: str = ""
    #: Whether Slack's profile has the e-mail address; one that was only typed is not verified.
    verified: bool = False
    employees: str = ""
    industry: str = ""
    country: str = ""
    budget: str = ""
    authority: str = ""
    need: str = ""
    timing: str = ""

    def escaped(self, *names: str) -> dict[str, str]:
        """Those of its words, safe for mrkdwn, a dash for what is not known."""
        return {name: blocks.escape(getattr(self, name)) or "–" for name in names}


def portrait(lead: Lead, conversation: Conversation, *, workspace: Workspace, words: Words, language: str) -> Portrait:
    """What is known of a lead's prospect, in short words."""
    by_kind = {answer.field: answer for answer in conversation.answers.values() if answer.known}

    def said(kind: Kind) -> str:
        answer = by_kind.get(kind)
        return _said(answer, words=words, language=language) if answer else ""

    email = by_kind.get(Kind.EMAIL)
    return Portrait(
        name=lead.prospect.name or lead.prospect.user,
        company=company_name(conversation.answers, workspace=workspace) or "",
        title=said(Kind.TITLE),
        email=said(Kind.EMAIL),
        verified=email is not None and email.source is Source.PROFILE,
        employees=said(Kind.EMPLOYEES),
        industry=said(Kind.INDUSTRY),
        country=said(Kind.COUNTRY),
        budget=said(Kind.BUDGET),
        authority=said(Kind.AUTHORITY),
        need=said(Kind.NEED),
        timing=said(Kind.TIMING),
    )


def _said(answer: Answer, *, words: Words, language: str) -> str:
    """An answer in short words: the prospect's own where they say more than the reading."""
    own = isinstance(answer.value, Title | Need | Nothing) or answer.value in set(Authority)
    return (answer.words if own else "") or answer_words(answer, language=language, words=words) or answer.words
