"""The page's words are readable in light and in dark: each colour against each ground that it stands on."""

import re

import pytest

from briefgen.batch.report.page import STYLE


def colours(block: str) -> dict[str, str]:
    return {name: code if len(code) == 7 else "#" + "".join(2 * each for each in code[1:]) for name, code in
            re.findall(r"--(\w+): (#[0-9a-f]{3,6})", block)}  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
def test_words_have_the_contrast_of_wcag(dark: bool) -> None:
    light_block, dark_block = STYLE.split("@media (prefers-color-scheme: dark)")
    found = colours(dark_block.split("}")[0] if dark else light_block)
    assert len(found) == 8
    for word in ("ink", "soft", "good", "bad", "mild"):
        for ground in ("paper", "ground"):
            one, other = sorted((luminance(found[word]), luminance(found[ground])))
            assert (other + 0.05) / (one + 0.05) >= 4.5, (word, ground)
