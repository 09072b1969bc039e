"""What becomes of the open leads of reps who are taken out of the agreement, or of a team."""

from collections.abc import AsyncIterator

from bot.cards import blocks
from bot.cards.reader import Reader
from bot.desk import Desk
from routing.reps import Rep
from routing.workspace import Workspace

#: Characters of a name.
MAX_NAME = 80


async def leaving(desk: Desk, before: Workspace, after: Workspace, *, reader: Reader) -> list[str]:
    """A sentence for each who has open leads and is in the one and not in the other, as plain text."""
    told = []
    for rep in before.roster.reps.values():
        if rep.name not in after.roster.reps:
            told += [each async for each in _taken_out(desk, rep, after, reader=reader)]
        elif teams := [name for name in _teams(before, rep) if name not in _teams(after, rep)]:
            told += [each async for each in _out_of(desk, rep, teams, reader=reader)]
    return told


async def _taken_out(desk: Desk, rep: Rep, after: Workspace, *, reader: Reader) -> AsyncIterator[str]:
    """Who is still on one of the lists, as an admin say, goes on with the chats."""
    name = blocks.one_line(rep.name, MAX_NAME)
    if count := await desk.uow.leads.count(offered_to=rep.name):
        yield reader.say("leaving-offers", rep=name, count=count)
    if count := await desk.uow.leads.count(chatting_with=rep.slack):
        yield reader.say("leaving-chats-stay" if after.names(rep.slack) else "leaving-chats", rep=name, count=count)


async def _out_of(desk: Desk, rep: Rep, teams: list[str], *, reader: Reader) -> AsyncIterator[str]:
    count = await desk.uow.leads.count(offered_to=rep.name) + await desk.uow.leads.count(chatting_with=rep.slack)
    if count:
        name, team = (blocks.one_line(each, MAX_NAME) for each in (rep.name, ", ".join(teams)))
        yield reader.say("leaving-team", rep=name, team=team, count=count)


def _teams(workspace: Workspace, rep: Rep) -> list[str]:
    return [team.name for team in workspace.roster.teams.values() if rep.name in team.members]
