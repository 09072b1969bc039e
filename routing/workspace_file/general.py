"""The `workspace:` group: who it is, when they work, in which language and currency, in which channels."""

from collections.abc import Mapping
from functools import cache
from zoneinfo import available_timezones

from babel.numbers import get_territory_currencies, list_currencies

from routing.countries import COUNTRIES
from routing.document import Path
from routing.exceptions import CalendarError, HoursError
from routing.holiday_calendar import holiday_calendar
from routing.hours import parse_hours
from routing.reps import Shift, WorkingHours
from routing.sentences import sentence
from routing.shape import Reader, meant
from routing.workspace import Channels
from routing.workspace_file.shapes import ChannelsShape, RepShape, WorkspaceShape
from routing.workspace_file.slack_ids import refuse_no_channel

WORKSPACE: Path = ("workspace",)

#: What people write for no holiday calendar.
NO_HOLIDAYS = "none"


def language_of(reader: Reader, shape: WorkspaceShape) -> str:
    """`en` or `zh`, from a locale such as `en`, `zh-CN` or `zh_Hans`."""
    language = shape.locale.replace("_", "-").split("-")[0].lower()
    if language in ("en", "zh"):
        return language
    what = sentence("“{word}” is not a language Baton speaks. Write `en` or `zh-CN`.", word=shape.locale)
    reader.refuse((*WORKSPACE, "locale"), what)
    return "en"


def shift_of(reader: Reader, shape: WorkspaceShape) -> Shift:
    """The shift of everybody whose own says nothing else."""
    return Shift(
        timezone=_timezone(reader, WORKSPACE, shape.timezone),
        hours=_hours(reader, WORKSPACE, shape.hours),
        holidays=_holidays(reader, WORKSPACE, shape.holidays),
    )


def rep_shift(reader: Reader, path: Path, shape: RepShape, *, default: Shift) -> Shift:
    """A rep's shift: the workspace's, with what the rep's own says instead."""
    return Shift(
        timezone=_timezone(reader, path, shape.timezone) if shape.timezone else default.timezone,
        hours=_hours(reader, path, shape.hours) if shape.hours else default.hours,
        holidays=_holidays(reader, path, shape.holidays) if shape.holidays else default.holidays,
    )


def currency_of(reader: Reader, shape: WorkspaceShape) -> str:
    """The workspace's currency, ISO 4217."""
    return _currency(reader, (*WORKSPACE, "currency"), shape.currency)


def rates_of(reader: Reader, shape: WorkspaceShape) -> Mapping[str, float]:
    """What one unit of other currencies is worth in the workspace's."""
    rates = {}
    for code, rate in shape.rates.items():
        path = (*WORKSPACE, "rates", code)
        rates[_currency(reader, path, code)] = rate
        if code.upper() == shape.currency.upper() and rate != 1:
            what = sentence("{code} is the workspace's own currency, so its rate is 1. Leave it out.", code=code)
            reader.refuse(path, what)
    return rates


def channels_of(reader: Reader) -> Channels:
    """The channels; none that prospects read may be one that cards go to."""
    path = (*WORKSPACE, "channels")
    shape = reader.group(path, ChannelsShape)
    for number, channel in enumerate(shape.inbound):
        refuse_no_channel(reader, (*path, "inbound", number), channel)
    for name in ("marketing", "customer_success", "escalation"):
        refuse_no_channel(reader, (*path, name), getattr(shape, name))
        refuse_inbound(reader, (*path, name), getattr(shape, name), inbound=shape.inbound)
    return Channels(**shape.model_dump())


def refuse_inbound(reader: Reader, path: Path, channel: str | None, *, inbound: tuple[str, ...]) -> None:
    """Note a problem where a channel for cards is one in which prospects read along."""
    if channel is not None and channel in inbound:
        what = sentence(
            "{channel} is an inbound channel, where prospects read along. Cards need another channel.", channel=channel
        )
        reader.refuse(path, what)


def _timezone(reader: Reader, path: Path, name: str) -> str:
    if name in _zones():
        return name
    hint = meant(name, _zones(), otherwise=sentence("Write it like `Europe/Berlin`."))
    reader.refuse((*path, "timezone"), sentence("There is no time zone “{word}”. {hint}", word=name, hint=hint))
    return "UTC"


def _hours(reader: Reader, path: Path, text: str) -> WorkingHours:
    try:
        return parse_hours(text)
    except HoursError as exc:
        reader.refuse((*path, "hours"), exc.what)
        return WorkingHours(days={})


def _holidays(reader: Reader, path: Path, code: str) -> str | None:
    if code.lower() == NO_HOLIDAYS:
        return None
    try:
        return holiday_calendar(code).code
    except CalendarError as exc:
        reader.refuse((*path, "holidays"), exc.what)
        return None


def _currency(reader: Reader, path: Path, code: str) -> str:
    if code.upper() not in list_currencies():
        # The first two letters are the country: who writes USB means the dollar, not the ruble.
        near = next((known for known in _tender() if known[:2] == code[:2].upper()), None)
        hint = sentence("Did you mean `{word}`?", word=near) if near else sentence("Write it like `USD`.")
        reader.refuse(path, sentence("There is no currency “{word}”. {hint}", word=code, hint=hint))
    return code.upper()


@cache
def _zones() -> tuple[str, ...]:
    return tuple(sorted(available_timezones()))


@cache
def _tender() -> tuple[str, ...]:
    """The currencies that some country pays in today."""
    return tuple(sorted({code for country in COUNTRIES for code in get_territory_currencies(country)}))
