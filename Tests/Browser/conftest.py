"""The demo's output, made once by the built tool, for outside judges to look at."""

import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Two answers and the three kinds of blank, so that pages with questions are judged too.
ANSWERS = """\
organisation: RXR
care-setting: acute
framework: wgll-2021
date: 2026-09
answers:
  - { element: org-board-ready, answer: met, evidence: Board paper, evidence-date: 2026-08 }
  - { element: org-network, answer: not-met }
  - { element: org-cloud, answer: not-applicable, reason: Hosted by a partner }
"""
TOOL = ROOT / ".build" / "debug" / "waymark"


def quoted(page):
    """A page of the site with every value in quotes, which it leaves out where HTML does."""
    text = page.read_text(encoding="utf-8")
    return re.sub(
        r"<[a-z][^<>]*>",
        lambda tag: re.sub(r"""=([^\s"'>]+)(?=[\s>])""", r'="\1"', tag[0]),
        text,
    )


def run(*arguments, folder=None):
    """What the tool says of a command that must succeed."""
    command = [TOOL, *map(str, arguments)]
    made = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    assert made.returncode == 0, made.stderr
    return made


@pytest.fixture(scope="session")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    workspace = folder / "workspace"
    subprocess.run([TOOL, "init", workspace, "--icb", "QE1"], check=True, capture_output=True)
    (workspace / "assessments" / "rxr.yaml").write_text(ANSWERS, encoding="utf-8")
    run = [TOOL, "run", workspace, "--output", folder, "--quiet"]
    subprocess.run(run, check=True, capture_output=True)
    return folder
