"""Who may do what, as a table; and nothing that can be asked for stands outside it."""

import ast
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

import bot
from bot.authorization import RULES, Action, Principal, Refusal, authorize, principal_of
from bot.cards import (
    companies,
    confirming,
    lead_card,
    modals,
    proposals,
    publishing,
    rule_modal,
    rulebook_home,
    side_cards,
)
from bot.cards.prospect import PRESSABLE
from bot.handlers.rulebook import BUTTONS, FORMS
from bot.handlers.rulebook.verbs import VERBS
from bot.listeners import clicks, commands, submissions
from bot.words import Words
from routing.lead import ChatState, Lead, Offer, Outcome, Owner, Status
from routing.workspace import Workspace
from routing.workspace_file import load_workspace
from tests.storage.samples import LATER, NOON, lead

NAMED = """
workspace: {name: Northwind, timezone: America/New_York, hours: Mon-Fri 09:00-18:00, currency: USD}
admins: [UADMIN]
managers: [UBOSS]
marketing: [UMAY]
reps:
  ana: {slack: UANA}
  bo: {slack: UBO}
teams:
  sales: {members: [ana, bo]}
rules:
  - {name: Everyone, to: team sales}
"""
AGREED = load_workspace(NAMED)

#: Everything in the table is about a lead of Pia's, who talks to Baton in the installed workspace T1.
CHATTING = lead(user="UPIA")
OFFER = Offer(number=1, cycle=1, rep="ana", rule="Everyone", card_at="UANA", at=NOON, deadline=LATER)
OFFERED = replace(CHATTING, status=Status.OFFERED, offers=(OFFER,))
ESCALATED = replace(CHATTING, status=Status.ESCALATED, offers=(replace(OFFER, rep=None, deadline=None),))
LIVE = replace(
    CHATTING,
    status=Status.ACCEPTED,
    offers=(replace(OFFER, outcome=Outcome.ACCEPTED),),
    owner=Owner(slack="UANA", name="Ana"),
    chat=ChatState.LIVE,
)
PAUSED = replace(LIVE, chat=ChatState.PAUSED)
ENDED = replace(LIVE, chat=ChatState.ENDED)
CORRECTING = replace(CHATTING, status=Status.CORRECTING)
REVIEWING = replace(CHATTING, status=Status.REVIEWING)
RESTING = replace(CHATTING, status=Status.RESTING)


def somebody(user: str, *, home: str = "T1", agreed: Workspace = AGREED, **flags: bool) -> Principal:
    return principal_of(user, workspace="T1", home=home, agreed=agreed, **flags)


#: `Ana` was offered the lead and then owns it; `Bo` is a rep beside her. Slack Connect and the guest are in no list.
PEOPLE = {
    "the prospect": somebody("UPIA"),
    "another prospect": somebody("UQUINN"),
    "a guest": somebody("UGUEST"),
    "Slack Connect": somebody("UFAR", stranger=True),
    "another workspace": somebody("UPIA", home="T2"),
    "Ana": somebody("UANA"),
    "Bo": somebody("UBO"),
    "a manager": somebody("UBOSS"),
    "an admin": somebody("UADMIN"),
    "marketing": somebody("UMAY"),
    "a bot": somebody("UBOT", bot=True),
    "Ana, deactivated": somebody("UANA", deactivated=True),
    "Ana, Slack silent": somebody("UANA", known=False),
    "Pia, Slack silent": somebody("UPIA", known=False),
    "Pia, made a rep": somebody("UPIA", agreed=load_workspace(NAMED.replace("UBO}", "UPIA}"))),
    "Ana's id from T2": somebody("UANA", home="T2"),
}

