"""A paper holds what its audience may see, and is called by its own title."""

from pathlib import Path

import pytest

from briefgen.document import Chart, QrCode, plain_text
from briefgen.errors import TemplateError
from briefgen.loading import load_event
from tests.papers import paper_of

NORLAND = Path(__file__).parents[2] / "data" / "norland" / "event.yaml"


def test_a_paper_is_called_by_its_own_title() -> None:
    loaded = load_event(NORLAND)
    assert loaded.event.media and loaded.event.media.headline
    press = paper_of(loaded, "press-summary")
    assert plain_text(press.document.title) == loaded.event.media.headline
    briefing = paper_of(loaded)
    assert plain_text(briefing.document.title) == loaded.event.title


@pytest.mark.parametrize(("audience", "shown"), [("internal", True), ("public", False)])
def test_a_template_shows_no_picture_that_its_audience_may_not_see(tmp_path: Path, audience: str, shown: bool) -> None:
    loaded = load_event(NORLAND)
    folder = tmp_path / "templates" / "kinds" / "card"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text(f"title: Card\naudience: {audience}\n")
    (folder / "body.md.j2").write_text(f"![somebody]({next(iter(loaded.pictures))})\n")
    if shown:
        assert paper_of(loaded, "card", workspace=tmp_path).document.blocks
    else:
        with pytest.raises(TemplateError, match="not named in the event's data"):
            paper_of(loaded, "card", workspace=tmp_path)


@pytest.mark.parametrize(("audience", "charts"), [("internal", 1), ("public", 0)])
@pytest.mark.parametrize(("language", "title"), [("en", "Figures in comparison"), ("fr", "Comparaison des chiffres")])
def test_a_kind_may_ask_for_a_code_and_for_a_chart_of_the_facts_that_it_may_show(
    tmp_path: Path, audience: str, charts: int, language: str, title: str
) -> None:
    folder = tmp_path / "templates" / "kinds" / "drawn"
    folder.mkdir(parents=True)
    says = f"title: Drawn\naudience: {audience}\nlanguages: [{language}]\nsections: [website-code, facts-chart]\n"
    (folder / "kind.yaml").write_text(says)
    (folder / "body.md.j2").write_text(
        '{% for section in kind.sections %}{% include section ~ ".md.j2" %}\n\n{% endfor %}'
    )
    blocks = paper_of(load_event(NORLAND), "drawn", workspace=tmp_path, language=language).document.blocks
    codes = [block for block in blocks if isinstance(block, QrCode)]
    assert [code.content for code in codes] == ["https://norland.example/meridia"]
    drawn = [plain_text(block.caption.line) for block in blocks if isinstance(block, Chart)]
    assert drawn == [f"{title}, million US dollars"] * charts
