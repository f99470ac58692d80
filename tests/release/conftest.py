"""The full event, read once for all tests of a module."""

from pathlib import Path

import pytest

from briefgen.loading import LoadedEvent, load_event

FULL = Path(__file__).parents[1] / "loading" / "data" / "full" / "event.yaml"


@pytest.fixture(scope="module")
def full() -> LoadedEvent:
    return load_event(FULL)