#: What each column is: an action, and the lead it is about in a state in which somebody may.
COLUMNS: dict[str, tuple[Action, Lead | None]] = {
    "chat": (Action.CHAT, None),
    "go-on": (Action.CHAT, CHATTING),
    "answer": (Action.ANSWER, CHATTING),
    "accept": (Action.ACCEPT, OFFERED),
    "take": (Action.ACCEPT, ESCALATED),
    "return": (Action.RETURN, OFFERED),
    "give": (Action.RETURN, LIVE),
    "check": (Action.AMEND, OFFERED),
    "mend": (Action.AMEND, LIVE),
    "relay": (Action.RELAY, LIVE),
    "pause": (Action.PAUSE, LIVE),
    "resume": (Action.RESUME, PAUSED),
    "end": (Action.END, LIVE),
    "correct": (Action.CORRECT, CORRECTING),
    "review": (Action.REVIEW, REVIEWING),
    "list": (Action.LIST_COMPETITOR, CHATTING),
    "leads": (Action.SEE_LEADS, None),
    "reps": (Action.SEE_REPS, None),
    "away": (Action.SET_AWAY, None),
    "others": (Action.SET_AWAY_FOR, None),
    "rules": (Action.SEE_RULES, None),
    "edit": (Action.EDIT_RULES, None),
    "publish": (Action.PUBLISH_RULES, None),
    "why": (Action.EXPLAIN, OFFERED),
    "whose": (Action.EXPLAIN, ESCALATED),
}

#: `yes`, or why not: yours = it is for somebody else, named = only for people of a list, other = for those of
#: another list, admin = only for admins, here = only for people of this workspace, known = not while Slack does not
#: say who it is, person = only for people.
POLICY = """
                  | chat   go-on  answer | accept take   return give   check  mend  | relay  pause  resume end    | correct review list  | leads  reps   away   others rules    edit   publish why    whose
the prospect      | yes    yes    yes    | named  named  named  yours  named  yours | yours  yours  yours  yours  | named   named  named | named  named  named  named  named    named  named   named  named
another prospect  | yes    yes    yours  | named  named  named  yours  named  yours | yours  yours  yours  yours  | named   named  named | named  named  named  named  named    named  named   named  named
a guest           | yes    yes    yours  | named  named  named  yours  named  yours | yours  yours  yours  yours  | named   named  named | named  named  named  named  named    named  named   named  named
Slack Connect     | yes    yes    yours  | here   here   here   here   here   here  | here   here   here   here   | here    here   here  | here   here   here   here   here     here   here    here   here
another workspace | yes    yes    yours  | here   here   here   here   here   here  | here   here   here   here   | here    here   here  | here   here   here   here   here     here   here    here   here
Ana               | yours  yours  yours  | yes    yes    yes    yes    yes    yes   | yes    yes    yes    yes    | other   other  other | yes    yes    yes    other  yes      admin  admin   yes    yes
Bo                | yours  yours  yours  | yours  yes    yours  yours  yours  yours | yours  yours  yours  yours  | other   other  other | yes    yes    yes    other  yes      admin  admin   yours  yes
a manager         | yours  yours  yours  | yours  yes    yours  yours  yours  yours | yours  yours  yours  yours  | yes     yes    yes   | yes    yes    other  yes    yes      admin  admin   yours  yes
an admin          | yours  yours  yours  | other  other  other  yours  other  yours | yours  yours  yours  yours  | yes     yes    yes   | yes    yes    other  yes    yes      yes    yes     yes    yes
marketing         | yours  yours  yours  | other  other  other  yours  other  yours | yours  yours  yours  yours  | yes     yes    yes   | yes    yes    other  other  yes      admin  admin   yours  yours
a bot             | person person person | person person person person person person | person person person person | person  person person| person person person person  person  person person  person person
Ana, deactivated  | person person person | person person person person person person | person person person person | person  person person| person person person person  person  person person  person person
Ana, Slack silent | yours  yours  yours  | known  known  known  known  known  known | known  known  known  known  | known   known  known | known  known  known  known  known    known  known   known  known
Pia, Slack silent | yes    yes    yes    | known  known  known  known  known  known | known  known  known  known  | known   known  known | known  known  known  known  known    known  known   known  known
Pia, made a rep   | yours  yes    yes    | yours  yes    yours  yours  yours  yours | yours  yours  yours  yours  | other   other  other | yes    yes    yes    other  yes      admin  admin   yours  yes
Ana's id from T2  | yes    yes    yours  | here   here   here   here   here   here  | here   here   here   here   | here    here   here  | here   here   here   here   here     here   here    here   here
"""  # noqa: E501  # A table is read across.

