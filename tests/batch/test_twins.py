"""Events with one id are told, each with the first that has it."""

from pathlib import Path

from briefgen.batch.twins import heads_of, twins_among

EVENT = "title: {title}\nstart: 2026-05-17 18:30\n"


def test_each_further_one_is_told_with_the_first(tmp_path: Path) -> None:
    events = []
    for name, own in [("a", ""), ("b", "id: a\n"), ("c", ""), ("d", "id: a\n"), ("e", "id: c\n")]:
        events.append(tmp_path / f"{name}.yaml")
        events[-1].write_text(own + EVENT.format(title=name), "utf-8")
    events.append(tmp_path / "broken.yaml")
    events[-1].write_text("title: [\nstart: 2026-05-17\n", "utf-8")
    heads = heads_of(events)
    assert [head.title for head in heads.values()] == ["a", "b", "c", "d", "e"]
    twins = twins_among(events, heads)
    assert [(event.stem, problem.message[-6:], problem.id) for event, problem in twins.items()] == [
        ("b", "a.yaml", "output.same-id"), ("d", "a.yaml", "output.same-id"), ("e", "c.yaml", "output.same-id"),
    ]  # fmt: skip
