"""A plan as a workbook, as people treat it: edited, sorted, saved by other programs, and spoilt."""

import json
import shutil
import subprocess

import openpyxl
import pytest

from conftest import TOOL

PLAN = "greater-manchester-2026"
TEXT = """\
# The plan of a board in the north west.
plan: greater-manchester-2026
title: Digital plan   # for the board
icb: QOP
from: 2026/27
years: 3
price-base: 2026/27
envelope:
  # As agreed with the region.
  - { year: 2026/27, capital: £14m, revenue: £9m, fund: system-capital }
  - { year: 2027/28, capital: £16m, revenue: £11m, fund: system-capital }
meetings:
  - { approver: own-board, on: [2027-01-28, 2027-03-25], papers: 10 }
sections:
  cyber: All trusts meet the profile by March 2028
schemes:
  # Who leads was settled in May.
  - id: record
    title: Shared record
    lead: RWJ
    for: [RWJ, RMP]
    kind: digital
    stage: outline
    funding:
      - { from: system, share: 60% }
      - { from: self, share: 40% }
    capital: { 2026/27: £3m, 2027/28: £12.5m }   # from the supplier's quote
    revenue: { 2026/27: £400k }
    run-cost: £3.2m a year
    whole-life: 10 years
    start: 2026-10
    takes: 30 months
    people: 25
    range: { capital: [-10%, 40%], time: [0%, 60%] }
    risks:
      - { id: migration, chance: 30%, capital: £2m, delay: 4 months }
      - { id: failure, chance: 5%, capital: £4m, delay: 12 months }
    benefits:
      - { kind: cash-releasing, from: 2029/30, a-year: £2.4m, text: Old contracts end }
    raises:
      - { organisation: RWJ, element: improve-care, to: 3 }
    standards: { nhs-number: yes, dtac: in-progress }
    needs: [network]
  # The network comes first.
  - id: network
    title: Network
    lead: RM3
    kind: infrastructure
    stage: full
    capital: { 2026/27: £2.4m, 2027/28: £3m }
    start: 2026-12
    takes: 14 months
"""


