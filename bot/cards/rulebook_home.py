"""The home tab: for admins the rulebook with its buttons, for others what they can do here."""

import json
from collections.abc import Sequence

from bot.cards import blocks, proposals
from bot.cards.blocks import Block
from bot.cards.modals import View
from bot.cards.reader import Reader
from bot.cards.rulebook import Shown, identity, notes, removed_lines, rule_lines, title
from routing.rulebook import Rule

ADD = "rulebook:add"
PICK = "rulebook:pick"
MENU = "rulebook:menu"
PAGE = "rulebook:page"
ASK_TO_PUBLISH = "rulebook:ask_to_publish"
ASK_TO_DISCARD = "rulebook:ask_to_discard"
HISTORY = "rulebook:history"

#: What a rule's menu offers.
EDIT, UP, DOWN, PAUSE, RESUME, REMOVE = "edit", "up", "down", "pause", "resume", "remove"

#: Rules on a page, for Slack takes 100 blocks; and in a menu.
RULES = 40
MAX_PICKED = 100


def rulebook_home(shown: Shown, *, page: int, reader: Reader) -> View:
    """A page of the rules with a menu beside each, and the buttons for all of them."""
    pages = max(1, -(-len(shown.rules) // RULES))
    page = max(1, min(page, pages))
    lines, first = rule_lines(shown, reader=reader), (page - 1) * RULES
    rules = [
        blocks.section(line, accessory=_menu(rule, first + place, count=len(shown.rules), reader=reader))
        for place, (line, rule) in enumerate(zip(lines[first:], shown.rules[first:], strict=True), 1)
    ]
    about = [blocks.context(each) for each in (*notes(shown, reader=reader), reader.say("home-order"))]
    gone = removed_lines(shown, reader=reader) if page == pages else []
    body = [
        blocks.header(title(shown, reader=reader)),
        *about,
        *blocks.actions(_buttons(shown, reader=reader)),
        *(rules[:RULES] or [blocks.section(reader.say("routing-none"))]),
        *map(blocks.section, blocks.paragraphs_of(gone, blocks.MAX_SECTION - 500)[:5]),
        *blocks.actions(_turning(page, pages, reader=reader)),
    ]
    return _home(body, page=page)


def list_buttons(shown: Shown, *, start: int, reader: Reader) -> list[Block]:
    """The buttons below a list, with a menu of the rules that can be changed in a form."""
    rules = list(enumerate(shown.rules, 1))[start - 1 :][:MAX_PICKED]
    options = [_option(f"{number}. {rule.name}", EDIT, rule) for number, rule in rules]
    placeholder = blocks.plain(reader.say("home-pick"), blocks.MAX_LABEL)
    pick = {"type": "static_select", "action_id": PICK, "placeholder": placeholder, "options": options}
    add, *others = _buttons(shown, reader=reader)
    return blocks.actions([add, *([pick] if options else []), *others])


def plain_home(paragraphs: Sequence[str]) -> View:
    """What somebody who changes no rules can do here."""
    return _home([blocks.section(each) for each in paragraphs], page=1)


def _home(body: list[Block], *, page: int) -> View:
    return {"type": "home", "private_metadata": json.dumps({"page": str(page)}), "blocks": body}


def _menu(rule: Rule, number: int, *, count: int, reader: Reader) -> Block:
    offered = [
        EDIT,
        *([UP] if number > 1 else []),
        *([DOWN] if number < count else []),
        RESUME if rule.paused else PAUSE,
        REMOVE,
    ]
    options = [_option(reader.say(f"home-{do}"), do, rule) for do in offered]
    return {"type": "overflow", "action_id": MENU, "options": options}


def _option(label: str, do: str, rule: Rule) -> Block:
    return {"text": blocks.plain(label, blocks.MAX_LABEL), "value": "|".join((do, *identity(rule)))}


def _buttons(shown: Shown, *, reader: Reader) -> list[Block]:
    add = blocks.button(reader.say("home-add"), action_id=ADD)
    history = blocks.button(reader.say("home-history"), action_id=HISTORY)
    waiting = [each.proposal for each in shown.planned]
    after = [*([proposals.take_back(waiting, reader=reader)] if waiting else []), history]
    if shown.differences is None:
        return [add, *after]
    publish = blocks.button(reader.say("home-publish"), action_id=ASK_TO_PUBLISH, style="primary")
    discard = blocks.button(reader.say("home-discard"), action_id=ASK_TO_DISCARD)
    return [add, publish, discard, *after]


def _turning(page: int, pages: int, *, reader: Reader) -> list[Block]:
    """Buttons to the pages before and behind; each has an id of its own, for both stand in one row."""
    before = [blocks.button(reader.say("home-before"), action_id=f"{PAGE}:before", value=str(page - 1))]
    behind = [blocks.button(reader.say("home-behind"), action_id=f"{PAGE}:behind", value=str(page + 1))]
    return [*(before if page > 1 else []), *(behind if page < pages else [])]
