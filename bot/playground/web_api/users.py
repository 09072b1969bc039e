"""Methods about people."""

from bot.playground.exceptions import SlackError
from bot.playground.people import Json, Person
from bot.playground.web_api.call import Call
from bot.playground.web_api.pages import page_of


async def info(call: Call) -> Json:
    """One person; with `include_locale` their language too."""
    call.needed("user")
    return {"user": _shown(call, call.person())}


async def list_all(call: Call) -> Json:
    """Everybody in the workspace, deactivated people and bots too."""
    people = [person for person in call.world.state.people.values() if person.team_id == call.app.team_id]
    page, metadata = page_of(call, people)
    shown = [_shown(call, person) for person in page]
    now = int(call.world.clock.now().timestamp())
    return {"members": shown, "cache_ts": now, "response_metadata": metadata}


async def lookup_by_email(call: Call) -> Json:
    """The person with that e-mail address; strangers and deactivated people are not found."""
    wanted = call.needed("email").casefold()
    for person in call.world.state.people.values():
        if (person.email or "").casefold() == wanted and not person.deleted and person.team_id == call.app.team_id:
            return {"user": _shown(call, person)}
    raise SlackError("users_not_found")


def _shown(call: Call, person: Person) -> Json:
    return person.as_json(
        seen_from=call.app.team_id,
        now=call.world.clock.now(),
        with_email=call.app.may("users:read.email"),
        with_locale=call.flag("include_locale"),
    )
