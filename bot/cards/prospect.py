"""What the prospect sees of the conversation: one message for each step, and the buttons in it."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards import blocks
from bot.cards.answers import answer_words
from bot.cards.blocks import Block, Message
from bot.words import Words
from routing.answers import Answer, Money, Need
from routing.conversation import NONE_OF_THESE, Conversation, Reply, Say, Utterance
from routing.dialogue import choices_of
from routing.playbook import Choice, Kind, Playbook, Question
from routing.playbook import Words as Texts
from routing.understanding.reading import Control

ANSWER = "answer"
CONFIRM = "confirm"
CONTROL = "control"

#: What the ids of these buttons begin with, up to the colon.
PRESSABLE = frozenset({ANSWER, CONFIRM, CONTROL})

#: The wishes that have a button, in the order they are shown.
_WISHES = (Control.BACK, Control.SKIP, Control.RESTART, Control.HUMAN)

#: Those that make no sense before the first question is settled.
_LATER = frozenset({Control.BACK, Control.RESTART})

_ASKING = frozenset({Say.ASK, Say.ASK_AGAIN, Say.CONFIRM})


def message_for(
    replies: Sequence[Reply], *, conversation: Conversation, playbook: Playbook, language: str, words: Words
) -> Message:
    """All replies of one step in one message: what was understood, then what is asked, then its buttons."""
    card = _Card(conversation=conversation, playbook=playbook, language=language, words=words)
    leading = [line for reply in replies for line in card.leading(reply)]
    asking = next((reply for reply in replies if reply.say in _ASKING), None)
    asked = card.asked(asking) if asking else []
    shown: list[Block] = [blocks.plain_section("\n".join(leading))] if leading else []
    shown += [blocks.plain_section("\n".join(asked))] if asked else []
    shown += card.buttons(asking) if asking else []
    options = card.options(asking) if asking else ""
    return blocks.message(blocks.escape("\n".join(filter(None, [*leading, *asked, options]))), shown)


def pressed_utterance(action: str, value: str, *, at: datetime, ts: str = "") -> Utterance:
    """The press of one of these buttons as an utterance; `ts` is the press's `action_ts`."""
    _, question, *rest = [*value.split("|", 3), ""]
    match action.split(":", 2):
        case ["control", control, *_] if control in set(_WISHES):
            return Utterance(text="", ts=ts, at=at, question=question or None, control=Control(control))
        case ["confirm", *_] if len(rest) >= 2:
            return Utterance(text="", ts=ts, at=at, question=question, confirms=rest[0], choice=rest[1])
    return Utterance(text="", ts=ts, at=at, question=question, choice=value.partition("|")[2].partition("|")[2])


