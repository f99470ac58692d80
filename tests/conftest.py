"""What holds for every test: a skip on the build server is a failure, so that nothing is left out unseen."""

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

# A slow machine is no fault; and the build server tries the same values each time, so that it says the same twice.
settings.register_profile("here", deadline=None)
settings.register_profile("server", deadline=None, derandomize=True)
os.environ["BRIEFGEN_SYSTEM_FONTS"] = ""  # what a test finds does not depend on the fonts of the computer
settings.load_profile("server" if os.environ.get("CI") else "here")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"skipped where every test has to run: {report.longrepr}"
    return report
