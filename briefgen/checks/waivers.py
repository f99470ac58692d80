"""Waivers: checks that an event sets aside by name (`waive:`), each with its reason."""

from collections.abc import Collection, Iterable, Iterator

from briefgen.errors import Problem
from briefgen.events import LoadedEvent
from briefgen.sources import did_you_mean


def without_waived(loaded: LoadedEvent, problems: Iterable[Problem]) -> list[Problem]:
    """The problems that the event does not waive."""
    return [problem for problem in problems if problem.id not in loaded.event.waive]


def check_waivers(
    loaded: LoadedEvent, found: Iterable[Problem], always_run: Collection[str], all_ids: Collection[str]
) -> Iterator[Problem]:
    """A waiver for nothing hides the next mistake of its kind.

    `found` is what the checks that always run have found, waived or not; whether another check's waiver is of use
    depends on the papers made.
    """
    raised = {problem.id for problem in found}
    for name in loaded.event.waive:
        place = loaded.places[f"waive.{name}"]
        if name not in all_ids:
            hint = did_you_mean(name, all_ids, f"checks that there are: {', '.join(sorted(all_ids))}")
            yield Problem("warning", "waive.unknown", f"there is no check '{name}'", place, hint)
        elif name in always_run and name not in raised:
            message = f"nothing is left to waive for '{name}'"
            yield Problem("warning", "waive.unused", message, place, "take the line out, so that it hides nothing new")
