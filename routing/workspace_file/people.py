"""Reps, teams and named accounts of a baton.yml."""

from collections.abc import Iterable

from routing.accounts import domain_of
from routing.document import Path
from routing.reps import Account, Rep, Roster, Shift, Team
from routing.sentences import sentence
from routing.shape import Reader, meant
from routing.workspace_file.general import refuse_inbound, rep_shift
from routing.workspace_file.shapes import AccountShape, FileShape, RepShape, TeamShape
from routing.workspace_file.slack_ids import refuse_no_channel, refuse_no_person


def roster_of(reader: Reader, file: FileShape, *, shift: Shift, language: str, inbound: tuple[str, ...]) -> Roster:
    """Reps and teams by name; a rep's shift and language are the workspace's where they say nothing else."""
    reps = {name: rep for name in file.reps if (rep := _rep(reader, name, shift=shift, language=language))}
    _refuse_twins(reader, reps.values())
    teams = {name: _team(reader, name, reps=file.reps, inbound=inbound) for name in file.teams}
    return Roster(reps=reps, teams=teams)


def accounts_of(reader: Reader, file: FileShape) -> tuple[Account, ...]:
    """The named accounts."""
    paths: list[Path] = [("accounts", number) for number in range(len(file.accounts))]
    found = [(path, account) for path in paths if (account := _account(reader, path, reps=file.reps))]
    seen: set[str] = set()
    for path, account in found:
        if account.domain in seen:
            what = sentence("{domain} is listed twice. One account has one owner.", domain=account.domain)
            reader.refuse((*path, "domain"), what)
        seen.add(account.domain)
    return tuple(account for _, account in found)


def refuse_no_rep(reader: Reader, path: Path, name: str, *, among: Iterable[str], offset: int = 0) -> None:
    """Note a problem where there is no rep of that name."""
    names = list(among)
    if name not in names:
        hint = meant(name, names, otherwise=None if names else sentence("There are no reps."))
        reader.refuse(path, sentence("There is no rep `{name}`. {hint}", name=name, hint=hint), offset=offset)


def refuse_no_team(reader: Reader, path: Path, name: str, *, among: Iterable[str], offset: int = 0) -> None:
    """Note a problem where there is no team of that name."""
    names = list(among)
    if name not in names:
        hint = meant(name, names, otherwise=None if names else sentence("There are no teams."))
        reader.refuse(path, sentence("There is no team `{name}`. {hint}", name=name, hint=hint), offset=offset)


def _rep(reader: Reader, name: str, *, shift: Shift, language: str) -> Rep | None:
    path = ("reps", name)
    shape = reader.entry(path, RepShape)
    if shape is None:
        return None
    refuse_no_person(reader, (*path, "slack"), shape.slack)
    return Rep(
        name=name,
        slack=shape.slack,
        shift=rep_shift(reader, path, shape, default=shift),
        languages=_languages(reader, path, shape.languages or (language,)),
        weight=shape.weight,
        capacity=shape.capacity,
    )


def _languages(reader: Reader, path: Path, tags: tuple[str, ...]) -> tuple[str, ...]:
    languages = [tag.replace("_", "-").split("-")[0].lower() for tag in tags]
    for number, language in enumerate(languages):
        if not (language.isascii() and language.isalpha() and len(language) in (2, 3)):
            what = sentence("“{word}” should be the code of a language, such as `en` or `zh`.", word=tags[number])
            reader.refuse((*path, "languages", number), what)
    return tuple(dict.fromkeys(languages))


def _refuse_twins(reader: Reader, reps: Iterable[Rep]) -> None:
    names: dict[str, str] = {}
    for rep in reps:
        if earlier := names.get(rep.slack):
            what = sentence(
                "{person} is `{name}` already. Each rep is one person in Slack.", person=rep.slack, name=earlier
            )
            reader.refuse(("reps", rep.name, "slack"), what)
        names.setdefault(rep.slack, rep.name)


def _team(reader: Reader, name: str, *, reps: Iterable[str], inbound: tuple[str, ...]) -> Team:
    path = ("teams", name)
    shape = reader.group(path, TeamShape)
    for number, member in enumerate(shape.members):
        refuse_no_rep(reader, (*path, "members", number), member, among=reps)
        if member in shape.members[:number]:
            what = sentence("`{name}` is a member already. For a bigger share raise the rep's `weight`.", name=member)
            reader.refuse((*path, "members", number), what)
    refuse_no_channel(reader, (*path, "channel"), shape.channel)
    refuse_inbound(reader, (*path, "channel"), shape.channel, inbound=inbound)
    return Team(name=name, **shape.model_dump())


def _account(reader: Reader, path: Path, *, reps: Iterable[str]) -> Account | None:
    shape = reader.entry(path, AccountShape)
    if shape is None:
        return None
    domain = domain_of(shape.domain)
    if domain is None:
        what = sentence("“{word}” is not a domain. Write it like acme.com.", word=shape.domain)
        reader.refuse((*path, "domain"), what)
    if shape.owner is not None:
        refuse_no_rep(reader, (*path, "owner"), shape.owner, among=reps)
    return Account(domain=domain or shape.domain, name=shape.name, owner=shape.owner, tier=shape.tier)
