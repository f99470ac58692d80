"""Rules: every problem that can be told, declared once, with its reason, its source and the way to mend it.

A rule stands here and not beside what finds it, because several rooms on several floors find the same thing (a file
that is empty, a name that is taken), and because the list of all rules must load no writer and no font.
"""

from briefgen.rules.rule import OFFICE, PROGRAM, Rule, Severity

__all__ = ["OFFICE", "PROGRAM", "Rule", "Severity"]
