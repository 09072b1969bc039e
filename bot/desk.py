"""What a handler works with: one unit of work, what has been agreed, the words, and the moment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.cards.reader import Reader
from bot.directory import Person
from bot.words import Words
from routing.conversation import Conversation
from routing.facts import Fact, Happened
from routing.lead import Lead
from routing.playbook import Playbook
from routing.rulebook import Rulebook
from routing.workspace import Workspace
from storage.ports import UnitOfWork
from storage.records import Method, Outgoing, Timer


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """The workspace in force, with what is made from it once."""

    workspace: Workspace
    rulebook: Rulebook
    #: Those in use, by name.
    playbooks: Mapping[str, Playbook]

    def playbook_named(self, name: str) -> Playbook:
        """The playbook that a conversation runs by; where it is gone, that of all conversations."""
        return self.playbooks.get(name) or self.playbooks[self.workspace.playbook]


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Everything one handler needs, for one unit of work."""

    uow: UnitOfWork
    agreed: Agreement
    words: Words
    now: datetime
    #: The people whom Slack told about, by user id.
    people: Mapping[str, Person]
    #: What was noted in this unit of work, for the metrics once it is committed.
    noted: list[Fact] = field(default_factory=list)
    #: A new id, unlike any before.
    new_id: Callable[[], str]

    @property
    def workspace(self) -> Workspace:
        return self.agreed.workspace

    def playbook_of(self, conversation: Conversation) -> Playbook:
        """The playbook that a conversation runs by."""
        return self.agreed.playbook_named(conversation.playbook)

    def language_of(self, user: str) -> str:
        """The language somebody of the workspace reads: their own where Slack told, else the workspace's."""
        person = self.people.get(user)
        return (person.language if person else None) or self.workspace.language

    def name_of(self, user: str) -> str:
        """What people call somebody: their name at Slack where it told, else their name in the roster, else the id."""
        person = self.people.get(user)
        named = (rep.name for rep in self.workspace.roster.reps.values() if rep.slack == user)
        return (person.name if person else "") or next(named, user)

    def say(self, language: str, message: str, **args: Any) -> str:
        """Words on screen in that language."""
        return self.words.say(language, message, **args)

    def reader(self, user: str) -> Reader:
        """Somebody of the workspace as the reader of a card."""
        return Reader(
            words=self.words,
            language=self.language_of(user),
            workspace=self.workspace,
            rulebook=self.agreed.rulebook,
            now=self.now,
        )

    async def note(self, what: Happened, lead: Lead | None = None, *, by: str | None = None, **data: str) -> None:
        """Add to the log what happened, to a lead if it concerns one."""
        fact = Fact(what=what, at=self.now, lead=lead.id if lead else None, by=by, data=data)
        self.noted.append(fact)
        await self.uow.facts.add(fact)

    async def set_timer(self, kind: str, lead: Lead, *, due: datetime, **data: str) -> None:
        """Have a timer of that kind fire for a lead; an earlier one of the kind is replaced."""
        await self.uow.timers.set(Timer(key=_timer_key(kind, lead), due=due, kind=kind, lead=lead.id, data=data))

    async def cancel_timers(self, lead: Lead, *kinds: str) -> None:
        """Have no timer of these kinds fire for a lead any more."""
        for kind in kinds:
            await self.uow.timers.cancel(_timer_key(kind, lead))

    async def send(
        self,
        method: Method,
        to: str,
        content: dict[str, Any],
        *,
        key: str | None = None,
        thread: str | None = None,
        thread_of: str | None = None,
        of: str | None = None,
        needs: str | None = None,
        lane: str | None = None,
    ) -> str:
        """Queue something for Slack and return its key; `lane` is the place it goes to unless named."""
        key = key or self.new_id()
        outgoing = Outgoing(
            key=key,
            lane=lane or to,
            method=method,
            to=to,
            content=content,
            thread=thread,
            thread_of=thread_of,
            of=of,
            needs=needs,
            created_at=self.now,
        )
        await self.uow.outbox.add(outgoing)
        return key


def _timer_key(kind: str, lead: Lead) -> str:
    return f"{kind}:{lead.id}"
