"""What the home tab shows to whom."""

from bot.authorization import Action, Principal, authorize
from bot.cards.modals import View
from bot.cards.rulebook_home import plain_home, rulebook_home
from bot.desk import Desk
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.show import remember, shown
from routing.exceptions import WorkspaceError


async def home_of(desk: Desk, principal: Principal, *, page: int = 1) -> View:
    """For admins a page of the rulebook, whose numbers they mean from now on; for others what they can do here."""
    reader = desk.reader(principal.user)
    if authorize(principal, Action.EDIT_RULES) is not None:
        listed = authorize(principal, Action.SEE_RULES) is None
        return plain_home([reader.say("home-team" if listed else "home-prospect")])
    book = await open_book(desk)
    try:
        view = rulebook_home(await shown(desk, book), page=page, reader=reader)
    except WorkspaceError:
        return plain_home([reader.say("home-draft-unreadable")])
    await remember(desk, book, user=principal.user)
    return view
