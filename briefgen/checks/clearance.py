"""Clearance: nothing leaves the house as final before everybody who clears it has done so."""

from collections.abc import Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.errors import Problem
from briefgen.rules.papers import CLEARANCE_OPEN


def check_clearance(subject: PaperSubject) -> Iterator[Problem]:
    """A step of clearance that is pending or refused; a draft may be made all the same."""
    for index, step in enumerate(subject.loaded.event.clearance):
        if step.decision != "cleared":
            said = "has refused clearance" if step.decision == "refused" else "has not cleared the papers yet"
            place = subject.loaded.places[f"clearance.{index}.decision"]
            hint = "obtain clearance and write `decision: cleared`, or make a draft without --final"
            yield Problem(CLEARANCE_OPEN, f"{step.office} {said}", place, hint)
