"""What is left when the tool is killed, told to stop or out of room at any of its changes of the disk.

WAYMARK_KILLS says how many kills there are in all (200 by default), WAYMARK_SEED which.
"""

import collections
import csv
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import time

import pytest

from conftest import ROOT, TOOL

USUAL_KILLS = 200
KILLS = int(os.environ.get("WAYMARK_KILLS", USUAL_KILLS))
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


@pytest.fixture(scope="session")
def start(tmp_path_factory):
    """A workspace that has run once and was edited since, and what the other commands take in."""
    folder = tmp_path_factory.mktemp("start")
    assert tool("init", "w", "--icb", "QE1", folder=folder).returncode == 0
    assert tool("run", "w", "--output", "out", "--quiet", folder=folder).returncode == 0
    plan = folder / "w" / "plans" / "plan.yaml"
    text, count = re.subn("(?m)^title: .*$", "title: Another title", plan.read_text("utf-8"))
    assert count == 1
    plan.write_text(text, encoding="utf-8")
    export = tool("form", "export", "w", "--framework", "wgll-2021", "-o", "f.csv", folder=folder)
    assert export.returncode == 0, export.stderr
    split(folder / "f.csv", folder / "forms")
    assert tool("plan", "export", "w", "--output", "tables", folder=folder).returncode == 0
    plan = folder / "tables" / "Plan.csv"
    text = plan.read_text(encoding="utf-8")
    assert "Status,illustrative" in text
    plan.write_text(text.replace("Status,illustrative", "Status,draft"), encoding="utf-8")
    heading = "ODS Code,ODS Org Name,Active Windows devices (last 30 days)"
    (folder / "devices.csv").write_text(f"{heading}\nRXR,East,9000\nRXN,West,8000\n")
    return folder


def split(table, folder):
    """Writes the form of each organisation, with an answer to everything, as a file of its own."""
    folder.mkdir()
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for code in {row["organisation"] for row in rows}:
        with (folder / f"{code}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows({**row, "Answer": "met"} for row in rows if row["organisation"] == code)


COMMANDS = {
    "form import": ["form", "import", "w", "forms"],
    "import": ["import", "devices.csv", "--workspace", "w", "--date", "2025-01"],
    "plan import": ["plan", "import", "tables", "w"],
    "run": ["run", "w", "--output", "out", "--quiet"],
}


def files(folder):
    """Each file below a folder by its digest; the ledger is looked at by itself."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and "ledger.sqlite" not in path.name and ".waymark-" not in str(path)
    }


def state(folder):
    """What people see in a folder, and how many runs are recorded there."""
    check = tool("ledger", "check", "w", "--format", "json", folder=folder)
    assert check.returncode == 0, check.stdout + check.stderr
    return files(folder), json.loads(check.stdout)["runs"]


def copied(start, folder, command="run"):
    """The start without what only `run` touches, where another command is tried."""
    others = None if command == "run" else shutil.ignore_patterns("out")
    shutil.copytree(start, folder, dirs_exist_ok=True, ignore=others)
    return folder


def test_the_guide_says_how_many_kills_there_are_each_time():
    guide = ROOT / "Sources" / "DigitalMaturity" / "DigitalMaturity.docc" / "Survived.md"
    rows = [line for line in guide.read_text(encoding="utf-8").splitlines() if "test_kills.py" in line]
    assert rows[0].split("|")[2].strip() == str(USUAL_KILLS), f"say {USUAL_KILLS} in: {rows[0]}"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_kill_leaves_the_old_or_the_new_and_nothing_else(command, shim, start, tmp_path):
    whole = copied(start, tmp_path / "whole", command)
    # The others take a second; a run takes longer, so that its share is small.
    share = KILLS // 10 if command == "run" else KILLS * 3 // 10
    arguments = COMMANDS[command]
    count = tmp_path / "count"
    made = tool(*arguments, folder=whole, LD_PRELOAD=str(shim), FAULT_COUNT=str(count))
    assert made.returncode == 0, made.stdout + made.stderr
    old, new = state(copied(start, tmp_path / "old", command)), state(whole)
    assert old[0] != new[0]
    calls = int(count.read_text())
    random_ = random.Random(f"{SEED} {command}")
    seen = collections.Counter()
    for _ in range(share):
        way, at = random_.choice(WAYS), random_.randint(1, calls)
        folder = copied(start, tmp_path / "killed", command)
        killed = tool(
            *arguments, folder=folder, LD_PRELOAD=str(shim), FAULT_AT=str(at), FAULT_HOW=way
        )
        what = f"{command}: {way} at call {at} of {calls}: {killed.returncode} {killed.stderr}"
        at_once = files(folder)
        # What reads or writes next puts back what was half done.
        for place in ["w", "out"]:
            if (folder / place).exists():
                tool("verify", place, folder=folder)
        after = state(folder)
        assert after in (old, new), what
        assert not list(folder.rglob(".waymark-*")), what
        if way == "full" and killed.returncode != 0:
            assert after == old, what
            assert killed.returncode in (73, 74), what
        if way == "term":
            assert killed.returncode in (-signal.SIGTERM, 0), what
        if killed.returncode == 0:
            assert after == new, what
        seen["old" if after == old else "new"] += 1
        seen["between, until the next command"] += at_once not in (old[0], new[0])
        shutil.rmtree(folder)
    print(f"\n{command}: {share} kills in {calls} calls: {dict(seen)}")
    assert sum(seen[name] for name in ("old", "new")) == share


def test_a_signal_is_said_in_one_line_and_keeps_its_code(start, tmp_path):
    for number in (signal.SIGTERM, signal.SIGINT):
        folder = copied(start, tmp_path / str(number))
        before = files(folder)
        process = subprocess.Popen(
            [TOOL, *COMMANDS["run"]],
            cwd=folder,
            env={**os.environ, "WAYMARK_HOME": str(ROOT)},
            stderr=subprocess.PIPE,
            text=True,
            # A job in the background begins with SIGINT ignored, and so would the tool.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        while process.poll() is None and not list(folder.rglob(".waymark-*")):
            time.sleep(0.01)
        process.send_signal(number)
        said = process.communicate(timeout=60)[1]
        assert process.returncode == -number
        assert said.startswith(f"stopped by {signal.Signals(number).name}"), said
        assert len(said.splitlines()) == 1, said
        assert files(folder) == before
        assert not list(folder.rglob(".waymark-*"))


def test_two_at_once_both_count(start, tmp_path):
    folder = copied(start, tmp_path / "both")
    forms = sorted((folder / "forms").iterdir())[:2]
    both = [
        subprocess.Popen(
            [TOOL, "form", "import", "w", form],
            cwd=folder,
            env={**os.environ, "WAYMARK_HOME": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for form in forms
    ]
    for process in both:
        said = process.communicate(timeout=120)
        assert process.returncode == 0, said
    made = {name for name in files(folder) if name.startswith("w/assessments/")}
    for form in forms:
        assert any(form.stem.lower() in name.lower() for name in made), (form, made)
    assert not list(folder.rglob(".waymark-*"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_full_disk_changes_nothing(start, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "small", disk]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("no disk may be mounted here")
    try:
        shutil.copytree(start / "w", disk / "w")
        before = files(disk)
        made = tool("run", "w", "--output", "out", "--quiet", folder=disk)
        assert made.returncode == 74, made.stderr
        assert "No space left on device" in made.stderr or "no more space" in made.stderr
        assert files(disk) == before
        assert not list(disk.rglob(".waymark-*"))
    finally:
        subprocess.run(["umount", disk], check=False)
