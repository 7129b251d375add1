"""The memory that reading takes, beside the size of what is read: the page of limits says how much at most."""

import os
import pathlib
import re
import subprocess
import time
import zipfile

import openpyxl
import pytest

from conftest import ROOT, TOOL, run

LIMITS = ROOT / "Sources/DigitalMaturity/DigitalMaturity.docc/Limits.md"
HEADING = ["ODS Code", "ODS Org Name", "Active Windows devices (last 30 days)"]


def most(kind):
    """What the page says for a kind of file."""
    text = LIMITS.read_text(encoding="utf-8")
    return int(re.search(rf"\| {kind}[^|]*\| (\d+) \|", text)[1])


def memory(*arguments, folder):
    """The most bytes that a command had at once, as the kernel says while it runs."""
    with open(os.devnull, "wb") as nothing:
        process = subprocess.Popen([TOOL, *arguments], cwd=folder, stdout=nothing, stderr=nothing)
    most = 0
    while process.poll() is None:
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        most = int(found[1]) * 1024 if found else most
        time.sleep(0.002)
    return most


@pytest.fixture
def folder(tmp_path):
    run("init", "w", "--icb", "QE1", folder=tmp_path)
    return tmp_path


def rows(count):
    for index in range(count):
        yield [f"R{index % 1000:03d}", f"Trust {index} with a name of the usual length", index % 30000]


def imported(name, folder):
    return memory("import", name, "--workspace", "w", "--date", "2025-01", "--dry-run", folder=folder)


def test_a_table_takes_no_more_memory_than_the_page_says(folder):
    sizes, taken = [], []
    for count in (10, 200_000):
        path = folder / f"{count}.csv"
        path.write_text("\n".join(",".join(map(str, row)) for row in [HEADING, *rows(count)]), encoding="utf-8")
        sizes.append(path.stat().st_size)
        taken.append(imported(path.name, folder))
    assert sizes[1] > 9_000_000
    ratio = (taken[1] - taken[0]) / (sizes[1] - sizes[0])
    assert 1 < ratio < most("a table"), ratio


def test_a_workbook_takes_no_more_memory_than_the_page_says(folder):
    sizes, taken = [], []
    for count in (10, 60_000):
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Data")
        for row in [HEADING, *rows(count)]:
            sheet.append(row)
        path = folder / f"{count}.xlsx"
        book.save(path)
        sizes.append(sum(part.file_size for part in zipfile.ZipFile(path).infolist()))
        taken.append(imported(path.name, folder))
    assert sizes[1] > 9_000_000
    ratio = (taken[1] - taken[0]) / (sizes[1] - sizes[0])
    assert 1 < ratio < most("a workbook"), ratio


def test_a_plan_takes_no_more_memory_than_the_page_says(folder):
    plan = folder / "w/plans/plan.yaml"
    text = plan.read_text(encoding="utf-8")
    start = text.index("schemes:\n") + len("schemes:\n")
    first = re.match(r"  - id: (\S+)\n(?:    .*\n|\n)*", text[start:])
    assert first
    sizes, taken = [], []
    for count in (1, 3000):
        schemes = "".join(first[0].replace(first[1], f"{first[1]}-{number}", 1) for number in range(count))
        plan.write_text(text[:start] + schemes + text[start:], encoding="utf-8")
        sizes.append(plan.stat().st_size)
        taken.append(memory("plan", "tidy", "w", "--dry-run", folder=folder))
    assert sizes[1] > 2_000_000
    ratio = (taken[1] - taken[0]) / (sizes[1] - sizes[0])
    assert 1 < ratio < most("a plan"), ratio
