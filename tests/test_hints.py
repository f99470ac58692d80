"""The nearest of the names that exist, and none where nothing is near."""

from briefgen.hints import did_you_mean, nearest


def test_the_nearest_name_is_offered_whatever_its_capitals() -> None:
    assert nearest("VENU", ["venue", "principal"]) == "venue"
    assert did_you_mean("venu", ["venue", "principal"]) == "did you mean `venue`?"


def test_what_is_like_nothing_gets_the_other_hint() -> None:
    assert nearest("xyz", ["venue"]) is None
    assert did_you_mean("xyz", ["venue"], "the fields: venue") == "the fields: venue"
    assert did_you_mean("xyz", []) is None
