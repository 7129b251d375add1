#!/usr/bin/env python3
"""How the work of each command and report grows with the schemes of a plan, in instructions.

usage: growth.py TOOL [NAME...]

Counts instructions by valgrind at 10, 100 and 1,000 schemes, takes away those of 10, and tells how many
times as many 1,000 need as 100. In step with the schemes that is 11; n log n gives 16. What is above
fails.
Searches are left out: what they take depends on the plan and not on its size alone.
"""
import math
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

SIZES = (10, 100, 1000)
LEADS = ("RXN", "RXR", "RXL", "RTX")
COMMANDS = {
    "check": ["check", "w"],
    "score": ["score", "w"],
    "plan routes": ["plan", "routes", "w"],
    "plan appraise": ["plan", "appraise", "w"],
    "plan simulate": ["plan", "simulate", "w", "--draws", "64"],
    "plan worth": ["plan", "worth", "w"],
    "plan progress": ["plan", "progress", "w"],
    "plan tidy": ["plan", "tidy", "w"],
    "plan export": ["plan", "export", "w", "--output", "out.xlsx"],
    "plan model": ["plan", "model", "w", "--output", "out.xlsx"],
}
REPORTS = (
    "board-paper board-summary gap-report three-year-plan approvals-pipeline appraisal suppliers "
    "targets programmes"
).split()
ENDINGS = ("md", "html", "xlsx", "ods")


def scheme(number):
    lead = LEADS[number % len(LEADS)]
    year = 2026 + number % 3
    needs = f"    needs: [s{number - 1:04}]\n" if number % 5 == 4 else ""
    return f"""  - id: s{number:04}
    title: Scheme number {number}
    lead: {lead}
    for: [{lead}]
    kind: digital
    stage: outline
    supplier: maker-{number % 40}
    owner: Chief information officer {number % 50}
    capital: {{ {year}/{year - 1999}: £{50 + number % 700}k }}
    revenue: {{ {year}/{year - 1999}: £{5 + number % 40}k }}
    run-cost: £{1 + number % 9}k a year
    whole-life: 7 years
    vat: irrecoverable
    start: {year}-{4 + number % 9:02}
    takes: {3 + number % 14} months
    range: {{ capital: [-5%, +{10 + number % 20}%], time: [0%, +40%] }}
    funding: [{{ from: system, share: 100% }}]
    people: {1 + number % 5}
    milestones:
      - {{ name: Live, due: {year + 1}-06-30 }}
    risks:
      - {{ id: late, chance: {5 + number % 30}%, capital: £{1 + number % 90}k, text: It is late }}
    benefits: [{{ kind: cash-releasing, a-year: £{2 + number % 60}k, text: Time is saved }}]
    raises:
      - {{ organisation: {lead}, element: smart-foundations, to: 4 }}
{needs}"""


def workspace(tool, folder, size):
    os.makedirs(folder)
    run = {"cwd": folder, "check": True, "stderr": subprocess.DEVNULL}
    subprocess.run([tool, "init", "w", "--icb", "QE1"], **run)
    head = """plan: large
title: A plan of many schemes
icb: QE1
from: 2026/27
years: 3
price-base: 2026/27
envelope:
"""
    for year in (2026, 2027, 2028):
        head += f"  - {{ year: {year}/{year - 1999}, capital: £300m, revenue: £90m, fund: system }}\n"
    with open(f"{folder}/w/plans/plan.yaml", "w", encoding="utf-8") as file:
        file.write(head + "schemes:\n" + "".join(map(scheme, range(size))))


def instructions(tool, folder, words, name):
    counts = f"{folder}/{name.replace(' ', '-')}.counts"
    words = [word.replace("out.", f"{name.replace(' ', '-')}.") for word in words]
    result = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={counts}"]
        + [tool] + words,
        cwd=folder, capture_output=True, text=True,
    )
    if result.returncode not in (0, 1) or not os.path.exists(counts):
        raise SystemExit(f"{name}: {(result.stdout + result.stderr)[-2000:]}")
    with open(counts, encoding="utf-8") as file:
        return int([line for line in file if line.startswith("summary:")][-1].split()[1])


def growth(tool, folders, words, name):
    small, middle, large = (
        instructions(tool, folder, words, name) for folder in folders
    )
    times = (large - small) / max(middle - small, 1)
    return name, small, middle, large, times


def main():
    here = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    os.environ.setdefault("WAYMARK_HOME", here)
    questions = dict(COMMANDS)
    for slug in REPORTS:
        for ending in ENDINGS:
            questions[f"{slug}.{ending}"] = ["report", slug, "w", "--output", f"out.{ending}"]
    wanted = sys.argv[2:] or list(questions)
    term = [n * math.log(n) for n in SIZES]
    most = (term[2] - term[0]) / (term[1] - term[0]) * 1.05
    above = []
    with tempfile.TemporaryDirectory() as base:
        folders = [f"{base}/{size}" for size in SIZES]
        # Valgrind cannot read what the linker leaves for debuggers.
        tool = f"{base}/waymark"
        subprocess.run(["strip", "-o", tool, sys.argv[1]], check=True)
        for folder, size in zip(folders, SIZES):
            workspace(tool, folder, size)
        with ThreadPoolExecutor(int(os.environ.get("WAYMARK_AT_ONCE", "2"))) as pool:
            for name, small, middle, large, times in pool.map(
                lambda name: growth(tool, folders, questions[name], name), wanted
            ):
                verdict = "" if times <= most else "  more than n log n"
                above += [name] if verdict else []
                millions = [f"{count / 1e6:9.0f}" for count in (small, middle, large)]
                print(f"{name:28}", *millions, f"M  {times:5.1f} times{verdict}", flush=True)
    print(f"{len(wanted)} counted; {len(above)} above {most:.1f} times: {', '.join(above) or 'none'}")
    sys.exit(1 if above else 0)


main()
