"""Measures Waymark beside programs that do the same, both sides in one run, and writes the table.

Sides take turns, so that other work on the machine lengthens both; the least of the runs counts, as
processor time of the process and of what it starts, unless the row says otherwise.
usage: compare.py TOOL SPEEDS FLOOR GUIDE, where SPEEDS is the folder of the built benchmarks, FLOOR is
the least program and GUIDE the page to write
"""

import datetime
import os
import pathlib
import platform
import resource
import subprocess
import sys
import tempfile

RUNS = 7
PEERS = os.path.dirname(os.path.abspath(__file__))
HOME = os.path.abspath(os.path.join(PEERS, "..", "..", ".."))
TODAY = datetime.date.today()


def processor(arguments, **options):
    """The seconds of processor time that a command takes, and what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    made = subprocess.run(arguments, check=True, capture_output=True, text=True, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return taken, made.stdout


def least(*commands, **options):
    """The least time of each command, which take turns."""
    times = [[processor(command, **options)[0] for command in commands] for _ in range(RUNS)]
    return [min(column) for column in zip(*times)]


def row(work, peer, ours, theirs, goal):
    digits = 3 if theirs < 1 else 2
    return [
        work, peer, f"{ours:.{digits}f} s", f"{theirs:.{digits}f} s", f"{ours / theirs:.2f}", goal
    ]


def loading(tool, speeds, floor):
    """The register of social care: by the tool's reader, and by sqlite3 without its start."""
    pairs = []
    for _ in range(3):
        said = processor([f"{speeds}/CareSpeed", "--ratio"])[1].split()
        pairs.append((float(said[0]), float(said[1])))
    ours, theirs = (min(column) for column in zip(*pairs))
    return [row("load 28,063 locations, every field (wall)", "`sqlite3 .import`", ours, theirs, "0.7")]


def scoring(tool, speeds, floor):
    returns = os.path.join(HOME, "data", "assessments")
    ours, theirs = least(
        [tool, "score", "--england", "--format", "json"],
        [sys.executable, f"{PEERS}/score.py", returns],
    )
    return [row("score England, whole process", "pandas with its import", ours, theirs, "0.25")]


def starting(tool, speeds, floor):
    ours, help_, theirs = least([tool, "frameworks"], [tool, "--version"], [floor])
    peer = "least Swift program with Foundation"
    return [
        row("`waymark frameworks`, whole process", peer, ours, theirs, "40 ms"),
        row("`waymark --version`, whole process", peer, help_, theirs, "40 ms"),
    ]


def simulating(tool, speeds, floor):
    alone = {**os.environ, "OMP_NUM_THREADS": "1"}
    pairs, walls = [], []
    for _ in range(3):
        said = processor([f"{speeds}/SimulationSpeed"])[1].split()
        peer = processor([sys.executable, f"{PEERS}/simulate.py", "3"], env=alone)[1].split()
        pairs.append((float(said[0]), float(peer[0])))
        walls.append((float(said[1]), float(said[2])))
    ours, theirs = (min(column) for column in zip(*pairs))
    one, two = (min(column) for column in zip(*walls))
    return [
        row("simulate 200 × 10,000, one thread", "NumPy, same model", ours, theirs, "0.33"),
        row("the same on two threads (wall)", "one thread", two, one, "0.56"),
    ]


def left_open(gap):
    """How far an answer is open; the search may have found none in its time."""
    return "no plan" if gap == "none" else f"open {100 * float(gap):.2f}%"


def choosing(tool, speeds, floor):
    """The best plans: each line of the benchmark is a number of schemes, a seed, and of both solvers
    the seconds and the gap."""
    rows = []
    for line in processor([f"{speeds}/ChoiceSpeed"])[1].splitlines():
        words = line.split()
        if len(words) != 6 or not words[0].isdigit():
            continue
        schemes, seed, cbc, cbc_gap, highs, highs_gap = words
        if highs == "none":
            continue
        work = f"choose among {schemes} schemes to 0.1%, seed {seed}: CBC"
        made = row(work, "HiGHS", float(cbc), float(highs), "1.5")
        made[2] += ", " + left_open(cbc_gap)
        made[3] += ", " + left_open(highs_gap)
        rows.append(made)
    return rows


