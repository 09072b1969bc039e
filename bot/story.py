"""The demo's story, given to people of the baton.yml that is played, where it would come out with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from ruamel.yaml import YAML

from bot.cards.prospect import message_for
from bot.playground.story import Role, Step, Story
from bot.words import Words
from routing.answers import Answer
from routing.conversation import Conversation, ConversationState, Utterance
from routing.conversation import Step as Taken
from routing.decision import Decision, decide
from routing.dialogue import begin, step
from routing.fields import Fields
from routing.playbook import Playbook
from routing.playbooks import playbook_for, playbook_of
from routing.profile import account_of, fields_of
from routing.reps import RepState
from routing.rulebook import Rulebook
from routing.scoring import score_lead, with_score
from routing.staff import Staff
from routing.workspace import Workspace

STORY = Path(__file__).with_name("story.yml")

#: Which parts are played by people of the baton.yml.
PROSPECT, SECOND, REP, NEXT, ADMIN = "prospect", "second", "rep", "next", "admin"


def story_for(workspace: Workspace, *, now: datetime) -> Story | None:
    """The story with everybody in their part, or None where no rep would get its first lead just now.

    It is gone through first by the baton.yml's own questions, rules and hours. Parts that nobody has are left out with
    their steps.
    """
    story = Story.model_validate(YAML(typ="safe", pure=True).load(STORY))
    rehearsal = _Rehearsal(workspace=workspace, now=now)
    first = rehearsal.rep_for(_said(story, PROSPECT))
    second = rehearsal.rep_for(_said(story, SECOND))
    if first is None or second is None:
        return None
    following = rehearsal.rep_for(_said(story, SECOND), returned_by=second)
    admin = next((user for user in workspace.admins if user != workspace.roster.reps[first].slack), None)
    parts = {REP: _slack(workspace, first), NEXT: _slack(workspace, following), ADMIN: admin}
    return _cast(story, parts, colleagues=_colleagues(workspace))


def _colleagues(workspace: Workspace) -> set[str]:
    reps = (rep.slack for rep in workspace.roster.reps.values())
    return {*reps, *workspace.admins, *workspace.managers, *workspace.marketing}


def _said(story: Story, role: str) -> list[Step]:
    """The steps in which a prospect answers a question, up to the one that brings a rep in."""
    steps = [each for each in story.steps if each.who == role and (each.say or each.press)]
    last = next(place for place, each in enumerate(steps) if each.until and each.until.button)
    return steps[: last + 1]


def _slack(workspace: Workspace, rep: str | None) -> str | None:
    return workspace.roster.reps[rep].slack if rep else None


def _cast(story: Story, parts: Mapping[str, str | None], *, colleagues: Collection[str]) -> Story:
    """The story with people in these parts, without the parts that nobody has."""
    for role, user in parts.items():
        if user is None:
            story = _without(story, role)
    roles = {name: _played(role, parts.get(name), colleagues=colleagues) for name, role in story.roles.items()}
    return story.model_copy(update={"roles": roles})


def _played(role: Role, user: str | None, *, colleagues: Collection[str]) -> Role:
    """A role with who plays it; who is named in the baton.yml is no prospect."""
    if user is not None:
        return Role(user=user, known=True)
    return role.model_copy(update={"user": None}) if role.user in colleagues else role


def _without(story: Story, role: str) -> Story:
    """The story without a role: its window stays shut, and what needs it is left out."""
    roles = {name: each for name, each in story.roles.items() if name != role}
    kept = tuple(_with_windows(each, roles) for each in story.steps if not _needs(each, role))
    return story.model_copy(update={"roles": roles, "steps": kept})


def _with_windows(step: Step, roles: Collection[str]) -> Step:
    return step.model_copy(update={"windows": tuple(role for role in step.windows if role in roles)})


def _needs(step: Step, role: str) -> bool:
    actors = {step.who, step.until.who if step.until else ""}
    return role in actors or f"{{{role}}}" in step.caption + step.say


@dataclass(frozen=True, kw_only=True)
class _Rehearsal:
    """A lead gone through without Slack: what is asked, how it scores, and who would get it now."""

    workspace: Workspace
    now: datetime
    words: Words = field(default_factory=Words)

    def rep_for(self, said: Sequence[Step], *, returned_by: str | None = None) -> str | None:
        """The rep who gets the lead of a prospect that says this; None where nobody does, or not all is asked."""
        conversation = self._talk(said)
        if conversation is None or conversation.state is not ConversationState.FINISHED:
            return None
        decision = self._decide(conversation, returned_by=returned_by)
        return decision.choice.rep if decision.choice else None

    def _talk(self, said: Sequence[Step]) -> Conversation | None:
        """The conversation once all is said; None where a question is not the one that the story waits for."""
        playbook = self._playbook(said[0].say)
        conversation, shown = None, ""
        for number, each in enumerate(said):
            if each.press and f"'{each.press}'" not in shown:
                return None
            taken = self._hear(conversation, each.say or each.press, number=number, playbook=playbook)
            conversation, shown = taken.conversation, self._shown(taken, playbook)
            if each.until and each.until.says.lower() not in shown.lower():
                return None
        return conversation

    def _hear(self, conversation: Conversation | None, words: str, *, number: int, playbook: Playbook) -> Taken:
        utterance = Utterance(text=words, ts=f"{number}.0", at=self.now)
        timezone = self.workspace.shift.timezone
        if conversation is None:
            return begin(
                "L-1", playbook, known={}, language="en", now=self.now, first=utterance,
                timezone=timezone, fields=self._fields,
            )  # fmt: skip
        return step(conversation, utterance, playbook=playbook, now=self.now, timezone=timezone, fields=self._fields)

    def _shown(self, taken: Taken, playbook: Playbook) -> str:
        """What the prospect sees, with its buttons."""
        message = message_for(
            taken.replies, conversation=taken.conversation, playbook=playbook, language="en", words=self.words
        )
        return str(message)

    def _playbook(self, first_words: str) -> Playbook:
        return playbook_of(self.workspace, playbook_for(self.workspace, places=("dm",), first_words=first_words))

    def _fields(self, answers: Mapping[str, Answer], *, wants_person: bool = False) -> Fields:
        return fields_of(
            answers,
            workspace=self.workspace,
            playbook=self._playbook(""),
            now=self.now,
            language="en",
            channel="dm",
            wants_person=wants_person,
        )

    def _decide(self, conversation: Conversation, *, returned_by: str | None) -> Decision:
        fields = self._fields(conversation.answers, wants_person=conversation.wants_person)
        score = score_lead(fields, workspace=self.workspace)
        account = account_of(conversation.answers, workspace=self.workspace)
        roster = self.workspace.roster
        states = {name: RepState(rep=rep) for name, rep in roster.reps.items()}
        if returned_by is not None:
            states[returned_by] = replace(states[returned_by], returned=True)
        return decide(
            with_score(fields, score),
            rulebook=Rulebook(version=0, rules=self.workspace.rules),
            staff=Staff(roster=roster, states=states, ledgers={}, account_owner=account.owner if account else None),
            for_sales=score.qualified or conversation.wants_person,
            language="en",
            now=self.now,
        )
