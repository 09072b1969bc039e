"""How much of each thing that goes wrong: seconds, or the status of an answer."""

from dataclasses import dataclass

from bot.playground.exceptions import FaultError


@dataclass(frozen=True, kw_only=True)
class _Amount:
    """What an effect's amount counts, and how much there may be; without a `default` it must be given."""

    counts: str
    least: float
    most: float
    default: float | None = None


_A_DAY = 86_400

_AMOUNTS = {
    "ratelimited": _Amount(counts="whole seconds", least=1, most=_A_DAY, default=1),
    "http_error": _Amount(counts="the HTTP status", least=400, most=599, default=500),
    "delay": _Amount(counts="seconds of real time", least=0.001, most=60),
    "duplicate": _Amount(counts="how often it comes in all", least=2, most=11, default=2),
    "hold": _Amount(counts="seconds of the clock", least=0, most=365 * _A_DAY, default=0),
}


def amount_of(effect: str, given: float | None) -> float:
    """The amount of an effect as it was given, or its default; raises FaultError where there is none such."""
    known = _AMOUNTS.get(effect)
    if known is None and given is not None:
        raise FaultError(f"amount: {effect} takes none.")
    if known is None:
        return 0
    amount = known.default if given is None else given
    if amount is None or not known.least <= amount <= known.most:
        said = "is missing" if amount is None else f"cannot be {amount:g}"
        raise FaultError(f"amount: {said}; of {effect} it is {known.counts}, {known.least:g} to {known.most:g}.")
    return amount
