"""The buttons, menus and forms of the rulebook: who may use each, and what does the work."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.authorization import Action
from bot.cards import confirming, proposals, publishing, rulebook_home
from bot.cards.companies import IMPORT_MODAL, IMPORT_PREVIEW
from bot.cards.explanation import AGAIN, DECISION
from bot.cards.modals import Modal
from bot.cards.rule_modal import RULE_MODAL
from bot.handlers.rulebook.discard import discard, discard_now, keep
from bot.handlers.rulebook.errand import Answer, Edited, Errand
from bot.handlers.rulebook.history import history
from bot.handlers.rulebook.importing import bring_in, preview
from bot.handlers.rulebook.menus import from_menu, new_rule
from bot.handlers.rulebook.publish import publish, publish_now
from bot.handlers.rulebook.roll_back import roll_back_now
from bot.handlers.rulebook.second import approve, refuse
from bot.handlers.rulebook.submitting import submit
from bot.handlers.rulebook.taking_back import take_back
from bot.handlers.rulebook.why import again, another


@dataclass(frozen=True, kw_only=True)
class Button:
    """What a button asks for, and what does it; the text of its errand is the button's value.

    One that answers nothing has its message drawn anew.
    """

    action: Action
    work: Callable[[Errand], Awaitable[Answer | None]]


@dataclass(frozen=True, kw_only=True)
class Form:
    """What a form asks for, and what does it: by what stands in its fields, and what it was opened for.

    What comes of it is an edit, another form in its place, or a sentence for each field that cannot be so. The value of
    a field for a file is the text of it.
    """

    action: Action
    work: Callable[[Errand, Mapping[str, str], Mapping[str, str]], Awaitable[Edited | Modal | Mapping[str, str]]]


BUTTONS: dict[str, Button] = {
    publishing.PUBLISH: Button(action=Action.PUBLISH_RULES, work=publish_now),
    publishing.DISCARD: Button(action=Action.PUBLISH_RULES, work=discard_now),
    publishing.ROLL_BACK: Button(action=Action.PUBLISH_RULES, work=roll_back_now),
    confirming.APPROVE: Button(action=Action.PUBLISH_RULES, work=approve),
    confirming.REFUSE: Button(action=Action.PUBLISH_RULES, work=refuse),
    proposals.TAKE_BACK: Button(action=Action.PUBLISH_RULES, work=take_back),
    AGAIN: Button(action=Action.SEE_RULES, work=again),
    DECISION: Button(action=Action.SEE_RULES, work=another),
    publishing.KEEP: Button(action=Action.EDIT_RULES, work=keep),
    rulebook_home.ADD: Button(action=Action.EDIT_RULES, work=new_rule),
    rulebook_home.MENU: Button(action=Action.EDIT_RULES, work=from_menu),
    rulebook_home.PICK: Button(action=Action.EDIT_RULES, work=from_menu),
    rulebook_home.ASK_TO_PUBLISH: Button(action=Action.PUBLISH_RULES, work=publish),
    rulebook_home.ASK_TO_DISCARD: Button(action=Action.EDIT_RULES, work=discard),
    rulebook_home.HISTORY: Button(action=Action.EDIT_RULES, work=history),
}

FORMS: dict[str, Form] = {
    RULE_MODAL: Form(action=Action.EDIT_RULES, work=submit),
    IMPORT_MODAL: Form(action=Action.EDIT_RULES, work=preview),
    IMPORT_PREVIEW: Form(action=Action.EDIT_RULES, work=bring_in),
}
