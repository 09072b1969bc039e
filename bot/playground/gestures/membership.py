"""Who is where: what people may do only in a channel they are in, and how they get into one."""

from dataclasses import replace

from bot.playground.channels import MOST_IN_GROUP, Channel
from bot.playground.exceptions import GestureError
from bot.playground.people import Person
from bot.playground.world import World


def may_act(person: Person, channel: Channel) -> None:
    """Raises GestureError for who is deactivated, an app or not in the channel, and for an archived channel."""
    _is_active(person)
    if person.app_id:
        raise GestureError(f"{person.name} is an app: it acts by the Web API and not as people do.")
    if person.id not in channel.members:
        members = ", ".join(channel.members) or "nobody"
        raise GestureError(f"{person.name} is not in {channel.name or channel.id}; its members are {members}.")
    _is_open(channel)


def open_group(world: World, person: Person, others: list[Person]) -> Channel:
    """The group direct message of somebody with these people, opened where it was not."""
    members = list(dict.fromkeys((person.id, *(other.id for other in others))))
    if not 2 < len(members) <= MOST_IN_GROUP:
        raise GestureError(f"A group direct message is for 3 to {MOST_IN_GROUP} people; these are {len(members)}.")
    for each in (person, *others):
        _is_active(each)
    return world.state.direct_channel(*members)


def join(world: World, person: Person, channel: Channel, *, joined: bool) -> Channel:
    """Somebody goes into a public channel, or leaves a channel."""
    if channel.kind in ("im", "mpim") or (joined and channel.kind == "group"):
        raise GestureError(f"{channel.name or channel.id} is private: nobody goes in or out by themselves.")
    _is_active(person)
    _is_open(channel)
    if joined == (person.id in channel.members):
        return channel
    if joined:
        _may_come_in(person, channel)
    others = tuple(member for member in channel.members if member != person.id)
    kept = world.state.put_channel(replace(channel, members=(*others, person.id) if joined else others))
    world.news.moved(kept, user=person.id, joined=joined)
    return kept


def _may_come_in(person: Person, channel: Channel) -> None:
    """Guests and people of another workspace are only where somebody has put them."""
    if person.restricted or person.ultra_restricted:
        raise GestureError(f"{person.name} is a guest: guests are put into channels and do not join by themselves.")
    if person.team_id != channel.team_id:
        raise GestureError(f"{person.name} is of another workspace and cannot join #{channel.name} of this one.")


def _is_active(person: Person) -> None:
    if person.deleted:
        raise GestureError(f"{person.name} is deactivated and cannot do anything in Slack.")


def _is_open(channel: Channel) -> None:
    if channel.archived:
        raise GestureError(f"#{channel.name} is archived: nobody can do anything there.")
