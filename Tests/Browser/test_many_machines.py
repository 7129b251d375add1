"""A question split over processes by the commands of the guide gives the bytes of one run."""

import os
import re
import stat
import subprocess

import pytest

from conftest import ROOT, TOOL, run

GUIDE = ROOT / "Sources/DigitalMaturity/DigitalMaturity.docc/ManyMachines.md"
DRAWS = "3000"


def block(marks):
    """The one block of the guide that has all these marks, with fewer draws and with 8 parts for 64."""
    blocks = re.findall(r"```\w*\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.S)
    found = [text for text in blocks if all(mark in text for mark in marks)]
    assert len(found) == 1, (marks, found)
    return re.sub(r"--draws \d+", f"--draws {DRAWS}", found[0]).replace("64", "8")


@pytest.fixture
def folder(tmp_path):
    """A workspace in a home of its own, and what one run answers."""
    run("init", "lancashire", "--icb", "QE1", folder=tmp_path)
    run("plan", "simulate", "lancashire", "--draws", DRAWS, "--output", "whole.json", "--format", "json", folder=tmp_path)
    return tmp_path


def shell(text, folder, **variables):
    programs = folder / "programs"
    path = f"{programs}:{TOOL.parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", text],
        cwd=folder, capture_output=True, text=True,
        env={**os.environ, "PATH": path, "HOME": str(folder), "WAYMARK_HOME": str(ROOT), **variables},
    )


def program(folder, name, text):
    path = folder / "programs" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_gnu_parallel_makes_a_killed_part_again_and_the_answer_is_that_of_one_run(folder):
    """Each of the eight parts is killed when it is first begun."""
    program(
        folder, "waymark",
        f"""#!/bin/bash
case "$*" in
*--part*)
    lock="killed-$(echo "$*" | tr -c 'a-zA-Z0-9' -)"
    if mkdir "$lock" 2>/dev/null; then kill -KILL $$; fi;;
esac
exec {TOOL} "$@"
""",
    )
    commands = block(["parallel --retries", "plan simulate"])
    made, merge = commands.strip().rsplit("\n", 1)
    first = shell(made, folder)
    assert first.returncode == 0, first.stderr
    assert len(list(folder.glob("killed-*"))) == 8
    assert len(list((folder / "parts").glob("*.csv"))) == 8
    merged = shell(merge + " --output merged.json --format json", folder)
    assert merged.returncode == 0, merged.stderr
    assert (folder / "merged.json").read_bytes() == (folder / "whole.json").read_bytes()


def test_the_tasks_of_the_slurm_array_make_the_parts_that_its_merge_joins(folder):
    """A stand-in for sbatch runs each task of the array, and then the command that depends on them."""
    (folder / "simulate.sh").write_text(block(["#SBATCH"]), encoding="utf-8")
    program(
        folder, "sbatch",
        """#!/bin/bash
while [ $# -gt 0 ]; do
    case "$1" in
    --wrap) eval "$2"; exit;;
    -*) shift;;
    *)
        last=$(sed -n 's/^#SBATCH --array=1-//p' "$1")
        for SLURM_ARRAY_TASK_ID in $(seq "$last"); do
            SLURM_ARRAY_TASK_ID=$SLURM_ARRAY_TASK_ID bash -e "$1"
        done
        echo 1; exit;;
    esac
done
""",
    )
    done = shell(block(["sbatch --parsable"]), folder)
    assert done.returncode == 0, done.stderr
    assert len(list((folder / "parts").glob("*.csv"))) == 8
    assert (folder / "answer.json").read_bytes() == (folder / "whole.json").read_bytes()


def test_the_pods_of_the_indexed_job_make_all_its_parts(folder):
    text = block(["completionMode: Indexed"])
    count = int(re.search(r"completions: (\d+)", text)[1])
    command = re.search(r">-\n(.*?)\n +volumeMounts", text, re.S)[1]
    command = " ".join(command.split()).replace("/work/", f"{folder}/")
    assert f"/{count}" in command
    for index in range(count):
        done = shell(command, folder, JOB_COMPLETION_INDEX=str(index))
        assert done.returncode == 0, done.stderr
    merge = f"waymark plan simulate lancashire --draws {DRAWS} --merge parts/*.csv --output m.json --format json"
    merged = shell(merge, folder)
    assert merged.returncode == 0, merged.stderr
    assert (folder / "m.json").read_bytes() == (folder / "whole.json").read_bytes()
