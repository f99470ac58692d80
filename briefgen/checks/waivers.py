"""Waivers: checks that an event sets aside by name (`waive:`), each with its reason."""

from collections.abc import Collection, Iterable, Iterator

from briefgen.errors import Problem
from briefgen.hints import did_you_mean
from briefgen.loading import LoadedEvent

# What protects others from the event's own author is not the author's to set aside.
LOCKED = {
    "clearance.open": "it is for those who clear the papers to say that they may go",
    "quotations.verbatim": "what somebody is said to have said has to be what was said",
    "release.marking": "whoever handles a paper has to see who may read it",
    "release.reference": "a paper may not name what its readers may not know",
}


def without_waived(loaded: LoadedEvent, problems: Iterable[Problem]) -> list[Problem]:
    """The problems that the event does not waive; in place of those that it does, one remark with the reason."""
    left: dict[Problem, None] = {}
    for problem in problems:
        waived = problem.id in loaded.event.waive and problem.id not in LOCKED
        left[_used(loaded, problem.id) if waived else problem] = None
    return list(left)


def _used(loaded: LoadedEvent, id: str) -> Problem:
    message, hint = f"'{id}' is waived: {loaded.event.waive[id]}", "take the line out to see what it hides"
    return Problem("info", "waive.used", message, loaded.places[f"waive.{id}"], hint)


def check_waivers(
    loaded: LoadedEvent, found: Iterable[Problem], always_run: Collection[str], all_ids: Collection[str]
) -> Iterator[Problem]:
    """A waiver for nothing hides the next mistake of its kind, and some checks no event can waive.

    `found` is what the checks that always run have found, waived or not; whether another check's waiver is of use
    depends on the papers made.
    """
    raised = {problem.id for problem in found}
    for name in loaded.event.waive:
        place = loaded.places[f"waive.{name}"]
        if name in LOCKED:
            message = f"an event cannot waive '{name}': {LOCKED[name]}"
            yield Problem("error", "waive.locked", message, place, "take the line out, and mend what it should hide")
        elif name not in all_ids:
            hint = did_you_mean(name, all_ids, f"checks that there are: {', '.join(sorted(all_ids))}")
            yield Problem("warning", "waive.unknown", f"there is no check '{name}'", place, hint)
        elif name in always_run and name not in raised:
            message = f"nothing is left to waive for '{name}'"
            yield Problem("warning", "waive.unused", message, place, "take the line out, so that it hides nothing new")
