"""The demo's story, given to people of the baton.yml that is played, where it would come out with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ruamel.yaml import YAML

from bot.playground.story import Role, Step, Story
from routing.answers import Answer
from routing.conversation import Conversation, ConversationState, Utterance
from routing.decision import Decision, Staff, decide
from routing.dialogue import begin, step
from routing.fields import Fields
from routing.playbooks import playbook_for, playbook_of
from routing.profile import account_of, fields_of
from routing.reps import RepState
from routing.rulebook import Rulebook
from routing.scoring import score_lead, with_score
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


def _said(story: Story, role: str) -> list[str]:
    """What somebody types and presses, as words."""
    return [each.say or each.press for each in story.steps if each.who == role and (each.say or each.press)]


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

    def rep_for(self, said: list[str], *, returned_by: str | None = None) -> str | None:
        """The rep who gets the lead of a prospect that says this; None where nobody does, or not all is asked."""
        conversation = self._talk(said)
        if conversation is None or conversation.state is not ConversationState.FINISHED:
            return None
        decision = self._decide(conversation, returned_by=returned_by)
        return decision.choice.rep if decision.choice else None

    def _talk(self, said: list[str]) -> Conversation | None:
        playbook = playbook_of(self.workspace, playbook_for(self.workspace, places=("dm",), first_words=said[0]))
        timezone = self.workspace.shift.timezone
        conversation = None
        for number, words in enumerate(said):
            utterance = Utterance(text=words, ts=f"{number}.0", at=self.now)
            if conversation is None:
                taken = begin(
                    "L-1", playbook, known={}, language="en", now=self.now, first=utterance,
                    timezone=timezone, fields=self._fields,
                )  # fmt: skip
            else:
                taken = step(
                    conversation, utterance, playbook=playbook, now=self.now, timezone=timezone, fields=self._fields
                )
            conversation = taken.conversation
        return conversation

    def _fields(self, answers: Mapping[str, Answer], *, wants_person: bool = False) -> Fields:
        choice = self.workspace.playbook_choices[0].playbook
        return fields_of(
            answers,
            workspace=self.workspace,
            playbook=playbook_of(self.workspace, choice),
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
