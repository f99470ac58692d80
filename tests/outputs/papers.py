"""Papers of an event in their folder, as they were and as they are to be."""

from pathlib import Path

from briefgen.outputs import Published, publish

OLD = {"a.en.docx": b"old a", "b.en.docx": b"old b", "c.en.pdf": b"old c"}


NEW = {name: data.replace(b"old", b"new") for name, data in OLD.items()}


def put(out: Path, papers: dict[str, bytes]) -> Published:
    return publish(out, "evening", out.parent / "event.yaml", papers)


def standing(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (out / "evening").iterdir()}
