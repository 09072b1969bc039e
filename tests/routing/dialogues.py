"""A conversation to talk to in tests: say something and read, in one line, what comes back."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from routing.answers import Answer, Intent, Need, NeedClarity, Range
from routing.conditions import parse_condition
from routing.conversation import Conversation, Doubt, Reply, Say, Step, Utterance
from routing.dialogue import begin, close, nudge, step
from routing.fields import ANSWER, Fields
from routing.playbook import Choice, Faq, Kind, Playbook, Question
from routing.understanding.reading import Control

START = datetime(2027, 3, 1, 9, tzinfo=UTC)


def _ask(text: str) -> dict[str, str]:
    return {"en": text, "zh": text}


def _bracket(key: str, low: float, high: float | None) -> Choice:
    return Choice(key=key, label=_ask(key), value=Range(low=low, high=high))


#: Four questions and one that large companies are not asked.
SMALL = Playbook(
    name="small",
    questions=(
        Question(
            key="need",
            kind=Kind.NEED,
            ask=_ask("What do you need?"),
            again=(_ask("What should get better?"), _ask("What for?")),
            choices=(
                Choice(key="buy", label=_ask("Buy"), value=Need(clarity=NeedClarity.CLEAR, intent=Intent.BUY)),
                Choice(key="look", label=_ask("Look"), value=Need(clarity=NeedClarity.VAGUE, intent=Intent.RESEARCH)),
            ),
        ),
        Question(key="email", kind=Kind.EMAIL, ask=_ask("Which e-mail?"), lasting=True, private=True),
        Question(
            key="employees",
            kind=Kind.EMPLOYEES,
            ask=_ask("How many people?"),
            choices=(_bracket("1-50", 1, 50), _bracket("51-200", 51, 200), _bracket("201+", 201, None)),
        ),
        Question(key="budget", kind=Kind.BUDGET, ask=_ask("Which budget?"), private=True),
        Question(
            key="country", kind=Kind.COUNTRY, ask=_ask("Which country?"), skip_when=parse_condition("employees > 200")
        ),
    ),
    faq=(
        Faq(words=("cost", "price", "多少钱"), answer=_ask("That depends.")),
        Faq(words=("price list",), answer=_ask("Here it is.")),
    ),
)


def fields(answers: Mapping[str, Answer]) -> Fields:
    """As much of a lead as the conditions of the tests' playbooks ask for."""
    size = answers.get("employees")
    told = {f"{ANSWER}{key}": answer.value for key, answer in answers.items() if isinstance(answer.value, str | bool)}
    return {**told, **({"employees": size.value} if size and isinstance(size.value, Range) else {})}


def told(replies: tuple[Reply, ...], *, faq: tuple[Faq, ...] = ()) -> str:
    """The replies in one line: `noted employees budget, ask email`; with `faq`, `faq price` for its entry."""
    return ", ".join(" ".join(filter(None, _parts(reply, faq))) for reply in replies)


def _parts(reply: Reply, faq: tuple[Faq, ...]) -> Iterator[str | None]:
    yield reply.say
    if reply.say is not Say.CONFIRM:
        yield from sorted(answer.field for answer in reply.answers)
    yield reply.question
    if faq and reply.faq is not None:
        yield faq[reply.faq].words[0]


class Talk:
    """One prospect and Baton; every word takes a second."""

    def __init__(
        self,
        first: str | None = None,
        *,
        playbook: Playbook = SMALL,
        known: Mapping[str, Answer] | None = None,
        language: str = "en",
    ) -> None:
        self.playbook = playbook
        self.now = START
        #: The `ts` of every message typed, oldest first.
        self.typed: list[str] = []
        utterance = self._utterance(first) if first is not None else None
        self.reply = self._take(
            begin("L-1", playbook, known=known or {}, language=language, now=self.now, fields=fields, first=utterance)
        )

    conversation: Conversation
    replies: tuple[Reply, ...]

    @property
    def ts(self) -> str:
        """The `ts` of what was said last."""
        return f"{int(self.now.timestamp())}.000100"

    def says(self, text: str, *, ts: str | None = None, edited: bool = False) -> str:
        """Type something; with an earlier `ts` it arrives late, or is an edit."""
        return self._hear(self._utterance(text, ts=ts, edited=edited))

    def presses(self, question: str, choice: str, *, ts: str | None = None) -> str:
        """Press an answer's button."""
        return self._hear(self._utterance("", ts=ts, question=question, choice=choice))

    def wishes(self, control: Control, on: str | None = None) -> str:
        """Press *back*, *skip* or *talk to a person* below a question."""
        return self._hear(self._utterance("", control=control, question=on or self.conversation.asked))

    def confirms(self, choice: str, *, doubt: Doubt | None = None) -> str:
        """Press a button below a doubt, the one that waits unless it is another."""
        doubt = doubt or self.conversation.to_confirm[0]
        return self._hear(self._utterance("", question=doubt.key, confirms=doubt.ts, choice=choice))

    def waits(self, by: timedelta) -> None:
        """Let time pass."""
        self.now += by

    def is_nudged(self) -> str:
        return self._take(nudge(self.conversation))

    def is_closed(self) -> str:
        return self._take(close(self.conversation))

    def value(self, key: str) -> object:
        """The answer under a key, or None."""
        answer = self.conversation.answers.get(key)
        return answer.value if answer else None

    def _utterance(
        self,
        text: str,
        *,
        ts: str | None = None,
        edited: bool = False,
        question: str | None = None,
        choice: str | None = None,
        control: Control | None = None,
        confirms: str | None = None,
    ) -> Utterance:
        self.now += timedelta(seconds=1)
        if question is None and control is None and not edited:
            self.typed.append(self.ts if ts is None else ts)
        return Utterance(
            text=text,
            ts=self.ts if ts is None else ts,
            at=self.now,
            edited=edited,
            question=question,
            choice=choice,
            control=control,
            confirms=confirms,
        )

    def _hear(self, utterance: Utterance) -> str:
        return self._take(step(self.conversation, utterance, playbook=self.playbook, fields=fields, now=self.now))

    def _take(self, taken: Step) -> str:
        self.conversation, self.replies = taken.conversation, taken.replies
        return told(taken.replies)