REFUSALS = {
    "yes": None,
    "yours": Refusal.NOT_YOURS,
    "named": Refusal.NOT_NAMED,
    "other": Refusal.OTHER_ROLE,
    "admin": Refusal.NOT_AN_ADMIN,
    "here": Refusal.NOT_FROM_HERE,
    "known": Refusal.NOT_KNOWN,
    "person": Refusal.NOT_A_PERSON,
}


def cells() -> list[tuple[str, str, str]]:
    """Person, column and what the table says, for every cell."""
    head, *rows = POLICY.strip("\n").splitlines()
    columns = head.replace("|", " ").split()
    found = []
    for row in rows:
        person, _, decisions = row.partition("|")
        found += [(person.strip(), *cell) for cell in zip(columns, decisions.replace("|", " ").split(), strict=True)]
    return found


@pytest.mark.parametrize(
    ("person", "column", "decision"), [pytest.param(*cell, id=f"{cell[0]} {cell[1]}") for cell in cells()]
)
def test_the_policy_says_who_may_do_what(person: str, column: str, decision: str) -> None:
    action, about = COLUMNS[column]

    assert authorize(PEOPLE[person], action, about) is REFUSALS[decision]


def test_the_table_has_everybody_and_every_action() -> None:
    table = cells()

    assert {person for person, _, _ in table} == set(PEOPLE)
    assert {column for _, column, _ in table} == set(COLUMNS)
    assert {action for action, _ in COLUMNS.values()} == set(Action)


@pytest.mark.parametrize(
    ("person", "action", "about", "refused"),
    [
        pytest.param("Ana", Action.ACCEPT, LIVE, Refusal.TOO_LATE, id="accept what is accepted"),
        pytest.param("Bo", Action.ACCEPT, LIVE, Refusal.TOO_LATE, id="accept what somebody else has"),
        pytest.param("a manager", Action.ACCEPT, REVIEWING, Refusal.TOO_LATE, id="accept what was returned"),
        pytest.param("Ana", Action.ACCEPT, None, Refusal.TOO_LATE, id="accept what is not there"),
        pytest.param("the prospect", Action.ACCEPT, None, Refusal.NOT_NAMED, id="accept as nobody of a list"),
        pytest.param("Ana", Action.RETURN, CORRECTING, Refusal.TOO_LATE, id="return twice"),
        pytest.param("Bo", Action.RETURN, ESCALATED, None, id="return what is before everybody"),
        pytest.param("Ana", Action.PAUSE, PAUSED, Refusal.ALREADY, id="pause twice"),
        pytest.param("Ana", Action.PAUSE, ENDED, Refusal.ALREADY, id="pause what has ended"),
        pytest.param("Ana", Action.RESUME, LIVE, Refusal.ALREADY, id="resume what is live"),
        pytest.param("Ana", Action.RESUME, ENDED, None, id="resume what has ended"),
        pytest.param("Ana", Action.END, PAUSED, None, id="end what is paused"),
        pytest.param("Ana", Action.END, ENDED, Refusal.ALREADY, id="end twice"),
        pytest.param("Bo", Action.END, ENDED, Refusal.NOT_YOURS, id="end another's"),
        pytest.param("Ana", Action.RELAY, ESCALATED, Refusal.NOT_YOURS, id="write where nobody is the owner"),
        pytest.param("marketing", Action.CORRECT, OFFERED, Refusal.ALREADY, id="correct twice"),
        pytest.param("marketing", Action.REVIEW, CHATTING, Refusal.ALREADY, id="decide twice"),
        pytest.param("the prospect", Action.ANSWER, None, Refusal.NOT_YOURS, id="answer for no lead"),
        pytest.param("Pia, made a rep", Action.CHAT, LIVE, None, id="go on, now listed"),
        pytest.param("Pia, made a rep", Action.CHAT, ENDED, Refusal.NOT_YOURS, id="go on after the end"),
        pytest.param("Pia, made a rep", Action.CHAT, RESTING, Refusal.NOT_YOURS, id="begin anew, now listed"),
    ],
)
def test_what_a_lead_no_longer_allows(person: str, action: Action, about: Lead | None, refused: Refusal | None) -> None:
    assert authorize(PEOPLE[person], action, about) is refused


