"""How many processes may run at once here."""

import os
from pathlib import Path

from briefgen.errors import DataError
from briefgen.reading import is_file, read_bytes

_CGROUP = Path("/sys/fs/cgroup/cpu.max")  # Linux, control groups version 2: microseconds of time a period, or "max"


def usable_cores() -> int:
    """The cores that this process may use: as many as it is bound to, and no more than its control group is given."""
    bound = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(min(bound, _granted(bound)), 1)


def _granted(otherwise: int) -> int:
    if not is_file(_CGROUP):
        return otherwise
    try:
        time, _, period = read_bytes(_CGROUP, 100).decode().partition(" ")
        return round(int(time) / int(period))
    except (DataError, ValueError, ZeroDivisionError):
        return otherwise
