"""The playbooks that come with Baton."""

from functools import cache
from importlib.resources import files

from routing.document import read_document
from routing.playbook import Playbook
from routing.playbooks.build import playbook_at
from routing.shape import Reader

#: Their names; each is a file of that name beside this one.
SHIPPED = ("bant", "meddic")


@cache
def shipped(name: str) -> Playbook:
    """The shipped playbook of that name, without the buttons that only a workspace knows. Raises KeyError."""
    if name not in SHIPPED:
        raise KeyError(name)
    text = files("routing.playbooks").joinpath(f"{name}.yml").read_text(encoding="utf-8")
    reader = Reader(document=read_document(text))
    return reader.finished(playbook_at(reader, (), name=name))
