"""The sandbox that templates run in: no files, no network, limited work, and all values in slots."""
