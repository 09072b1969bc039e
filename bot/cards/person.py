"""A prospect in short words: what a card says of them."""

from dataclasses import dataclass

from bot.cards import blocks
from bot.cards.answers import answer_words
from bot.words import Words
from routing.answers import Answer, Need, Nothing, Source, Title
from routing.conversation import Conversation
from routing.lead import Lead
from routing.playbook import Kind
from routing.profile import company_name
from routing.workspace import Workspace

#: Kinds of questions that have no place of their own in a portrait.
OTHER_KINDS = frozenset({Kind.REVENUE, Kind.CHOICE, Kind.YES_NO, Kind.NUMBER, Kind.TEXT})

#: Characters of a name, and of anything else, however much somebody wrote; all of it is in the transcript.
MAX_NAME = 60
MAX_WORDS = 300


@dataclass(frozen=True, kw_only=True)
class Portrait:
    """Everything a card says of a prospect, in the reader's language: each on one line, empty where nothing is known.

    These are people's words: they go into plain text, or through `blocks.inert`.
    """

    name: str
    company: str = ""
    title: str = ""
    email: str = ""
    #: Whether Slack's profile has the e-mail address; one that was only typed is not verified.
    verified: bool = False
    phone: str = ""
    employees: str = ""
    industry: str = ""
    country: str = ""
    budget: str = ""
    authority: str = ""
    need: str = ""
    timing: str = ""
    #: Whatever else the playbook asked: the question's key, and the answer.
    more: tuple[tuple[str, str], ...] = ()


def portrait(lead: Lead, conversation: Conversation, *, workspace: Workspace, words: Words, language: str) -> Portrait:
    """What is known of a lead's prospect, in short words."""
    by_kind: dict[str, Answer] = {}
    for answer in conversation.answers.values():
        if answer.known:
            by_kind.setdefault(answer.field, answer)

    def shown(answer: Answer) -> str:
        return blocks.one_line(_said(answer, words=words, language=language), MAX_WORDS)

    def said(kind: Kind) -> str:
        answer = by_kind.get(kind)
        return shown(answer) if answer else ""

    email = by_kind.get(Kind.EMAIL)
    company = company_name(conversation.answers, workspace=workspace) or ""
    return Portrait(
        name=blocks.one_line(lead.prospect.name, MAX_NAME) or lead.prospect.user,
        company=blocks.one_line(company, MAX_NAME),
        title=said(Kind.TITLE),
        email=said(Kind.EMAIL),
        verified=email is not None and email.source is Source.PROFILE,
        phone=said(Kind.PHONE),
        employees=said(Kind.EMPLOYEES),
        industry=said(Kind.INDUSTRY),
        country=said(Kind.COUNTRY),
        budget=said(Kind.BUDGET),
        authority=said(Kind.AUTHORITY),
        need=said(Kind.NEED),
        timing=said(Kind.TIMING),
        more=tuple(
            (key, shown(answer))
            for key, answer in conversation.answers.items()
            if answer.known and answer.field in OTHER_KINDS
        ),
    )


def _said(answer: Answer, *, words: Words, language: str) -> str:
    """An answer in short words: the prospect's own where they say more than the reading, never another language's
    button.
    """
    if answer.field == Kind.AUTHORITY:
        typed = answer.words if answer.source is not Source.BUTTON else ""
        return typed or words.say(language, f"said-authority-{answer.value}")
    own = isinstance(answer.value, Title | Need | Nothing)
    return (answer.words if own else "") or answer_words(answer, language=language, words=words) or answer.words
