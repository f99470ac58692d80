"""The lock is whole and true: all that pyproject.toml leads to stands in it, nothing else does, and it stands here."""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
# "newest" or "lowest" where .ci/drift has installed other versions than those of the lock, on purpose.
DRIFT = os.environ.get("BRIEFGEN_DRIFT", "")
RELOCK = "run .ci/lock, and install again as README.md says"

Environment = dict[str, str]

# Where the lock has to hold, as far as markers tell places apart.
SYSTEMS = (
    {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux", "platform_machine": "x86_64"},
    {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux", "platform_machine": "aarch64"},
    {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin", "platform_machine": "arm64"},
    {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64"},
)
PYTHONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
PLACES = [
    {**system, "python_version": python, "python_full_version": f"{python}.0"}
    for system, python in product(SYSTEMS, PYTHONS)
]
HERE: Environment = {}
_NONE = Version("0")


class Pin(NamedTuple):
    """A line of the lock: name, version and marker, and the names that it gives as asking for it."""

    requirement: Requirement
    version: Version
    askers: frozenset[str]


@cache
def pins() -> dict[str, Pin]:
    """The lines of the lock, by the name of the distribution."""
    found: dict[str, Pin] = {}
    for line, reasons in re.findall(r"^(\w.*)\n((?: +#.*\n)*)", LOCK, re.MULTILINE):
        requirement = Requirement(line)
        (exact,) = requirement.specifier
        assert exact.operator == "==" and "*" not in exact.version, line
        assert requirement.name not in found, f"{requirement.name} has two versions: this test knows of one"
        askers = frozenset(re.findall(r"[\w.-]{2,}", reasons)) - {"via", "pyproject.toml"}
        found[requirement.name] = Pin(requirement, Version(exact.version), askers)
    assert len(found) > 40, "too few: the guards of this file would look at nothing"
    return found


@cache
def asked_by_us() -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for: by extra, and under "" what briefgen needs to run."""
    lists = {"": PROJECT["project"]["dependencies"], **PROJECT["project"]["optional-dependencies"]}
    return {extra: [Requirement(each) for each in asked] for extra, asked in lists.items()}


def applies(requirement: Requirement, place: Environment, extras: Iterable[str] = ()) -> bool:
    surroundings: dict[str, Any] = {**default_environment(), **place}
    marker = requirement.marker
    return marker is None or any(marker.evaluate({**surroundings, "extra": extra}) for extra in ("", *extras))


@cache
def installed(name: str) -> Version | None:
    try:
        return Version(version(name))
    except PackageNotFoundError:
        return None


def asked_by(requirement: Requirement) -> Iterator[Requirement]:
    """What a distribution asks for: by its own word if it stands here as locked, otherwise by the lock's."""
    name = canonicalize_name(requirement.name)
    if name in pins() and installed(name) == pins()[name].version:
        yield from map(Requirement, requires(name) or ())
    else:
        yield from (pin.requirement for pin in pins().values() if name in pin.askers)


def reached(roots: Iterable[Requirement], place: Environment) -> dict[str, list[Requirement]]:
    """The distributions that the roots lead to in a place, each with all that is asked of it."""
    found: dict[str, list[Requirement]] = {}
    waiting = [each for each in roots if applies(each, place)]
    while waiting:
        asked = waiting.pop()
        known = found.setdefault(canonicalize_name(asked.name), [])
        if any(str(each) == str(asked) for each in known):
            continue
        known.append(asked)
        waiting += [each for each in asked_by(asked) if applies(each, place, asked.extras)]
    return found


def everything_asked_by_us() -> list[Requirement]:
    return [each for asked in asked_by_us().values() for each in asked]


def lower_bound(requirement: Requirement) -> Version:
    (bound,) = (each.version for each in requirement.specifier if each.operator == ">=")
    return Version(bound)


def test_each_dependency_says_from_which_version_on_it_works() -> None:
    for each in everything_asked_by_us():
        assert lower_bound(each), each


def test_what_is_installed_here_is_what_the_lock_says() -> None:
    optional = [each for each in asked_by_us()["bench"] if installed(each.name)]
    direct = [*asked_by_us()[""], *asked_by_us()["dev"], *optional]
    whole = reached(direct, HERE)
    assert len(whole) > 40
    if DRIFT == "lowest":  # 5.0.1 for >=5.0 where there is no 5.0
        bounds = {each.name: lower_bound(each).release for each in direct}
        wrong = [name for name, bound in bounds.items() if (installed(name) or _NONE).release[: len(bound)] != bound]
    elif DRIFT:
        wrong = [each.name for each in direct if not each.specifier.contains(installed(each.name) or _NONE)]
    else:
        wrong = [name for name in whole if name not in pins() or installed(name) != pins()[name].version]
    assert not wrong, f"{wrong} stand here in other versions: {RELOCK}"


def test_all_that_is_asked_for_stands_in_the_lock_for_every_place() -> None:
    wrong = set()
    for place in PLACES:
        for name, asked in reached(everything_asked_by_us(), place).items():
            pin = pins().get(name)
            if pin is None or not applies(pin.requirement, place):
                wrong.add(f"{name} is missing")
            else:
                wrong |= {str(each) for each in asked if not each.specifier.contains(pin.version, prereleases=True)}
    assert not wrong, f"{sorted(wrong)}: {RELOCK}"


def test_nothing_stands_in_the_lock_that_nothing_asks_for() -> None:
    orphans = set(pins()).difference(*(reached(everything_asked_by_us(), place) for place in PLACES))
    assert not orphans, f"{sorted(orphans)}: {RELOCK}"


def test_what_builds_the_package_is_pinned_as_in_the_lock() -> None:
    """Builds take place in an environment of their own, for which pip reads [build-system] and nothing else."""
    backend = reached([Requirement("hatchling"), Requirement("editables")], HERE)
    assert PROJECT["build-system"]["requires"] == [str(pins()[name].requirement) for name in sorted(backend)]


def test_the_lock_names_versions_and_nothing_else() -> None:
    """No address, which only some machines reach; no hash, with which pip installs nothing from a folder."""
    strange = [
        line for line in LOCK.splitlines() if not re.fullmatch(r"#.*| +#[^:@]*|[a-z0-9-]+==[\w.]+( ; .+)?", line)
    ]
    assert not strange, strange