class _Card:
    """The parts of one message, in one language."""

    def __init__(self, *, conversation: Conversation, playbook: Playbook, language: str, words: Words) -> None:
        self._lead = conversation.lead
        self._playbook = playbook
        self._language = language
        self._words = words

    def leading(self, reply: Reply) -> list[str]:
        """What stands before the question."""
        match reply.say:
            case Say.ASK | Say.CONFIRM:
                return []
            case Say.NOTED | Say.CHANGED:
                return [self._echo(reply)]
            case Say.FAQ:
                return [self._faq(reply)]
        return [self._say(reply.say)]

    def asked(self, reply: Reply) -> list[str]:
        """The question itself, or the doubt."""
        if reply.say is Say.CONFIRM:
            return [self._doubt(reply)]
        question = self._question(reply)
        if question is None:
            return []
        again = question.again[min(reply.times, len(question.again)) - 1 :][:1] if reply.times else ()
        long = [self._text(choice.label) for choice in choices_of(question)]
        return [self._text(again[0] if again else question.ask), *(long if self._too_long(long) else ())]

    def options(self, reply: Reply) -> str:
        """The labels of the buttons in a sentence, for clients and readers that show no buttons."""
        question = self._question(reply)
        labels = (
            [label for _, label in self._readings(reply)]
            if reply.say is Say.CONFIRM
            else [self._text(choice.label) for choice in (choices_of(question) if question else ())]
        )
        if not labels or self._too_long(labels):
            return ""
        return self._say("options", options=self._say("option-separator").join(labels))

    def buttons(self, reply: Reply) -> list[Block]:
        """What can be pressed: answers, and below them the wishes."""
        key = reply.question or ""
        answers = self._confirmations(reply) if reply.say is Say.CONFIRM else self._answers(reply)
        wishes = [
            blocks.button(self._say(f"control-{wish}"), action_id=f"{CONTROL}:{wish}", value=f"{self._lead}|{key}")
            for wish in _WISHES
            if wish not in _LATER or reply.can_go_back
        ]
        return [*blocks.actions(answers, block_id=f"answers:{key}"), *blocks.actions(wishes, block_id=f"wishes:{key}")]

    def _answers(self, reply: Reply) -> list[Block]:
        question = self._question(reply)
        return [self._answer(question, choice) for choice in choices_of(question)] if question else []

    def _answer(self, question: Question, choice: Choice) -> Block:
        return blocks.button(
            self._text(choice.label),
            action_id=f"{ANSWER}:{question.key}:{choice.key}",
            value=f"{self._lead}|{question.key}|{choice.key}",
        )

    def _confirmations(self, reply: Reply) -> list[Block]:
        ts = reply.answers[0].ts if reply.answers else ""
        return [
            blocks.button(
                label,
                action_id=f"{CONFIRM}:{reply.question}:{choice}",
                value=f"{self._lead}|{reply.question}|{ts}|{choice}",
                style="primary" if len(reply.answers) == 1 and choice != NONE_OF_THESE else None,
            )
            for choice, label in self._readings(reply)
        ]

    def _readings(self, reply: Reply) -> list[tuple[str, str]]:
        """The readings to choose from and none of them: the choice and its label."""
        if len(reply.answers) == 1:
            return [("0", self._say("confirm-yes")), (NONE_OF_THESE, self._say("confirm-no"))]
        labels = [self._shown(answer) or answer.words for answer in reply.answers]
        several = [(str(place), label) for place, label in enumerate(labels)]
        return [*several, (NONE_OF_THESE, self._say("confirm-neither"))]

    def _doubt(self, reply: Reply) -> str:
        if len(reply.answers) > 1:
            return self._say("confirm-which")
        need = reply.answers[0].value if reply.answers else None
        if isinstance(need, Need) and need.intent is not None:
            return self._say(f"confirm-need-{need.intent}")
        shown = "".join(self._shown(answer) for answer in reply.answers)
        return self._say("confirm", answer=shown) if shown else self._say("confirm-plain")

    def _echo(self, reply: Reply) -> str:
        shown = list(dict.fromkeys(filter(None, map(self._named, reply.answers))))
        if not shown:
            return self._say("noted-plain" if reply.say is Say.NOTED else "changed-plain")
        return self._say(reply.say, answers=self._say("list-separator").join(shown))

    def _faq(self, reply: Reply) -> str:
        if reply.faq is None or reply.faq >= len(self._playbook.faq):
            return self._say("faq-unknown")
        return self._text(self._playbook.faq[reply.faq].answer)

    def _question(self, reply: Reply) -> Question | None:
        return self._playbook.question(reply.question or "")

    def _shown(self, answer: Answer) -> str:
        if answer.field == Kind.CHOICE:
            return self._label(str(answer.value)) or answer.words
        return answer_words(answer, language=self._language, words=self._words)

    def _label(self, key: str) -> str:
        """What stands on the button of a choice."""
        questions = (question for question in self._playbook.questions if question.kind is Kind.CHOICE)
        labels = (choice.label for question in questions for choice in question.choices if choice.key == key)
        label = next(labels, None)
        return self._text(label) if label else ""

    def _named(self, answer: Answer) -> str:
        """The answer in short words; a bare sum says what it is for."""
        shown = self._shown(answer)
        return self._say(f"noted-{answer.field}", amount=shown) if isinstance(answer.value, Money) else shown

    def _too_long(self, labels: Sequence[str]) -> bool:
        return any(len(label) > blocks.MAX_LABEL for label in labels)

    def _text(self, texts: Texts) -> str:
        """A playbook's text in this language, or in the one it has."""
        return texts.get(self._language) or next(iter(texts.values()), "")

    def _say(self, message_id: str, **args: str) -> str:
        return self._words.say(self._language, message_id, **args)
