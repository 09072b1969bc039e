"""`baton check --chat`: the conversation of a baton.yml, to be had in the terminal; nothing is kept or sent."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain

import typer

from bot.cards.prospect import message_for
from bot.words import Words
from routing.answers import Answer
from routing.conversation import Conversation, ConversationState, Step, Utterance
from routing.decision import rules_for
from routing.dialogue import begin, step
from routing.fields import Fields
from routing.playbook import Playbook
from routing.playbooks import playbook_for, playbook_of
from routing.profile import fields_of
from routing.rule_lines import print_target
from routing.rulebook import Rulebook
from routing.scoring import Score, score_lead, with_score
from routing.workspace import Workspace

#: What a prospect's own lead is called here.
LEAD = "L-1"


def typed() -> Iterator[str]:
    """What is typed, line by line, until the end of the input; somebody at a terminal is shown where."""
    at_terminal = sys.stdin.isatty()
    if at_terminal:
        typer.echo("Write as a prospect would; Ctrl-D ends it.")
    while True:
        try:
            yield input("> " if at_terminal else "")
        except EOFError:
            return


def talk(workspace: Workspace, said: Iterable[str]) -> None:
    """Answer what is said, line by line, until every question is settled; then show the score and the rule.

    The words are those a prospect reads, with the labels of the buttons: an answer is typed in words.
    """
    lines = filter(None, (line.strip() for line in said))
    first = next(lines, None)
    if first is None:
        return
    playbook = playbook_of(workspace, playbook_for(workspace, places=("dm",), first_words=first))
    talk = _Talk(workspace=workspace, playbook=playbook, words=Words())
    for number, line in enumerate(chain((first,), lines), 1):
        if talk.hear(line, number=number).state is ConversationState.FINISHED:
            break
    for row in talk.outcome():
        typer.echo(row)


@dataclass(kw_only=True)
class _Talk:
    """A conversation with nobody's lead."""

    workspace: Workspace
    playbook: Playbook
    words: Words
    conversation: Conversation | None = None

    def hear(self, line: str, *, number: int) -> Conversation:
        """The conversation after a line, which has been answered."""
        now = datetime.now(UTC)
        utterance = Utterance(text=line, ts=f"{number}.0", at=now)
        timezone = self.workspace.shift.timezone
        if self.conversation is None:
            taken = begin(
                LEAD, self.playbook, known={}, language=self.workspace.language, now=now, first=utterance,
                timezone=timezone, fields=self.fields,
            )  # fmt: skip
        else:
            taken = step(
                self.conversation, utterance, playbook=self.playbook, now=now, timezone=timezone, fields=self.fields
            )
        self.conversation = taken.conversation
        typer.echo(self._spoken(taken))
        return taken.conversation

    def fields(self, answers: Mapping[str, Answer], *, wants_person: bool = False) -> Fields:
        """What conditions see of the answers."""
        return fields_of(
            answers,
            workspace=self.workspace,
            playbook=self.playbook,
            now=datetime.now(UTC),
            language=self.conversation.language if self.conversation else self.workspace.language,
            channel="dm",
            wants_person=wants_person,
        )

    def outcome(self) -> Iterator[str]:
        """The score with its points, and the rule that the lead would go by."""
        if self.conversation is None:
            return
        wants_person = self.conversation.wants_person
        fields = self.fields(self.conversation.answers, wants_person=wants_person)
        score = score_lead(fields, workspace=self.workspace)
        yield f"\nscore {score.total}: {_points(score)}"
        yield f"BANT {len(score.bant)} of 4, {'qualified' if score.qualified else 'not qualified'}"
        yield _rule(self.workspace, with_score(fields, score), for_sales=score.qualified or wants_person)

    def _spoken(self, taken: Step) -> str:
        message = message_for(
            taken.replies,
            conversation=taken.conversation,
            playbook=self.playbook,
            language=taken.conversation.language,
            words=self.words,
        )
        return str(message["text"])


def _points(score: Score) -> str:
    given = [f"{points.points:+d} {points.group} ({points.seen})" for points in score.points if points.points]
    return ", ".join(given) or "nothing gives points"


def _rule(workspace: Workspace, fields: Fields, *, for_sales: bool) -> str:
    rulebook = Rulebook(version=0, rules=workspace.rules)
    rule = next(rules_for(rulebook, fields, for_sales=for_sales), None)
    return f"rule {rule.name}: to {print_target(rule.target)}" if rule else "no rule holds: nurture"
