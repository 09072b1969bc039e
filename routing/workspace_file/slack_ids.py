"""Slack's ids of people and channels, told from the names that people write for them."""

import re
from collections.abc import Iterable

from routing.document import Path
from routing.sentences import sentence
from routing.shape import Reader

#: Letters and digits, two at least: Slack promises nothing more of its ids.
ID = re.compile("[A-Z0-9]{2,}")


def refuse_no_person(reader: Reader, path: Path, text: str) -> None:
    """Note a problem where a person is named by something that is never an id."""
    if not ID.fullmatch(text):
        what = sentence(
            "“{word}” is not the id of a person in Slack, such as U0ABC123. "
            "You find it in their profile under ⋮, “Copy member ID”.",
            word=text,
        )
        reader.refuse(path, what)


def refuse_no_channel(reader: Reader, path: Path, text: str | None) -> None:
    """Note a problem where a channel is named by something that is never an id."""
    if text is not None and not ID.fullmatch(text):
        what = sentence(
            "“{word}” is not the id of a channel in Slack, such as C0ABC123. "
            "You find it at the end of the channel's details: click its name, then “About”.",
            word=text,
        )
        reader.refuse(path, what)


def refuse_no_people(reader: Reader, path: Path, texts: Iterable[str]) -> None:
    """Note a problem at each in a list of people who is named by something that is never an id."""
    for number, text in enumerate(texts):
        refuse_no_person(reader, (*path, number), text)
