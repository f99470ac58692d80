"""Marks in a template that mean nothing are told with their line, before they print as words."""

import pytest

from briefgen.errors import Place, Problem
from briefgen.readers.markdown import lint_words

WRONG = {
    "a role behind a line": ("x {.kickers}", "'.kickers' means nothing here", "did you mean `.kicker`?"),
    "a role over a paragraph": ("y\n{.kickers}\nx", "'.kickers' means nothing here", "did you mean `.kicker`?"),
    "a role behind brackets": ("[x]{.labels}", "'.labels' means nothing here", "did you mean `.label`?"),
    "a paragraph's role behind brackets": ("[x]{.kicker}", "'.kicker' means nothing here", ".label"),
    "a paragraph's role in a line": ("x {.kicker}", "stands in the midst of a line", "on a line of its own"),
    "a word's role in a line": ("x {.label}", "stands in the midst of a line", "behind [words in brackets]"),
    "a word's role over a paragraph": ("y\n{.nowrap}\nx", "'.nowrap' means nothing here", ".kicker"),
    "a fence": ("::: box\ny\n:::", "there is no fence '::: box'", "callout"),
    "a fence misspelt": ("::: detail\n- **A** b\n:::", "there is no fence '::: detail'", "did you mean `details`?"),
    "a fence in a list": ("> ::: box\n> y\n> :::", "there is no fence '::: box'", "callout"),
    "two colons": (":: note\ny\n::", "a fence begins with three colons: ::: note", "two print"),
    "a name behind a heading": ("## Trade {#trade}", "{#trade} stands in the midst of a line", "over what it names"),
    "an attribute": ('{widht="1 2"}\n| a | b |', "'widht=' means nothing here", "did you mean `width`?"),
}
RIGHT = """{.kicker}
Note

[words]{.label} and [more]{.nowrap}

> {.small}
> quietly

{widths="1 3" summary="…"}
| a | b |

![map](map "Map"){width=30}

{.page-break}
---

{#trade}
## Trade

{caption="Trade" numbered="Table" #goods}
| a | b |

[words]{#here} and [more](#here)[a note]{.footnote}

{.contents depth=3}
Contents

::: {.chart kind=bars title="Trade"}
| a | b |
:::

::: qr {width=30}
https://a.example
:::

::: callout BOTTOM LINE
x
:::

:::: cards 3
::: note A
x
:::
::::

At 18:30 :: and {braces} and ::
"""


def told(words: str) -> list[Problem]:
    return list(lint_words(words, Place("body.md.j2", 3)))


@pytest.mark.parametrize("name", WRONG)
def test_a_mark_that_means_nothing(name: str) -> None:
    words, message, hint = WRONG[name]
    (problem,) = told(words)
    assert message in problem.message
    assert problem.hint and hint in problem.hint
    assert problem.place and problem.place.line == 3 + ("y" in words.partition("\n")[0] and words.count("y\n{"))


def test_marks_that_mean_something() -> None:
    assert told(RIGHT) == []


def test_what_stands_before_the_words_is_not_known() -> None:
    """A tag may have ended a line, or stand in it."""
    assert told("{.label} x") == told("{.kicker}\nx") == told("]{.label}") == []
    assert told("\n\n{.kickers}\nx")[0].place == Place("body.md.j2", 5)
