"""`baton routing check`: what is questionable about the rules of a baton.yml, at their places in the file."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from bot.cards.findings import Checked, counted, lead_line, sentence, told
from bot.cli.check import WRONG, read_file, say
from routing.document import Document, read_document
from routing.rulecheck import Finding, Severity


def check_rules_of(file: Path, *, as_json: bool) -> None:
    """Print each finding as `FILE:line:column: error: what`, errors first, or all as JSON; exit 1 on errors."""
    read = read_file(file)
    checked, document = read.checked(), read_document(read.text)
    if as_json:
        found = [_as_json(each, checked, document) for each in checked.findings]
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _print(file, checked, document)
    if checked.of(Severity.ERROR):
        raise typer.Exit(WRONG)


def _print(file: Path, checked: Checked, document: Document) -> None:
    for finding in checked.findings:
        line, column = _place(document, finding.rules)
        typer.echo(f"{file}:{line}:{column}: {finding.severity}: {told(finding, checked, say=say)}")
    typer.echo(f"{file}: {counted(checked, say=say)}")


def _as_json(finding: Finding, checked: Checked, document: Document) -> dict[str, Any]:
    """A finding as a program reads it; `lead` is what one types to try it."""
    return {
        "severity": finding.severity,
        "problem": finding.problem,
        "message": sentence(finding, checked.rules, say=say),
        "lead": lead_line(finding, checked) or None,
        "rules": [_rule_as_json(number, checked, document) for number in finding.rules],
    }


def _rule_as_json(number: int, checked: Checked, document: Document) -> dict[str, Any]:
    line, column = _place(document, (number,))
    return {"number": number, "name": checked.rules[number - 1].name, "line": line, "column": column}


def _place(document: Document, numbers: Sequence[int]) -> tuple[int, int]:
    """Line and column of the first of these rules in its file; of all rules where a finding is of none."""
    return document.place(("rules", numbers[0] - 1) if numbers else ("rules",))
