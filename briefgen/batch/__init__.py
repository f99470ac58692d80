"""Many events at once: found, built side by side, each failure its own, and only what changed is made anew."""

from briefgen.batch.batch import Batch, Result, State, run_batch
from briefgen.batch.cores import usable_cores
from briefgen.batch.inputs import find_events, workspace_events
from briefgen.batch.manifest import write_manifest
from briefgen.batch.report import check_report, write_report
from briefgen.batch.summary import Tally

__all__ = [
    "Batch",
    "Result",
    "State",
    "Tally",
    "check_report",
    "find_events",
    "run_batch",
    "usable_cores",
    "workspace_events",
    "write_manifest",
    "write_report",
]