def website(tool, speeds, floor):
    """The site of England, new each time, beside Hugo making the same pages from Markdown, and beside Hugo
    putting finished ones into their frame."""
    build = [tool, "site", "build", "--england", "--output"]
    subprocess.run([*build, "site"], check=True, capture_output=True)
    subprocess.run(["hugo", "version"], check=True, capture_output=True)
    for source, options in {"html": [], "markdown": ["--markdown"]}.items():
        made = [sys.executable, f"{PEERS}/website.py", "site", source, *options]
        subprocess.run(made, check=True, capture_output=True)
    hugo = "rm -rf made-{0} && hugo --quiet --source {0} --destination ../made-{0}"
    ours, markdown, html = least(
        ["sh", "-c", 'rm -rf new && "$0" site build --england --output new', tool],
        ["sh", "-c", hugo.format("markdown")],
        ["sh", "-c", hugo.format("html")],
    )
    folders = "made-markdown", "made-html", "new"
    *made, pages = (len(list(pathlib.Path(folder).rglob("*.html"))) for folder in folders)
    assert {count + 1 for count in made} == {pages}, f"Hugo made {made} pages of {pages}, of which one is about data"
    work = f"the website of England, {pages - 1} pages"
    return [
        row(work, "Hugo, which makes them from Markdown", ours, markdown, "2.0"),
        row(work, "Hugo, which only frames them", ours, html, "2.0"),
    ]


def workbooks(tool, speeds, floor):
    """A workbook from a document to the file, beside the same cells written by libxlsxwriter in C and by
    XlsxWriter, and what writing adds to memory as cells get more."""
    ours = f"{speeds}/WorkbookSpeed"
    made = [processor([ours, "sizes.xlsx", str(rows)])[1].split() for rows in (472, 1887, 7547)]
    subprocess.run(["cc", "-O2", "-o", "peer", f"{PEERS}/workbook.c", "-lxlsxwriter"], check=True)
    processor([ours, "ours.xlsx"])
    python = [sys.executable, f"{PEERS}/workbook.py"]
    processor([*python, "--list", "ours.xlsx", "cells.tsv"])
    commands = [
        [ours, "ours.xlsx"], ["./peer", "cells.tsv", "c.xlsx"], [*python, "cells.tsv", "python.xlsx"]
    ]
    times = [[float(processor(command)[1].split()[0]) for command in commands] for _ in range(3)]
    least_ours, c, peer = (min(column) for column in zip(*times))
    with open("cells.tsv", encoding="utf-8") as file:
        kinds = [line[0] for line in file]
    cells, formulas = sum(kind in "ntfl" for kind in kinds), kinds.count("f")
    work = f"a workbook of {cells:,} cells, {formulas:,} of them formulas, from its document"
    held, added = (", ".join(words[place] for words in made) + " MB" for place in (2, 3))
    sizes = "100,064, 400,044 and 1,599,964 cells: what writing them adds to memory"
    return [
        row(work, "libxlsxwriter in C, the cells alone", least_ours, c, "1.3"),
        row(work, "XlsxWriter, the cells alone", least_ours, peer, "0.20"),
        [sizes, "what the document holds", added, held, "", "alike"],
    ]


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return f"{models[0] if models else platform.machine()}, {os.cpu_count()} cores"


def page(rows, missing):
    heads = ["work", "peer", "Waymark", "peer", "Waymark ÷ peer", "goal"]
    lines = [
        "# Measured",
        "",
        "Waymark beside programs that do the same, as `make compare` last wrote it.",
        "",
        "## The table",
        "",
        f"On {TODAY.day} {TODAY:%B %Y}, on {machine()}. Both sides take turns in one run; the least of the runs",
        "counts, in seconds of processor time unless the row says wall.",
        "",
        "| " + " | ".join(heads) + " |",
        "|" + " --- |" * len(heads),
    ]
    lines += ["| " + " | ".join(cells) + " |" for cells in rows]
    if missing:
        lines += ["", "Not measured in this run: " + "; ".join(missing) + "."]
    lines += [
        "",
        "`make compare` writes this page again. What the programs do is in `Tests/Benchmarks/Peers`.",
        "",
    ]
    return "\n".join(lines)


def main():
    tool, speeds, floor, guide = sys.argv[1:]
    os.environ["WAYMARK_HOME"] = HOME
    rows, missing = [], []
    parts = {
        "loading": loading, "scoring": scoring, "start-up": starting, "simulation": simulating,
        "choice": choosing, "website": website, "workbooks": workbooks,
    }
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name, part in parts.items():
            try:
                made = part(tool, speeds, floor)
            except FileNotFoundError as error:
                missing.append(f"{name} (there is no {os.path.basename(error.filename)})")
                continue
            rows += made
            for cells in made:
                print(" · ".join(cells), flush=True)
    with open(guide, "w", encoding="utf-8") as file:
        file.write(page(rows, missing))


if __name__ == "__main__":
    main()
