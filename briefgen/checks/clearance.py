"""Clearance: no paper is final before every office in the event's clearance has cleared it."""

from collections.abc import Iterator

from briefgen.checks.subject import PaperSubject
from briefgen.errors import Problem
from briefgen.rules.papers import CLEARANCE_OPEN


def check_clearance(subject: PaperSubject) -> Iterator[Problem]:
    """Clearance steps that are pending or refused; drafts are possible without them."""
    for index, step in enumerate(subject.loaded.event.clearance):
        if step.decision != "cleared":
            said = "has refused clearance" if step.decision == "refused" else "has not cleared the papers yet"
            place = subject.loaded.places[f"clearance.{index}.decision"]
            hint = "obtain clearance and write `decision: cleared`, or make a draft without --final"
            yield Problem(CLEARANCE_OPEN, f"{step.office} {said}", place, hint)