def test_an_owner_who_leaves_the_lists_loses_what_was_theirs() -> None:
    without_ana = replace(AGREED, roster=replace(AGREED.roster, reps={"bo": AGREED.roster.reps["bo"]}))

    ana = somebody("UANA", agreed=without_ana)

    assert authorize(ana, Action.RELAY, LIVE) is Refusal.NOT_NAMED
    assert authorize(ana, Action.RETURN, LIVE) is Refusal.NOT_NAMED
    assert authorize(ana, Action.ACCEPT, OFFERED) is Refusal.NOT_NAMED


def test_a_workspace_that_names_nobody_lets_nobody_in() -> None:
    nobody = replace(AGREED, admins=(), managers=(), marketing=(), roster=replace(AGREED.roster, reps={}))

    refused = {
        action: authorize(somebody("UADMIN", agreed=nobody), action, about) for action, about in COLUMNS.values()
    }

    assert {action for action, refusal in refused.items() if refusal is None} == {Action.CHAT}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_words(refusal: Refusal, language: str) -> None:
    assert Words().say(language, f"refused-{refusal}")


def test_every_action_has_a_rule() -> None:
    assert set(RULES) == set(Action)


def test_every_button_and_every_modal_has_a_decision() -> None:
    buttons = {id_ for card in (lead_card, side_cards) for id_ in constants(card) if ":" in id_}
    buttons |= {f"{begun}:question:choice" for begun in PRESSABLE}
    callbacks = {value for name, value in vars(modals).items() if name.endswith("_MODAL")}

    actions = {button: route.action if (route := clicks.route_of(button)) else None for button in buttons}
    actions |= {callback: submissions.ROUTES[callback].action for callback in callbacks}

    assert {"lead:accept", "lead:drop", "answer:question:choice", "return_lead"} <= set(actions)
    assert {what for what, action in actions.items() if action not in RULES} == set()


#: Whose buttons are the rulebook's.
CARDS = (confirming, proposals, publishing, rulebook_home)


def test_every_button_of_the_rulebook_has_a_decision() -> None:
    cards = {id_ for card in CARDS for id_ in constants(card) if id_.startswith("rulebook:")}

    assert cards - set(BUTTONS) == {rulebook_home.PAGE}, "turning a page shows what may be seen anyway"
    assert {rule_modal.RULE_MODAL, companies.IMPORT_MODAL, companies.IMPORT_PREVIEW} == set(FORMS)


def test_nothing_is_registered_without_a_decision() -> None:
    registered = {route.action for route in (*clicks.ROUTES.values(), clicks.ANSWER)}
    registered |= {route.action for route in submissions.ROUTES.values()}
    registered |= {route.action("") for route in commands.ROUTES.values()}
    registered |= {verb.action for verb in VERBS}
    registered |= {button.action for button in BUTTONS.values()} | {form.action for form in FORMS.values()}

    assert (registered | actions_asked_for()) - set(RULES) == set()
    assert actions_asked_for() >= {Action.CHAT, Action.RELAY}


def test_what_nobody_registered_is_answered_by_nobody() -> None:
    assert clicks.route_of("lead:no_such") is None
    assert clicks.route_of("") is None
    assert "no_such" not in submissions.ROUTES


def constants(module: ModuleType) -> set[str]:
    """The text constants of a module: among them the ids it gives to buttons."""
    return {value for name, value in vars(module).items() if name.isupper() and isinstance(value, str)}


def actions_asked_for() -> set[Action]:
    """Every action that a listener or a handler names."""
    room = Path(bot.__file__).parent
    trees = [
        ast.parse(file.read_text(encoding="utf-8"))
        for folder in ("listeners", "handlers")
        for file in (room / folder).glob("*.py")
    ]
    named = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return {Action[node.attr] for node in named if isinstance(node.value, ast.Name) and node.value.id == "Action"}
