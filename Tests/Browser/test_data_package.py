"""What a run found, and the ledger, as data packages: valid, joined, and as the reports say."""

import csv
import decimal
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import pytest
from frictionless import Package

from conftest import ROOT, run

GUIDE = ROOT / "Sources/DigitalMaturity/DigitalMaturity.docc/Guides/LoadTheData.md"


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """A workspace with two runs, the tables of the second, and all of the ledger."""
    folder = tmp_path_factory.mktemp("packages")
    run("init", "lancashire", "--icb", "QE1", folder=folder)
    run("run", "lancashire", "--output", "out", "--tables", folder=folder)
    run("run", "lancashire", "--output", "again", "--tables", folder=folder)
    run("runs", "export", "lancashire", "--output", "runs", folder=folder)
    return folder


@pytest.fixture(scope="session")
def descriptor(folder):
    return json.loads((folder / "out/tables/datapackage.json").read_text(encoding="utf-8"))


def rows(folder, resource):
    with open(folder / resource["path"], encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def faults(folder):
    report = Package(str(folder / "datapackage.json")).validate()
    return report.flatten(["title", "fieldName", "rowNumber", "type", "note"])


@pytest.mark.parametrize("name, least", [("out/tables", 100), ("runs", 20)])
def test_each_package_is_valid(folder, name, least):
    package = Package(str(folder / name / "datapackage.json"))
    assert len(package.resources) >= least
    assert faults(folder / name) == []


def test_the_package_of_the_site_is_valid_and_each_page_has_its_tables_as_json(folder):
    data = folder / "out/site/data"
    package = Package(str(data / "datapackage.json"))
    assert len(package.resources) > 50
    assert faults(data) == []
    pages = sorted(data.glob("*.json"))
    assert len(pages) > 300
    for page in pages:
        if page.name == "datapackage.json":
            continue
        for table in json.loads(page.read_text(encoding="utf-8"))["tables"]:
            slug, name = table["id"].split(".", 1)
            with open(data / slug / f"{name}.csv", encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
            # The addresses of figures, and the numbers of rows, are in the CSV alone.
            names = [name for name in rows[0] if name != "row" and not (name.endswith("_figure") and name[:-7] in rows[0])]
            assert names == [field["name"] for field in table["fields"]], table["id"]
            assert len(rows) - 1 == len(table["rows"]), table["id"]


def test_the_same_input_gives_the_same_bytes(folder):
    one, other = (
        {str(p.relative_to(folder / out)): p.read_bytes() for p in (folder / out / "tables").rglob("*.*")}
        for out in ("out", "again")
    )
    assert len(one) > 100 and one == other


def test_the_descriptor_says_what_the_run_rests_on(descriptor):
    facts = descriptor["run"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", facts["on"]) and facts["toolVersion"]
    assert facts["plans"][0]["plan"] == "lancashire-2026"
    assert facts["plans"][0]["seed"] and facts["plans"][0]["draws"] > 0
    assert len(descriptor["sources"]) > 20
    assert all(s["publisher"] and s["title"] and s["licence"] for s in descriptor["sources"])
    assert "OGL-UK-3.0" in [licence["name"] for licence in descriptor["licenses"]]


def test_each_file_is_described_and_no_other(folder, descriptor):
    described = {r["path"] for r in descriptor["resources"]}
    found = {str(p.relative_to(folder / "out/tables")) for p in (folder / "out/tables").rglob("*.csv")}
    assert described == found and len(found) > 100
    names = [r["name"] for r in descriptor["resources"]]
    assert len(set(names)) == len(names)
    for resource in descriptor["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["description"], (resource["name"], field)
            assert re.fullmatch(r"[a-z0-9_]+", field["name"]), (resource["name"], field)


def test_each_number_of_a_table_is_that_of_its_figure(folder, descriptor):
    """One value at one address, in every table of every report."""
    root = folder / "out/tables"
    by_name = {r["name"]: r for r in descriptor["resources"]}
    figures = {r["address"]: r for r in rows(root, by_name["figures"])}
    compared = 0
    for resource in descriptor["resources"]:
        names = [f["name"] for f in resource["schema"]["fields"]]
        for name in (n for n in names if f"{n}_figure" in names):
            for row in rows(root, resource):
                if address := row[f"{name}_figure"]:
                    assert row[name] == figures[address]["value"], (resource["name"], row)
                    compared += 1
    assert compared > 2000


def test_what_is_not_known_is_empty_and_has_its_reason(folder, descriptor):
    root = folder / "out/tables"
    reasons = 0
    for resource in descriptor["resources"]:
        names = [f["name"] for f in resource["schema"]["fields"]]
        for name in (n for n in names if f"{n}_reason" in names):
            for row in rows(root, resource):
                assert not (row[name] and row[f"{name}_reason"]), (resource["name"], name, row)
                reasons += bool(row[f"{name}_reason"])
    assert reasons > 20


def test_an_amount_is_that_of_the_plan(folder, descriptor):
    """£18.8m of capital in 2026/27, in pence in the run's table and in pounds in the figures."""
    root = folder / "out/tables"
    by_name = {r["name"]: r for r in descriptor["resources"]}
    year = next(r for r in rows(root, by_name["plan_year"]) if r["year"] == "2026/27")
    assert year["capital_pence"] == "1880000000"
    figures = {r["address"]: r for r in rows(root, by_name["figures"])}
    figure = figures["plan/lancashire-2026/2026-27/capital"]
    assert decimal.Decimal(figure["value"]) == decimal.Decimal("18800000.00")
    assert (figure["unit"], "plans/" in figure["sources"]) == ("pounds", True)


def test_the_ledger_has_both_runs_and_their_numbers(folder):
    root = folder / "runs"
    descriptor = json.loads((root / "datapackage.json").read_text(encoding="utf-8"))
    by_name = {r["name"]: r for r in descriptor["resources"]}
    assert [r["run"] for r in rows(root, by_name["run"])] == ["1", "2"]
    numbers = rows(root, by_name["figure"])
    first, second = ([(r["address"], r["value"]) for r in numbers if r["run"] == n] for n in "12")
    assert first == second and len(first) > 1000
    for name in ("coverage_count", "forecast", "allocation"):
        assert rows(root, by_name[name]), name


# What is done to a package, and the kind of fault that its validator must name.
def replace(path, old, new):
    text = path.read_bytes().decode()
    assert old in text, (path, old)
    path.write_bytes(text.replace(old, new, 1).encode())


def short_copy(folder, root):
    """The tables that the ledger keeps, and the figures: enough to be spoilt, and soon checked."""
    root.mkdir()
    descriptor = json.loads((folder / "out/tables/datapackage.json").read_text(encoding="utf-8"))
    descriptor["resources"] = [
        r for r in descriptor["resources"] if "/" not in r["path"] or "years" in r["path"]
    ]
    for resource in descriptor["resources"]:
        (root / resource["path"]).parent.mkdir(exist_ok=True)
        shutil.copy(folder / "out/tables" / resource["path"], root / resource["path"])
    (root / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")


def without_checks(root):
    """A descriptor that no longer states sizes, so that what lies behind them is found."""
    path = root / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        for name in ("bytes", "hash", "rows"):
            resource.pop(name, None)
    path.write_text(json.dumps(descriptor), encoding="utf-8")


FAULTS = {
    "a byte more": (lambda r: replace(r / "scheme.csv", "\r\n", "\r\n\r\n"), "byte-count"),
    "another digit": (lambda r: replace(r / "plan_year.csv", "1880000000", "1880000001"), "hash-count"),
    "a word for a number": (
        lambda r: (without_checks(r), replace(r / "plan_year.csv", "1880000000", "£18.8m")),
        "type-error",
    ),
    "a figure that is not there": (
        lambda r: (without_checks(r), replace(r / "figures.csv", "plan/lancashire-2026/2026-27/capital,", "plan/x,")),
        "foreign-key",
    ),
    "a scheme of no plan": (
        lambda r: (without_checks(r), replace(r / "scheme.csv", "\nlancashire-2026,", "\nyorkshire-2026,")),
        "foreign-key",
    ),
    "a year twice": (
        lambda r: (without_checks(r), replace(r / "plan_year.csv", "2027/28", "2026/27")),
        "primary-key",
    ),
    "nothing where something must be": (
        lambda r: (without_checks(r), replace(r / "plan_year.csv", ",1880000000,", ",,")),
        "constraint-error",
    ),
    "a heading of another name": (
        lambda r: (without_checks(r), replace(r / "plan.csv", "plan,title", "plan,name")),
        "incorrect-label",
    ),
    "a cell more": (
        lambda r: (without_checks(r), replace(r / "plan.csv", "\r\nlanc", "\r\nx,lanc")),
        "extra-cell",
    ),
    "no file": (lambda r: (r / "plan.csv").unlink(), "scheme-error"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_seeded_fault_is_caught(folder, fault, tmp_path):
    assert len(FAULTS) == 10
    root = tmp_path / "tables"
    short_copy(folder, root)
    assert faults(root) == []
    change, kind = FAULTS[fault]
    change(root)
    found = {f[3] for f in faults(root)}
    assert kind in found, (fault, found)


def blocks(language):
    text = GUIDE.read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```(?:\n\n```text\n(.*?)```)?", text, re.S)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    """A server of PostgreSQL of its own, which only a socket in its folder reaches."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    assert found, "PostgreSQL is not installed: make test-packages does it"
    programs = found[-1].parent
    # The server refuses to run as root.
    alone = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        if alone:
            shutil.chown(folder, "postgres")
        data = f"{folder}/data"
        subprocess.run(
            [*alone, programs / "initdb", "-D", data, "-U", "waymark", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
            check=True, capture_output=True, cwd=folder,
        )
        control = [*alone, programs / "pg_ctl", "-D", data, "-w", "-l", f"{folder}/log"]
        options = f"-k {folder} -c listen_addresses=''"
        subprocess.run([*control, "-o", options, "start"], check=True, cwd=folder, stdout=subprocess.DEVNULL)
        try:
            yield {**os.environ, "PGHOST": folder, "PGUSER": "waymark"}
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=True, cwd=folder, capture_output=True)


def test_the_ledger_loads_into_postgresql_by_the_commands_of_the_guide(folder, postgres, tmp_path):
    os.symlink(folder / "runs", tmp_path / "runs")
    script = next(code for code, _ in blocks("python") if "load.sql" in code)
    subprocess.run([os.sys.executable, "-c", script], check=True, cwd=tmp_path)
    (commands, says), = blocks("bash")
    done = subprocess.run(
        ["bash", "-e", "-c", commands], capture_output=True, text=True, cwd=tmp_path, env=postgres
    )
    assert done.returncode == 0, done.stderr
    assert " ".join(says.split()) in " ".join(done.stdout.split())
    descriptor = json.loads((folder / "runs/datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        count = subprocess.run(
            ["psql", "-At", "waymark", "-c", f'SELECT count(*) FROM "{resource["name"]}"'],
            check=True, capture_output=True, text=True, env=postgres,
        )
        assert int(count.stdout) == len(rows(folder / "runs", resource)), resource["name"]


def test_each_python_block_of_the_guide_prints_what_it_says(folder, tmp_path):
    found = blocks("python")
    assert len(found) >= 3
    for name in ("out", "runs"):
        os.symlink(folder / name, tmp_path / name)
    for code, says in found:
        python = [os.sys.executable, "-c", code]
        done = subprocess.run(python, capture_output=True, text=True, cwd=tmp_path)
        assert done.returncode == 0, (code, done.stderr)
        assert says, code
        for line in says.splitlines():
            assert " ".join(line.split()) in " ".join(done.stdout.split()), (code, done.stdout)
