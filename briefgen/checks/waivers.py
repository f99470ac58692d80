"""Waivers: rules that an event disables by name (`waive:`), each with a reason."""

from collections.abc import Collection, Iterable, Iterator

from briefgen.errors import Problem
from briefgen.hints import did_you_mean
from briefgen.loading import LoadedEvent
from briefgen.rules import Rule
from briefgen.rules.catalogue import RULES
from briefgen.rules.waivers import WAIVE_LOCKED, WAIVE_UNKNOWN, WAIVE_UNUSED, WAIVE_USED


def without_waived(loaded: LoadedEvent, problems: Iterable[Problem]) -> list[Problem]:
    """The problems that the event does not waive, and one remark with the reason for each waiver that was used."""
    left: dict[Problem, None] = {}
    for problem in problems:
        waived = problem.rule.waivable and problem.id in loaded.event.waive
        left[_used(loaded, problem.id) if waived else problem] = None
    return list(left)


def _used(loaded: LoadedEvent, id: str) -> Problem:
    message, hint = f"'{id}' is waived: {loaded.event.waive[id]}", "take the line out to see what it hides"
    return Problem(WAIVE_USED, message, loaded.places[f"waive.{id}"], hint)


def check_waivers(loaded: LoadedEvent, found: Iterable[Problem], always_run: Collection[Rule]) -> Iterator[Problem]:
    """Waivers that are unused, and would hide the next such problem, and waivers of rules that cannot be waived.

    `found` are the problems of the checks that always run, waived or not; other waivers may be used or unused depending
    on the papers made, and are not reported.
    """
    raised = {problem.rule for problem in found}
    for name in loaded.event.waive:
        place, rule = loaded.places[f"waive.{name}"], RULES.get(name)
        if rule is not None and rule.locked:
            message = f"an event cannot waive '{name}': {rule.locked}"
            yield Problem(WAIVE_LOCKED, message, place, "take the line out, and mend what it should hide")
        elif rule is None or not rule.waivable:
            known = sorted(id for id, each in RULES.items() if each.waivable or each.locked)
            hint = did_you_mean(name, known, f"checks that there are: {', '.join(known)}")
            yield Problem(WAIVE_UNKNOWN, f"there is no check '{name}'", place, hint)
        elif rule in always_run and rule not in raised:
            message = f"nothing is left to waive for '{name}'"
            yield Problem(WAIVE_UNUSED, message, place, "take the line out, so that it hides nothing new")
