"""Which playbook a conversation runs by: where it begins, and with which words."""

from collections.abc import Collection

from routing.keywords import stands_in
from routing.workspace import PlaybookChoice, Workspace


def playbook_for(workspace: Workspace, *, places: Collection[str], first_words: str) -> str:
    """The name of the first playbook whose places and words are those of a conversation.

    `places` are the Slack id of the channel it begins in and its kind: `dm`, `mention` or `inbound`.
    """
    choices = workspace.playbook_choices
    return next(one.playbook for one in choices if _is_for(one, places=places, first_words=first_words))


def _is_for(choice: PlaybookChoice, *, places: Collection[str], first_words: str) -> bool:
    here = not choice.channels or not frozenset(places).isdisjoint(choice.channels)
    return here and (not choice.words or any(stands_in(words, first_words) for words in choice.words))
