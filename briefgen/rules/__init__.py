"""Rules: every problem that can be reported, declared once, with its reason, its source and its fix.

Rules are declared here and not beside the code that finds the problem: several packages report the same problem (an
empty file, a name already in use), and the list of all rules must not import a writer or a font.
"""

from briefgen.rules.rule import OFFICE, PROGRAM, SEVERITIES, Rule, Severity

__all__ = ["OFFICE", "PROGRAM", "SEVERITIES", "Rule", "Severity"]
