"""Many events at once: found, built side by side, each failure its own, and only what changed is made anew."""

from briefgen.batch.batch import Batch, Result, State, run_batch
from briefgen.batch.cluster import Cluster
from briefgen.batch.cores import usable_cores
from briefgen.batch.inputs import find_events, named_events, refuse_final, workspace_events
from briefgen.batch.manifest import write_manifest
from briefgen.batch.report import check_report, write_report
from briefgen.batch.shard import Shard, events_in, merge_manifests, parse_shard
from briefgen.batch.summary import Tally

__all__ = [
    "Batch",
    "Cluster",
    "Result",
    "Shard",
    "State",
    "Tally",
    "check_report",
    "events_in",
    "find_events",
    "merge_manifests",
    "named_events",
    "parse_shard",
    "refuse_final",
    "run_batch",
    "usable_cores",
    "workspace_events",
    "write_manifest",
    "write_report",
]
