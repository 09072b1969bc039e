"""Which of several readings somebody means, told in words: `the second one`, or `yuan` to `¥500`."""

from routing.answers import Answer
from routing.conversation import Doubt
from routing.dialogue.heard import Heard
from routing.playbook import Choice, Question
from routing.understanding import understand
from routing.understanding.printing import print_value
from routing.understanding.reading import Outcome


def picked_by(heard: Heard, doubt: Doubt, question: Question, *, timezone: str) -> Answer | None:
    """The reading that a typed text picks, by its place, its words, or what it adds to the words that were read."""
    if len(doubt.answers) == 1:
        return None
    said = heard.utterance.text
    picked = _picked(said, heard, doubt, question, timezone=timezone)
    if picked is not None or heard.is_understood:
        return picked
    return _picked(f"{doubt.answers[0].words} {said}", heard, doubt, question, timezone=timezone)


def _picked(text: str, heard: Heard, doubt: Doubt, question: Question, *, timezone: str) -> Answer | None:
    read = understand(
        text,
        asked=question.kind,
        choices=[_as_choice(answer, question) for answer in doubt.answers],
        now=heard.utterance.at,
        timezone=timezone,
    )
    said = read.of(question.kind) if read.outcome is Outcome.UNDERSTOOD and read.control is None else None
    return next((answer for answer in doubt.answers if said and answer.value == said.value), None)


def _as_choice(answer: Answer, question: Question) -> Choice:
    """A reading as a button that says it."""
    label = {language: print_value(answer.value, language=language, kind=question.kind) for language in ("en", "zh")}
    return Choice(key=label["en"], label=label, value=answer.value)
