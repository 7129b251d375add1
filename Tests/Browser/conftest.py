"""The demo's output, made once by the built tool, for outside judges to look at."""

import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = ROOT / ".build" / "debug" / "waymark"


@pytest.fixture(scope="session")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    for arguments in (
        ["init", folder / "workspace", "--icb", "QE1"],
        ["run", folder / "workspace", "--output", folder, "--quiet"],
    ):
        subprocess.run([TOOL, *arguments], check=True, capture_output=True)
    return folder
