"""The engine that templates run in: no files, no network, nothing without end, and no value that is live."""
