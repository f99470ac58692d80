"""The catalogue as text: one entry, the list, and the page of all entries."""

from collections.abc import Iterator
from itertools import groupby

from briefgen.rules.catalogue import FAMILIES, RULES
from briefgen.rules.rule import Rule

_REASON = "why it does not apply here"
_INTRODUCTION = """\
# What briefgen finds

Every problem that briefgen can tell of, by its id, as `briefgen explain` prints it. This page is made from the rules
themselves, by `briefgen explain --format markdown > docs/checks.md`.

An error stops a final paper; a warning asks for a look; an info says what was done. A draft is made all the same,
unless the data or a template cannot be read at all."""


def entry(rule: Rule) -> str:
    """The full description of a rule, as text."""
    said = (
        f"{rule.id} · {FAMILIES[rule.family]} · {_severity(rule)}",
        rule.why,
        f"Source: {rule.source}.",
        f"To mend it: {rule.mend}",
        _waiver(rule),
    )
    return "\n\n".join(said) + (f"\n\n{_line(rule)}" if rule.waivable else "")


def listing() -> str:
    """One line per rule, grouped by family."""
    width = max(map(len, RULES))
    return "\n".join(
        f"{title}\n" + "".join(f"  {rule.id:{width}}  {rule.severity:7}  {rule.why}\n" for rule in rules)
        for title, rules in _families()
    )


def as_markdown() -> str:
    """All entries, as one page of Markdown."""
    return "\n\n".join([_INTRODUCTION, *(_section(title, rules) for title, rules in _families())])


def _families() -> Iterator[tuple[str, list[Rule]]]:
    for family, rules in groupby(RULES.values(), lambda rule: rule.family):
        yield FAMILIES[family], list(rules)


def _section(title: str, rules: list[Rule]) -> str:
    return "\n\n".join([f"## {title}", *map(_markdown, rules)])


def _markdown(rule: Rule) -> str:
    example = "\n".join(f"  {line}".rstrip() for line in ("```yaml", *_line(rule).splitlines(), "```"))
    return "\n".join(
        (
            f"### `{rule.id}` · {_severity(rule)}",
            "",
            rule.why,
            "",
            f"- Source: {rule.source}.",
            f"- To mend it: {rule.mend}",
            f"- {_waiver(rule)}" + (f"\n{example}" if rule.waivable else ""),
        )
    )


def _severity(rule: Rule) -> str:
    return f"{rule.severity}, in a draft {rule.in_drafts}" if rule.in_drafts else rule.severity


def _waiver(rule: Rule) -> str:
    if rule.waivable:
        return "Whoever answers for an event can waive it there, with a reason:"
    if rule.locked:
        return f"No event can waive it: {rule.locked}."
    return "No event can waive it: that is for what checks find in an event and its papers."


def _line(rule: Rule) -> str:
    """The lines to write into the event file to waive the rule."""
    return f"waive:\n  {rule.id}: {_REASON}"
