"""What a change of the lists of companies is called in the log."""

from collections.abc import Sequence

from routing.companies import COLUMNS, Listed, TableChanges

#: Companies that one entry of the log names; a file may bring in thousands.
MOST = 20


def logged(changes: TableChanges) -> tuple[str, str]:
    """The companies that differ, before and after."""
    was = [_row(before) for before, _ in changes.changed] + [_row(row) for row in changes.removed]
    now = [f"added {_row(row)}" for row in changes.added]
    now += [f"changed {_row(row)}" for _, row in changes.changed]
    now += [f"removed {_row(row)}" for row in changes.removed]
    return _together(was), _counted(changes) + _together(now)


def _counted(changes: TableChanges) -> str:
    """How many there are of each kind, where there are several."""
    counts = {"added": len(changes.added), "changed": len(changes.changed), "removed": len(changes.removed)}
    if sum(counts.values()) == 1:
        return ""
    return ", ".join(f"{kind} {count}" for kind, count in counts.items()) + ": "


def _row(row: Listed) -> str:
    about = {column: getattr(row, column) for column in COLUMNS[2:]}
    return " ".join((row.list, row.company, *(f"{column} {said}" for column, said in about.items() if said)))


def _together(lines: Sequence[str]) -> str:
    more = [f"and {len(lines) - MOST} more"] if len(lines) > MOST else []
    return "; ".join((*lines[:MOST], *more))
