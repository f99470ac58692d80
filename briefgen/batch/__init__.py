"""Many events at once: found, built side by side, each failure its own, and only what changed is made anew."""

from briefgen.batch.batch import ONE_ID, Batch, Result, State, held_back, run_batch
from briefgen.batch.cluster import Cluster
from briefgen.batch.cores import usable_cores
from briefgen.batch.gone import papers_of_gone_events
from briefgen.batch.inputs import NOT_FINAL, find_events, named_events, refuse_final, workspace_events, workspace_out
from briefgen.batch.manifest import write_manifest
from briefgen.batch.report import check_report, write_report
from briefgen.batch.shard import Shard, events_in, merge_manifests, parse_shard
from briefgen.batch.summary import lines_of_files, summary

__all__ = [
    "NOT_FINAL",
    "ONE_ID",
    "Batch",
    "Cluster",
    "Result",
    "Shard",
    "State",
    "check_report",
    "events_in",
    "find_events",
    "held_back",
    "lines_of_files",
    "merge_manifests",
    "named_events",
    "papers_of_gone_events",
    "parse_shard",
    "refuse_final",
    "run_batch",
    "summary",
    "usable_cores",
    "workspace_events",
    "workspace_out",
    "write_manifest",
    "write_report",
]
