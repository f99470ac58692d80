"""Fits a paper to its pages: a slightly tighter setting where a few lines would stand on a page of their own."""

from dataclasses import replace

from briefgen.papers import Paper
from briefgen.themes import tightened

_PAGED = {"pdf", "docx"}
_FEW_LINES = 0.25  # share of a page's height: a last page with more is left as it is


def fit(paper: Paper) -> Paper:
    """The paper with its number of pages, in the first setting of its theme that saves a page with a few lines.

    Only papers of kinds with a budget of pages are laid out here: those whose length matters. All formats then have the
    same setting. One that fits by less than a line is set tighter too: Word may measure words slightly wider.
    """
    if paper.kind.says.budgets.pages is None or not _PAGED.intersection(paper.wanted.formats):
        return paper
    from briefgen.layout import extent  # loads the fonts: only where pages are counted

    theme = paper.wanted.theme
    pages, last, line = extent(paper.document, theme)
    tight = last > 1 - line
    if tight or (pages > 1 and last < _FEW_LINES):
        for step in theme.tighten:
            tried = tightened(theme, step)
            fewer, end, line = extent(paper.document, tried)
            if fewer < pages + tight and end <= 1 - line:
                wanted = replace(paper.wanted, theme=tried)
                return replace(paper, wanted=wanted, pages=fewer)
    return replace(paper, pages=pages)
