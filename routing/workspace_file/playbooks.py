"""The `playbook:` and `playbooks:` keys: what is asked, and in which conversations."""

from collections.abc import Iterable, Iterator

from routing.answers import Range
from routing.document import Path
from routing.fields import ANSWER, Catalogue
from routing.playbook import Kind, Playbook, Question
from routing.playbooks import SHIPPED, answer_fields, playbook_at, shipped
from routing.sentences import sentence
from routing.shape import Reader, meant
from routing.workspace import AnswerPoints, PlaybookChoice
from routing.workspace_file.shapes import FileShape, PlaybookChoiceShape
from routing.workspace_file.slack_ids import refuse_no_channel

PLAYBOOK: Path = ("playbook",)

#: The kinds of channels that a conversation can begin in, beside the id of one.
KINDS_OF_CHANNELS = ("dm", "mention", "inbound")


#: What runs where the file's own choice cannot be read.
DEFAULT = (PlaybookChoice(playbook=SHIPPED[0]),)


def own_playbooks(reader: Reader, file: FileShape) -> dict[str, Playbook]:
    """The playbooks that stand in the file, by name."""
    read = ((name, playbook_at(reader, ("playbooks", name), name=name)) for name in file.playbooks)
    return {name: playbook for name, playbook in read if playbook}


def choices_of_playbooks(reader: Reader, file: FileShape) -> tuple[PlaybookChoice, ...]:
    """Which conversations each playbook is for: one name for all, or a list whose last entry is for the rest."""
    if isinstance(file.playbook, str):
        return (_named(reader, PLAYBOOK, PlaybookChoice(playbook=file.playbook), file),)
    if not isinstance(file.playbook, list):
        reader.refuse(PLAYBOOK, sentence("This should be the name of a playbook, or a list of them."))
        return DEFAULT
    paths: list[Path] = [(*PLAYBOOK, number) for number in range(len(file.playbook))]
    read = [(path, reader.entry(path, PlaybookChoiceShape)) for path in paths]
    choices = [(path, _choice(reader, path, shape, file)) for path, shape in read if shape is not None]
    _refuse_unreached(reader, choices)
    return tuple(choice for _, choice in choices) or DEFAULT


def playbooks_in_use(choices: Iterable[PlaybookChoice], own: dict[str, Playbook]) -> tuple[Playbook, ...]:
    """The playbooks that some conversation runs by, each once; one that cannot be had is left out."""
    names = dict.fromkeys(choice.playbook for choice in choices)
    return tuple(own[name] if name in own else shipped(name) for name in names if name in own or name in SHIPPED)


def fields_of_answers(reader: Reader, playbooks: Iterable[Playbook]) -> Catalogue:
    """Every field that rules may speak of; a question of one key means the same in every playbook."""
    seen: dict[str, tuple[Playbook, Question]] = {}
    for playbook in playbooks:
        for number, question in enumerate(playbook.questions):
            before, first = seen.setdefault(question.key, (playbook, question))
            if not _means_the_same(question, first) and playbook.name not in SHIPPED:
                what = sentence(
                    "`{key}` is another question in `{playbook}`, so rules cannot tell what `{field}` is. "
                    "Give one of them another key, or both the same kind and choices.",
                    key=question.key,
                    playbook=before.name,
                    field=ANSWER + question.key,
                )
                reader.refuse(("playbooks", playbook.name, "questions", number, "key"), what)
    return answer_fields(question for _, question in seen.values())


def points_of_answers(playbooks: Iterable[Playbook]) -> tuple[AnswerPoints, ...]:
    """The points that the choices of own questions give."""
    return tuple(dict.fromkeys(point for playbook in playbooks for point in _points(playbook)))


def _points(playbook: Playbook) -> Iterator[AnswerPoints]:
    for question in playbook.questions:
        for choice in question.choices:
            if choice.points and isinstance(choice.value, str | bool | Range):
                yield AnswerPoints(field=ANSWER + question.key, value=choice.value, points=choice.points)


def _means_the_same(one: Question, other: Question) -> bool:
    return one.kind is other.kind and _told_apart(one) == _told_apart(other)


def _told_apart(question: Question) -> dict[str, int]:
    """The choices that rules or the score know by their key, with their points."""
    return {choice.key: choice.points for choice in question.choices if choice.points or question.kind is Kind.CHOICE}


def _choice(reader: Reader, path: Path, shape: PlaybookChoiceShape, file: FileShape) -> PlaybookChoice:
    for number, channel in enumerate(shape.channels):
        if channel not in KINDS_OF_CHANNELS:
            refuse_no_channel(reader, (*path, "channels", number), channel)
    choice = PlaybookChoice(playbook=shape.use, channels=shape.channels, words=shape.words)
    return _named(reader, (*path, "use") if isinstance(reader.at(path), dict) else path, choice, file)


def _named(reader: Reader, path: Path, choice: PlaybookChoice, file: FileShape) -> PlaybookChoice:
    """The choice, once its playbook is known to be there."""
    if choice.playbook not in SHIPPED and choice.playbook not in file.playbooks:
        hint = meant(choice.playbook, [*SHIPPED, *file.playbooks])
        reader.refuse(path, sentence("There is no playbook `{name}`. {hint}", name=choice.playbook, hint=hint))
    return choice


def _refuse_unreached(reader: Reader, choices: list[tuple[Path, PlaybookChoice]]) -> None:
    """Every conversation needs a playbook, and every playbook a conversation."""
    for place, (path, choice) in enumerate(choices):
        for_all = not (choice.channels or choice.words)
        last = place == len(choices) - 1
        if for_all and not last:
            what = sentence(
                "`{name}` is for every conversation, so those after it are never run.", name=choice.playbook
            )
            reader.refuse(path, what)
        if last and not for_all:
            what = sentence("The last playbook is for all other conversations: leave out `channels` and `words`.")
            reader.refuse(path, what)