def run(*arguments, code=0):
    done = subprocess.run([TOOL, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == code, (arguments, done.stdout, done.stderr)
    return done


@pytest.fixture()
def workspace(tmp_path):
    folder = tmp_path / "workspace"
    run("init", folder, "--icb", "QOP")
    for old in (folder / "plans").glob("*.yaml"):
        old.unlink()
    (folder / "plans" / "plan.yaml").write_text(TEXT)
    return folder


def text(workspace):
    return (workspace / "plans" / "plan.yaml").read_text()


def export(workspace, path, *more):
    run("plan", "export", workspace, "--output", path, *more)
    return path


def take(path, workspace, *more, code=0):
    return json.loads(run("plan", "import", path, workspace, "--format", "json", *more, code=code).stdout)


def found(answer):
    return {(d["code"], d["sheet"], d["cell"]) for d in answer["diagnostics"]}


def columns(sheet):
    """The row of the headings, and the column of each, without units."""
    best = max(sheet.iter_rows(), key=lambda row: sum(isinstance(c.value, str) and c.font.b is True
                                                      and c.fill.fgColor.rgb == "FF12436D" for c in row))
    return best[0].row, {str(c.value).split(" (")[0]: c.column for c in best if c.value}


def cell(book, sheet, title, row):
    top, at = columns(book[sheet])
    return book[sheet].cell(top + row, at[title])


def soffice(path, folder, kind, filter_):
    out = folder / "saved"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", f"{kind}:{filter_}", "--outdir", out, path],
        check=True, capture_output=True, timeout=180,
    )
    return out / f"{path.stem}.{kind}"


XLSX, ODS = ("xlsx", "Calc MS Excel 2007 XML"), ("ods", "calc8")


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.ods", "tables"])
@pytest.mark.parametrize("amounts", ["pounds", "thousands", "millions"])
def test_what_is_not_changed_comes_back_unchanged(workspace, tmp_path, name, amounts):
    path = export(workspace, tmp_path / name, "--amounts", amounts)
    answer = take(path, workspace)
    assert answer["changes"] == [] and answer["diagnostics"] == [] and not answer["written"]
    assert text(workspace) == TEXT


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.ods"])
def test_the_same_plan_gives_the_same_bytes(workspace, tmp_path, name):
    first = export(workspace, tmp_path / name).read_bytes()
    assert export(workspace, tmp_path / ("again" + name)).read_bytes() == first


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.ods"])
@pytest.mark.parametrize("kind", [XLSX, ODS], ids=["xlsx", "ods"])
def test_libreoffice_saves_it_and_nothing_changes(workspace, tmp_path, name, kind):
    saved = soffice(export(workspace, tmp_path / name), tmp_path, *kind)
    answer = take(saved, workspace)
    assert answer["changes"] == [] and answer["diagnostics"] == []


def edit(path):
    """Edits as people make them: an amount, a share, a date, a new risk, sorted rows, a note."""
    book = openpyxl.load_workbook(path)
    cell(book, "Money", "Capital 2026/27", 1).value = 3250
    cell(book, "Risks", "Chance", 1).value = 0.35
    cell(book, "Envelope", "Capital", 2).value = "£17.5m"
    top, at = columns(book["Risks"])
    sheet = book["Risks"]
    for title, value in [("Scheme", "network"), ("Id", "late-kit"), ("Chance", "20%"),
                         ("Delay", 2)]:
        sheet.cell(top + 9, at[title]).value = value
    sheet = book["Schemes"]
    top, at = columns(sheet)
    rows = [[sheet.cell(top + r, c).value for c in range(1, sheet.max_column)] for r in (1, 2)]
    for r, values in zip((2, 1), rows):
        for c, value in enumerate(values, 1):
            sheet.cell(top + r, c).value = value
    sheet.insert_cols(3)
    sheet.cell(top, 3).value = "Our notes"
    sheet.cell(top + 1, 3).value = "Ask again"
    book.save(path)


EDITED = (
    TEXT.replace("capital: £16m", "capital: £17.5m")
    .replace("capital: { 2026/27: £3m, 2027/28: £12.5m }   # from the supplier's quote",
             "capital: { 2026/27: £3.25m, 2027/28: £12.5m }")
    .replace("chance: 30%", "chance: 35%")
    .replace("    takes: 14 months\n",
             "    takes: 14 months\n    risks:\n"
             "      - { id: late-kit, chance: 20%, delay: 2 months }\n")
)


def test_edits_come_back_and_all_other_lines_stay(workspace, tmp_path):
    path = export(workspace, tmp_path / "plan.xlsx")
    edit(path)
    dry = take(path, workspace, "--dry-run")
    assert text(workspace) == TEXT and not dry["written"]
    assert {c["path"]: (c["old"], c["new"]) for c in dry["changes"]}[
        "schemes.record.capital.2026/27"] == ("£3m", "£3.25m")
    assert found(dry) == {("form-extra-column", "Schemes", "C4")}
    assert take(path, workspace)["written"]
    assert text(workspace) == EDITED
    assert take(path, workspace)["changes"] == []
    run("plan", "routes", workspace)


@pytest.mark.parametrize("kind", [XLSX, ODS], ids=["xlsx", "ods"])
def test_edits_saved_by_libreoffice_come_back(workspace, tmp_path, kind):
    path = export(workspace, tmp_path / "plan.xlsx")
    edit(path)
    take(soffice(path, tmp_path, *kind), workspace)
    assert text(workspace) == EDITED


def test_stored_totals_are_what_libreoffice_works_out(workspace, tmp_path):
    path = export(workspace, tmp_path / "plan.xlsx")
    mine = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    for name in ("plan.xlsx", "plan.ods"):
        saved = soffice(export(workspace, tmp_path / name), tmp_path, *XLSX)
        theirs = openpyxl.load_workbook(saved, data_only=True)
        compared = 0
        for sheet in formulas:
            for row in sheet.iter_rows():
                for c in row:
                    if c.data_type == "f":
                        a, b = (book[sheet.title][c.coordinate].value for book in (mine, theirs))
                        assert (a or 0) == pytest.approx(b or 0) if isinstance(a, (int, float)) \
                            else (a or "") == (b or ""), (name, sheet.title, c.coordinate)
                        compared += 1
        assert compared > 40
    assert [mine["Money"].cell(3, c).value for c in (3, 4)] == [5400, 15500]
    assert [mine["Money"].cell(6, c).value for c in (3, 4)] == [8600, 500]


def test_both_sides_can_change_but_not_the_same_value(workspace, tmp_path):
    path = export(workspace, tmp_path / "plan.xlsx")
    edit(path)
    yaml = TEXT.replace("title: Network", "title: Network refresh")
    (workspace / "plans" / "plan.yaml").write_text(yaml)
    assert take(path, workspace, "--dry-run")["conflicts"] == []
    yaml = yaml.replace("2026/27: £3m", "2026/27: £3.1m")
    (workspace / "plans" / "plan.yaml").write_text(yaml)
    answer = take(path, workspace, code=65)
    assert [(c["path"], c["old"], c["new"]) for c in answer["conflicts"]] == [
        ("schemes.record.capital.2026/27", "£3.1m", "£3.25m")]
    assert text(workspace) == yaml
    assert take(path, workspace, "--prefer", "plan")["written"]
    assert "2026/27: £3.1m" in text(workspace) and "title: Network refresh" in text(workspace)


def test_what_cannot_be_read_is_reported_by_cell_and_nothing_is_written(workspace, tmp_path):
    path = export(workspace, tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(path)
    wanted = set()

    def spoil(sheet, title, row, value, code):
        there = cell(book, sheet, title, row)
        there.value = value
        wanted.add((code, sheet, there.coordinate))

    spoil("Money", "Capital 2026/27", 1, "about three", "malformed-value")
    spoil("Money", "Capital 2027/28", 2, "=NA()", "malformed-value")
    spoil("Schemes", "Lead", 1, "XXXX", "unknown-organisation")
    spoil("Schemes", "Stage", 1, "nearly", "malformed-value")
    spoil("Risks", "Chance", 1, 30, "malformed-value")
    spoil("Risks", "Scheme", 2, "recrod", "unknown-name")
    spoil("Schemes", "Id", 2, "record", "duplicate-id")
    spoil("Benefits", "From", 1, "soon", "malformed-value")
    del book["Raises"]
    book.save(path)
    answer = take(path, workspace, code=65)
    wanted.remove(("unknown-organisation", "Schemes", cell(book, "Schemes", "Lead", 1).coordinate))
    wanted.add(("form-missing-sheet", None, None))
    assert wanted <= found(answer), wanted - found(answer)
    assert text(workspace) == TEXT


def test_an_unknown_organisation_is_reported_by_cell(workspace, tmp_path):
    path = export(workspace, tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(path)
    there = cell(book, "Schemes", "Lead", 1)
    there.value = "ZZZ9"
    book.save(path)
    assert ("unknown-organisation", "Schemes", there.coordinate) in found(
        take(path, workspace, code=65))
    assert text(workspace) == TEXT


def old_workbook(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Capital programme"
    for row in [
        ["Digital capital programme 2026-29"], ["All figures £000"], [],
        [None, None, None, None, "Capital", None, "Revenue", None],
        ["Ref", "Project name", "Lead trust", "Business case", "26/27", "27/28", "26/27", "27/28"],
        ["network", "Network", "RM3", "FBC", 2500, 3000, None, 50],
        ["pharmacy", "Pharmacy robots", "RWJ", "OBC", 800, None, 40, 40],
        ["Total", None, None, None, "=SUM(E6:E7)", "=SUM(F6:F7)"],
    ]:
        sheet.append(row)
    book.save(path)


def test_another_workbook_comes_in_by_the_mapping_that_is_proposed(workspace, tmp_path):
    old = tmp_path / "old.xlsx"
    old_workbook(old)
    mapping = tmp_path / "mapping.yaml"
    run("plan", "map", old, "--output", mapping)
    proposed = mapping.read_text()
    assert "column E: capital 2026/27" in proposed and "column H: revenue 2027/28" in proposed
    assert "amounts: £000" in proposed and "header-row: 5" in proposed
    answer = take(old, workspace, "--map", mapping, code=65)
    assert ("missing-key", "Capital programme", "A7") in found(answer)
    mapping.write_text(proposed.replace("    # words: { \"their word\": the plan's word }",
                                        "    words: { FBC: full, OBC: outline }")
                       .replace("# each: { kind: digital }", "each: { kind: infrastructure }"))
    answer = take(old, workspace, "--map", mapping, code=65)
    assert [c["path"] for c in answer["conflicts"]] == ["schemes.network.capital.2026/27"]
    answer = take(old, workspace, "--map", mapping, "--prefer", "sheet")
    assert {c["path"]: c["new"] for c in answer["changes"] if "network" in c["path"]} == {
        "schemes.network.capital.2026/27": "£2.5m",
        "schemes.network.revenue": "2027/28 £50k",
    }
    after = text(workspace)
    assert after.startswith(TEXT.split("  # The network comes first.")[0])
    assert "  - id: pharmacy\n    title: Pharmacy robots\n    lead: RWJ\n" in after
    assert "capital: { 2026/27: £800k }" in after
