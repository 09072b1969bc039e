"""Whole dialogues as rows of `(said, reply)`, where what happens besides words has a row of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from _pytest.mark.structures import ParameterSet

from routing.answers import Answer, Title
from routing.playbook import Kind, Playbook
from routing.playbooks import playbook_of
from routing.understanding.printing import print_value
from routing.understanding.reading import Control
from routing.workspace_file import load_workspace
from tests.routing.dialogues import Talk, told
from tests.routing.test_workspace_file import EXAMPLE

_WORKSPACE = EXAMPLE.read_text(encoding="utf-8")

BANT = playbook_of(load_workspace(_WORKSPACE))
MEDDIC = playbook_of(load_workspace(_WORKSPACE.replace("playbook: bant", "playbook: meddic")))

#: A playbook of a team's own: its kinds are those that the shipped ones have no question of, and it has a branch.
OWN = playbook_of(
    load_workspace(
        """
playbook: own
playbooks:
  own:
    questions:
      - key: plan
        kind: choice
        ask: {en: Which plan are you after?, zh: 您想要哪个套餐？}
        choices:
          - {key: team, label: {en: Team, zh: 团队版}}
          - {key: business, label: {en: Business, zh: 企业版}}
      - key: seats
        kind: number
        ask: {en: How many seats?, zh: 需要多少个席位？}
        ask_when: answer.plan = business
      - {key: company, kind: company, ask: {en: What is your company called?, zh: 贵公司叫什么？}}
      - {key: phone, kind: phone, ask: {en: Which number can we call?, zh: 我们可以拨打哪个电话？}}
      - {key: own_servers, kind: yes_no, ask: {en: Does it have to run on your servers?, zh: 需要私有化部署吗？}}
      - {key: wish, kind: text, ask: {en: What else should we know?, zh: 还有什么要告诉我们的吗？}}
    faq:
      - words: [trial, 试用]
        answer: {en: For 30 days., zh: 可以试用 30 天。}
"""
    )
)


@dataclass(frozen=True, kw_only=True)
class Event:
    """What happens in a dialogue besides a typed word; `name` says it where a test fails."""

    name: str
    happens: Callable[[Talk], object]

    def __repr__(self) -> str:
        return self.name


def presses(question: str, choice: str) -> Event:
    """An answer's button, of the open question or of an old one."""
    return Event(name=f"presses({question}, {choice})", happens=lambda talk: talk.presses(question, choice))


def wishes(control: Control, on: str | None = None) -> Event:
    """*Back*, *skip* or *talk to a person* pressed, below the open question unless it is another."""
    return Event(name=f"wishes({control}, {on})", happens=lambda talk: talk.wishes(control, on))


def confirms(choice: str) -> Event:
    """The place of a reading, or `none`, pressed below the doubt that waits."""
    return Event(name=f"confirms({choice})", happens=lambda talk: talk.confirms(choice))


def edits(text: str, *, back: int = 1) -> Event:
    """A message edited: the one typed last, or the one so many before it."""
    return Event(name=f"edits({text}, {back})", happens=lambda talk: talk.says(text, ts=talk.typed[-back], edited=True))


def late(text: str, *, back: int = 1) -> Event:
    """A message that was written just before the one typed last, or so many before it, and arrives only now."""

    def arrives(talk: Talk) -> str:
        seconds = int(talk.typed[-back].partition(".")[0]) - 1
        return talk.says(text, ts=f"{seconds}.900000")

    return Event(name=f"late({text}, {back})", happens=arrives)


def at_once(*texts: str) -> Event:
    """Messages that all come within one second; the reply is the one to the last."""

    def come(talk: Talk) -> None:
        second = int(talk.now.timestamp()) + 1
        for place, text in enumerate(texts):
            talk.says(text, ts=f"{second}.{place:06}")
        talk.waits(timedelta(seconds=1))

    return Event(name=f"at_once({', '.join(texts)})", happens=come)


def waits(**by: int) -> Event:
    """Time goes by, in which nothing is said."""

    def passes(talk: Talk) -> None:
        talk.waits(timedelta(**by))
        talk.replies = ()

    return Event(name=f"waits({by})", happens=passes)


#: Silence long enough for a reminder, and for Baton to stop waiting.
NUDGE = Event(name="nudge", happens=Talk.is_nudged)
CLOSE = Event(name="close", happens=Talk.is_closed)

Turns = list[tuple[str | Event, str]]


@dataclass(frozen=True, kw_only=True)
class Dialogue:
    """A whole dialogue: the playbook, every turn from the first word on, and some of what is known after it."""

    turns: Turns
    playbook: Playbook
    #: The language that is assumed before the first word.
    language: str
    #: By question key, the answers in short words; `language` is the one it ended in.
    knows: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Answer] = field(default_factory=dict)


def played(dialogue: Dialogue) -> tuple[Turns, dict[str, str]]:
    """What was said and really replied, and what is known after it of the answers that the dialogue names."""
    first = dialogue.turns[0][0]
    assert isinstance(first, str)
    talk = Talk(first, playbook=dialogue.playbook, known=dialogue.known, language=dialogue.language)
    replies: Turns = [(first, told(talk.replies, faq=dialogue.playbook.faq))]
    for turn, _ in dialogue.turns[1:]:
        if isinstance(turn, Event):
            turn.happens(talk)
        else:
            talk.says(turn)
        replies.append((turn, told(talk.replies, faq=dialogue.playbook.faq)))
    return replies, {key: _in_short(key, talk) for key in dialogue.knows}


def _in_short(key: str, talk: Talk) -> str:
    if key == "language":
        return talk.conversation.language
    answer = talk.conversation.answers.get(key)
    if answer is None:
        return "not asked"
    if isinstance(answer.value, Title):
        return answer.value.seniority or "no seniority"
    return print_value(answer.value, language="en", kind=Kind(answer.field))


def dialogue(
    shows: str,
    turns: Turns,
    *,
    playbook: Playbook = BANT,
    language: str = "en",
    known: Mapping[str, Answer] | None = None,
    **knows: str,
) -> ParameterSet:
    """A row of a dialogue test: what it shows, every turn, and in short words what is known at the end."""
    row = Dialogue(turns=turns, playbook=playbook, language=language, knows=knows, known=known or {})
    return pytest.param(row, id=shows)
