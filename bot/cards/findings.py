"""What is questionable about a rulebook, in sentences: errors first, each with a lead that shows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.reader import Reader
from routing.fields import Catalogue
from routing.lead_lines import print_lead_line
from routing.rule_lines import print_target
from routing.rulebook import Rule
from routing.rulecheck import Finding, Problem, Severity

#: Characters of a rule's name, of a finding, of its lead, and of all that a card shows.
MAX_NAME = 60
MAX_FINDING = 700
MAX_LEAD = 500
MAX_SHOWN = 9_000

#: So many rules are named of those that one finding is about.
MOST_NAMED = 5

#: So many findings are shown, each in a paragraph of its own.
MOST_FINDINGS = 40

SIGNS = {Severity.ERROR: "⛔", Severity.WARNING: "⚠️"}

#: Says the words of a message in somebody's language.
Say = Callable[..., str]


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Rules that were checked, the fields that they may use, and what is questionable about them, errors first."""

    rules: Sequence[Rule]
    catalogue: Catalogue
    findings: Sequence[Finding]

    def of(self, severity: Severity) -> list[Finding]:
        """The findings that are that bad."""
        return [finding for finding in self.findings if finding.severity is severity]


def findings_card(title: str, checked: Checked, *, reader: Reader) -> Message:
    """How much was found, then the findings as far as there is room, and how many more there are."""
    heading = f"*{title}*\n{counted(checked, say=reader.say)}"
    texts = [_paragraph(finding, checked, reader=reader) for finding in checked.findings[:MOST_FINDINGS]]
    shown = [heading, *texts[: sum(length <= MAX_SHOWN for length in accumulate(map(len, texts)))]]
    left = len(checked.findings) - len(shown) + 1
    more = [reader.say("find-more", count=left)] if left else []
    return blocks.message("\n".join((*shown, *more)), [*map(blocks.section, shown), *map(blocks.context, more)])


def counted(checked: Checked, *, say: Say) -> str:
    """How many rules were checked, and how much was found."""
    errors, warnings = (len(checked.of(severity)) for severity in Severity)
    rules = sum(not rule.paused for rule in checked.rules)
    found = [say(key, count=count) for key, count in (("find-errors", errors), ("find-warnings", warnings)) if count]
    return say("find-counted", count=rules, found=say("find-and").join(found) or say("find-nothing"))


def told(finding: Finding, checked: Checked, *, say: Say) -> str:
    """What a finding says, and its lead, as one line of plain text."""
    said, lead = sentence(finding, checked.rules, say=say), lead_line(finding, checked)
    return say("find-with-lead", finding=said, lead=lead) if lead else said


def sentence(finding: Finding, rules: Sequence[Rule], *, say: Say) -> str:
    """What a finding says, as plain text."""
    named = [_named(number, rules, say=say) for number in finding.rules]
    kinds = {
        Problem.UNREACHABLE: partial(_unreachable, named),
        Problem.OVERLAP: partial(_overlap, finding, named, rules),
        Problem.NO_RULE: partial(_no_rule, named, rules),
        Problem.NOBODY: partial(_of_target, finding, named, rules, f"nobody-{finding.lack}"),
        Problem.LANGUAGE: partial(_of_target, finding, named, rules, f"language-{finding.language}"),
    }
    said = kinds.get(finding.problem)
    return said(say=say) if said else say(f"find-{_dashed(finding.problem)}", rule="".join(named[:1]))


def lead_line(finding: Finding, checked: Checked) -> str:
    """The lead that shows it, as one types it to try it; empty where there is none."""
    return print_lead_line(finding.lead, catalogue=checked.catalogue) if finding.lead else ""


def _paragraph(finding: Finding, checked: Checked, *, reader: Reader) -> str:
    said = blocks.inert(sentence(finding, checked.rules, say=reader.say), MAX_FINDING)
    lead = lead_line(finding, checked)
    example = f"\n{reader.say('find-lead', lead=blocks.code(lead, MAX_LEAD))}" if lead else ""
    return f"{SIGNS[finding.severity]} {said}{example}"


def _unreachable(named: Sequence[str], *, say: Say) -> str:
    return say("find-unreachable", rule=named[0], before=_listed(named[1:], say=say), count=len(named) - 1)


def _overlap(finding: Finding, named: Sequence[str], rules: Sequence[Rule], *, say: Say) -> str:
    target, instead = (print_target(rules[number - 1].target) for number in finding.rules)
    return say("find-overlap", rule=named[0], other=named[1], target=target, instead=instead)


def _no_rule(named: Sequence[str], rules: Sequence[Rule], *, say: Say) -> str:
    if all(rule.paused for rule in rules):
        return say("find-all-paused" if rules else "find-no-rules")
    return (
        say("find-only-while-free", rules=_listed(named, say=say), count=len(named)) if named else say("find-no-rule")
    )


def _of_target(finding: Finding, named: Sequence[str], rules: Sequence[Rule], kind: str, *, say: Say) -> str:
    """About where rules send leads: who is there is told, and all the rules that do."""
    target = rules[finding.rules[0] - 1].target
    who = say(f"find-in-{target.kind}", name=blocks.one_line(target.name or "", MAX_NAME))
    return say(f"find-{_dashed(kind)}", who=who, rules=_listed(named, say=say), count=len(named))


def _named(number: int, rules: Sequence[Rule], *, say: Say) -> str:
    return say("find-named", name=blocks.one_line(rules[number - 1].name, MAX_NAME), number=number)


def _listed(named: Sequence[str], *, say: Say) -> str:
    shown, left = list(named[:MOST_NAMED]), len(named) - MOST_NAMED
    if left > 0:
        return say("find-and-others", named=say("list-separator").join(shown), count=left)
    *most, last = shown
    return say("find-and").join((say("list-separator").join(most), last)) if most else last


def _dashed(kind: str) -> str:
    return kind.replace("_", "-")
