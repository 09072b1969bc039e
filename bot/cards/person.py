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

#: Kinds of questions that have a place of that name in a portrait.
KINDS = (
    *(Kind.TITLE, Kind.EMAIL, Kind.PHONE, Kind.EMPLOYEES, Kind.INDUSTRY, Kind.COUNTRY),
    *(Kind.BUDGET, Kind.AUTHORITY, Kind.NEED, Kind.TIMING),
)

#: Kinds of questions that have none, and stand under their own name.
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
    known = {key: answer for key, answer in conversation.answers.items() if answer.known}
    shown = {
        key: blocks.one_line(_said(answer, words=words, language=language), MAX_WORDS) for key, answer in known.items()
    }
    first = {answer.field: key for key, answer in reversed(known.items())}
    email = known.get(first.get(Kind.EMAIL, ""))
    company = company_name(conversation.answers, workspace=workspace) or ""
    return Portrait(
        name=blocks.one_line(lead.prospect.name, MAX_NAME) or lead.prospect.user,
        company=blocks.one_line(company, MAX_NAME),
        verified=email is not None and email.source is Source.PROFILE,
        more=tuple((key, words) for key, words in shown.items() if known[key].field in OTHER_KINDS),
        **{kind: shown[first[kind]] for kind in KINDS if kind in first},
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
