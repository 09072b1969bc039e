"""The modals: return a lead with a reason, correct what is wrong about it, and what happened then."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from routing.lead import Lead
from routing.returns import Reason

RETURN_MODAL = "return_lead"
CORRECT_MODAL = "correct_lead"
AMEND_MODAL = "amend_lead"

#: Slack's limits for the words around a modal.
MAX_TITLE = 24
MAX_NOTE = 1_000
MAX_HINT = 500

View = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Modal:
    """A modal that opens before whoever asked for it."""

    view: View


def return_modal(lead: Lead, *, offer: int, reader: Reader) -> View:
    """Why, a note, and for the wrong time a date; under each reason what it leads to."""
    reasons = [
        {
            "text": blocks.plain(reader.label("reason", reason), blocks.MAX_LABEL),
            "description": blocks.plain(reader.label("next", reason), blocks.MAX_LABEL),
            "value": str(reason),
        }
        for reason in Reason
    ]
    shown = [
        input_block("reason", reader.say("return-reason"), {"type": "radio_buttons", "options": reasons}),
        input_block(
            "note",
            reader.say("return-note"),
            {"type": "plain_text_input", "multiline": True, "max_length": MAX_NOTE},
            optional=True,
        ),
        input_block(
            "day", reader.say("return-day"), {"type": "datepicker"}, optional=True, hint=reader.say("return-day-hint")
        ),
    ]
    about = {"lead": lead.id, "offer": str(offer)}
    return modal(RETURN_MODAL, "return-title", shown, about=about, submit="return-submit", reader=reader)


@dataclass(frozen=True, kw_only=True)
class Correctable:
    """An answer that can be put right: how it was read, the prospect's words for it, and what else it can be."""

    #: The key of its question, and what the field is called.
    name: str
    label: str
    reading: str
    words: str = ""
    #: The values to choose from with their labels; none where it is typed.
    options: tuple[tuple[str, str], ...] = ()


def correct_modal(lead: Lead, known: Sequence[Correctable], *, reader: Reader) -> View:
    """For marketing: one field for each answer, filled in as it was read, with the prospect's words below it."""
    shown = [_answer_input(one, reader=reader) for one in known]
    about = {"lead": lead.id, "shown": fingerprints(known)}
    return modal(CORRECT_MODAL, "correct-title", shown, about=about, submit="correct-submit", reader=reader)


def amend_modal(lead: Lead, known: Sequence[Correctable], *, reader: Reader) -> View:
    """For the rep of a lead: the same, and the lead stays where it is."""
    shown = [blocks.section(reader.say("amend-intro")), *(_answer_input(one, reader=reader) for one in known)]
    about = {"lead": lead.id, "shown": fingerprints(known)}
    return modal(AMEND_MODAL, "amend-title", shown, about=about, submit="amend-submit", reader=reader)


def fingerprints(known: Sequence[Correctable]) -> str:
    """What each field of such a modal shows, in few characters: `email=1a2b3c4d …`."""
    return " ".join(f"{one.name}={fingerprint(one.reading)}" for one in known)


def fingerprint(reading: str) -> str:
    """Tells one reading from another, however long they are: Slack keeps 3,000 characters with a modal."""
    return hashlib.sha256(reading.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _answer_input(one: Correctable, *, reader: Reader) -> Block:
    said = blocks.one_line(one.words, MAX_HINT)
    hint = reader.say("correct-said", words=said) if said and said != one.reading else None
    return input_block(one.name, one.label, _element(one), optional=True, hint=hint)


def _element(one: Correctable) -> Block:
    """A line to type in, or a menu."""
    if not one.options:
        return {"type": "plain_text_input"} | ({"initial_value": one.reading} if one.reading else {})
    options = {value: {"text": blocks.plain(label, blocks.MAX_LABEL), "value": value} for value, label in one.options}
    chosen = options.get(one.reading)
    return {"type": "static_select", "options": list(options.values())} | ({"initial_option": chosen} if chosen else {})


def message_modal(message: Message, *, title: str, reader: Reader) -> View:
    """What a message shows, as a modal."""
    return modal("said", title, message["blocks"], about={}, submit=None, reader=reader)


def said_modal(text: str, *, title: str, reader: Reader) -> View:
    """What happened, in place of the modal that was sent in."""
    return modal("said", title, [blocks.section(text)], about={}, submit=None, reader=reader)


def modal(
    callback: str, title: str, shown: list[Block], *, about: dict[str, str], submit: str | None, reader: Reader
) -> View:
    """A modal of these blocks; without `submit` there is nothing to be sent in."""
    view: View = {
        "type": "modal",
        "callback_id": callback,
        "title": blocks.plain(reader.say(title), MAX_TITLE),
        "close": blocks.plain(reader.say("modal-cancel" if submit else "modal-close"), MAX_TITLE),
        "private_metadata": json.dumps(about, ensure_ascii=False),
        "blocks": shown,
    }
    return view | ({"submit": blocks.plain(reader.say(submit), MAX_TITLE)} if submit else {})


def input_block(name: str, label: str, element: Block, *, optional: bool = False, hint: str | None = None) -> Block:
    """A field under a name, by which its value comes back."""
    block: Block = {
        "type": "input",
        "block_id": name,
        "label": blocks.plain(label),
        "element": element | {"action_id": name},
        "optional": optional,
    }
    return block | ({"hint": blocks.plain(hint)} if hint else {})
