"""A small season: a workspace with six events that share some of what they read."""

from pathlib import Path

import pytest

SHARED = 3  # events that read the same people file
EVENT = "title: Evening {n}\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """The workspace: events 0 to 2 name people.yaml, event 3 a guest list."""
    folder = tmp_path / "ws"
    (folder / "events").mkdir(parents=True)
    (folder / "briefgen.yaml").write_text("defaults: {kinds: [briefing], formats: [txt]}\n", "utf-8")
    (folder / "people.yaml").write_text("ndoye: {name: Mariama Ndoye, office: Prime Minister}\n", "utf-8")
    (folder / "guests.csv").write_text("Name,Office\nAda Roy,Judge\n", "utf-8")
    for n in range(6):
        more = "people: ../people.yaml\nhosts: [ndoye]\n" if n < SHARED else "guests: ../guests.csv\n" if n == 3 else ""
        (folder / "events" / f"e{n}.yaml").write_text(EVENT.format(n=n) + more, "utf-8")
    return folder
