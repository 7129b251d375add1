"""What is left when the tool is killed, told to stop or out of room at any of its changes of the disk.

WAYMARK_KILLS says how many kills there are in all (40 by default), WAYMARK_SEED which.
"""

import collections
import hashlib
import os
import pathlib
import random
import shutil
import signal
import subprocess

import pytest

from conftest import ROOT, TOOL

KILLS = int(os.environ.get("WAYMARK_KILLS", "40"))
SEED = int(os.environ.get("WAYMARK_SEED", "1"))
WAYS = ["kill", "after", "full", "term"]


@pytest.fixture(scope="session")
def shim(tmp_path_factory):
    library = tmp_path_factory.mktemp("shim") / "fault.so"
    source = ROOT / "Tests" / "Support" / "fault.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def tool(*arguments, folder, **variables):
    return subprocess.run(
        [TOOL, *arguments],
        cwd=folder,
        env={**os.environ, "WAYMARK_HOME": str(ROOT), **variables},
        capture_output=True,
        text=True,
        timeout=120,
    )


def answers(code, answer):
    return f"organisation,setting,framework,date,element,answer\n{code},acute,wgll-2021,2026-09,org-network,{answer}\n"


@pytest.fixture(scope="session")
def start(tmp_path_factory):
    """A workspace that has run once, and what the other commands take in."""
    folder = tmp_path_factory.mktemp("start")
    assert tool("init", "w", "--icb", "QE1", folder=folder).returncode == 0
    form = tool("form", "export", "w", "--output", "forms.csv", folder=folder)
    assert form.returncode == 0, form.stderr
    lines = (folder / "forms.csv").read_text(encoding="utf-8").splitlines()
    (folder / "forms.csv").write_text("\r\n".join(answered(lines)) + "\r\n", encoding="utf-8")
    for name, number in [("one", 1), ("two", 2)]:
        table = f"code,laptops {name}\nRXR,{number}00\nRXN,{number}50\n"
        (folder / f"{name}.csv").write_text(table, encoding="utf-8")
        mapping = (
            f"id: laptops-{name}\ntitle: Laptops {name}\nunit: count\n"
            f"organisation: code\nvalue: laptops {name}\ndate: 2025-03-31\n"
            "source: {publisher: Us, title: Laptops, date: 2025-03-31}\n"
        )
        (folder / f"{name}.yaml").write_text(mapping, encoding="utf-8")
    assert tool("plan", "export", "w", "--output", "plan.xlsx", folder=folder).returncode == 0
    assert tool("run", "w", "--output", "out", "--quiet", folder=folder).returncode == 0
    return folder


def answered(lines):
    """The lines of a form as CSV with an answer in each."""
    heading = lines[0].split(",")
    column = heading.index("answer")
    for line in lines:
        fields = line.split(",")
        if fields[column] == "" and len(fields) == len(heading):
            fields[column] = "met"
        yield ",".join(fields)


def files(folder, *, hidden=False):
    """Each file below a folder by its digest; the ledger is looked at by itself."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file() and "ledger.sqlite" not in name and (hidden or ".waymark-" not in name):
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found
