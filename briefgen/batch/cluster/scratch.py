"""A worker's own folder: contents by their digests, and for each run a tree of files as they stand on its computer."""

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from secrets import token_hex
from threading import Lock


class Scratch:
    """The folder; it may be used by several threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve() / "briefgen"  # a process that changes into it is told the resolved path
        self._contents = self.folder / "contents"
        self._contents.mkdir(parents=True, exist_ok=True)
        self._laid: dict[tuple[str, str], str] = {}  # run and file → digest of what stands there
        self._whole: set[tuple[str, str]] = set()  # run and content that was found to be what its digest says
        self._lock = Lock()

    @property
    def temporary(self) -> Path:
        """A folder for temporary files of libraries."""
        path = self.folder / "tmp"
        path.mkdir(exist_ok=True)
        return path

    def keep(self, contents: Mapping[str, bytes]) -> None:
        """Keep contents. Raises ValueError for one that is not what its digest says."""
        for digest, data in contents.items():
            if sha256(data).hexdigest() != digest:
                raise ValueError("a file arrived with another content than it was sent with")
            if not (self._contents / digest).exists():
                part = self._contents / f"{digest}.{token_hex(4)}.part"
                part.write_bytes(data)
                part.replace(self._contents / digest)

    def lacking(self, run: str, digests: Iterable[str]) -> tuple[str, ...]:
        """Those that are not here, or not whole any more: each is looked at once a run."""
        return tuple(digest for digest in dict.fromkeys(digests) if not self._is_whole(run, digest))

    def _is_whole(self, run: str, digest: str) -> bool:
        if (run, digest) in self._whole:
            return True
        content = self._contents / digest
        if not content.exists():
            return False
        if sha256(content.read_bytes()).hexdigest() != digest:
            content.unlink(missing_ok=True)
            return False
        self._whole.add((run, digest))
        return True

    def lay(self, run: str, files: Mapping[str, str], folders: Iterable[str]) -> Path:
        """Put files, given by digest, and folders into the tree of a run; return its root.

        Raises ValueError for a path that would lead out of the tree.
        """
        tree = _below(self.folder, run)
        with self._lock:
            for folder in folders:
                _below(tree, folder).mkdir(parents=True, exist_ok=True)
            for file, digest in files.items():
                if self._laid.get((run, file)) != digest:
                    _link(self._contents / digest, _below(tree, file))
                    self._laid[run, file] = digest
        return tree

    def clear(self, run: str) -> None:
        """Delete the tree of a run."""
        with self._lock:
            self._laid = {(other, file): digest for (other, file), digest in self._laid.items() if other != run}
            self._whole = {(other, digest) for other, digest in self._whole if other != run}
        shutil.rmtree(_below(self.folder, run), ignore_errors=True)


def _below(folder: Path, name: str) -> Path:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        raise ValueError(f"a path that leads out of the worker's folder: {name}")
    return folder / path


def _link(content: Path, path: Path) -> None:
    """Let a file have the content, whole at once: another thread may be reading the one that was there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{token_hex(8)}.part")
    try:
        os.link(content, part)
    except OSError:  # a disk without hard links
        shutil.copyfile(content, part)
    part.replace(path)
    with contextlib.suppress(FileNotFoundError):  # renaming does nothing if both names are of one file
        part.unlink()
