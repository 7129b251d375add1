"""Forms as people treat them: filled in, sorted, hidden, merged, saved by other programs."""

import csv
import json
import subprocess
import time
import zipfile

import openpyxl
import pytest

from conftest import TOOL

FRAMEWORK = "wgll-2021"
PAGE = "Safe practice"
EDITABLE = ["Answer", "Evidence", "Evidence date", "Owner", "Confidence", "Validated by", "Reason"]


def run(*arguments, code=0):
    done = subprocess.run([TOOL, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == code, (arguments, done.stdout, done.stderr)
    return done.stdout


def export(workspace, path, *more):
    run("form", "export", workspace, "--organisation", "RXR", "--setting", "acute",
        "--framework", FRAMEWORK, "--output", path, *more)
    return path


def take(workspace, *paths, code=0):
    return json.loads(run("form", "import", workspace, *paths, "--format", "json", code=code))


def codes(answer):
    return [(p["code"], p["sheet"], p["cell"]) for f in answer["files"] for p in f["diagnostics"]]


def header(sheet):
    """The row of the headings, and the column of each."""
    for row in sheet.iter_rows():
        titles = {cell.value: cell.column for cell in row if cell.value}
        if "Ref" in titles and "Answer" in titles:
            return row[0].row, titles
    raise AssertionError(sheet.title)


def pages(book):
    return [s for s in book if s.title not in ("Instructions", "Progress", "Lists")]


def fill(path, out=None):
    """Answers every question, each in another way, and returns what was said."""
    book = openpyxl.load_workbook(path)
    said = {}
    answers = ["Fully met", "Partly met", "Not met", "Not applicable", "Out of scope"]
    dates = ["2026-05-14", "2026-05", "14/05/2026", None]
    count = 0
    for sheet in pages(book):
        top, at = header(sheet)
        for row in range(top + 1, sheet.max_row + 1):
            values = dict.fromkeys(EDITABLE)
            values["Answer"] = answers[count % 5]
            values["Evidence"] = f"=Not a formula, “{count}”\nline two & <three>"
            values["Evidence date"] = dates[count % 4]
            values["Confidence"] = ["Low", "Medium", "High"][count % 3]
            values["Reason"] = "Because: it's so" if count % 5 > 2 else None
            for title, value in values.items():
                cell = sheet.cell(row, at[title])
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"
            said[sheet.cell(row, at["Ref"]).value] = values
            count += 1
    book["Instructions"]["B10"] = "Jo Bloggs"
    book["Progress"]["H5"] = 75
    book.save(out or path)
    return said


def held(workspace):
    return sorted((workspace / "assessments").glob("*.yaml"))


@pytest.fixture()
def workspace(tmp_path):
    folder = tmp_path / "workspace"
    run("init", folder, "--icb", "QE1")
    return folder


@pytest.fixture()
def form(workspace, tmp_path):
    return export(workspace, tmp_path / "form.xlsx")


def contents(path):
    book = openpyxl.load_workbook(path)
    return {s.title: [[c.value for c in r] for r in s.iter_rows()] for s in book}


def test_the_same_form_gives_the_same_bytes(workspace, form, tmp_path):
    time.sleep(1.1)
    assert export(workspace, tmp_path / "again.xlsx").read_bytes() == form.read_bytes()


def test_only_what_is_theirs_can_be_changed(form):
    book = openpyxl.load_workbook(form)
    assert book["Lists"].sheet_state == "hidden"
    for sheet in book:
        assert sheet.protection.sheet and not sheet.protection.password, sheet.title
    for sheet in pages(book):
        allowed = sheet.protection
        assert not (allowed.sort or allowed.autoFilter or allowed.formatRows
                    or allowed.formatColumns)
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9
        top, at = header(sheet)
        assert sheet.freeze_panes == f"B{top + 1}"
        for title, column in at.items():
            locked = sheet.cell(top + 1, column).protection.locked
            assert locked == (title not in EDITABLE), title
        rules = {str(r.sqref): r for r in sheet.data_validations.dataValidation}
        assert any(r.type == "list" and "Lists!" in r.formula1 for r in rules.values())


def test_what_is_filled_in_comes_back(workspace, form, tmp_path):
    said = fill(form)
    answer = take(workspace, form)
    assert codes(answer) == []
    entry = answer["files"][0]["forms"][0]
    assert entry["answers"] == len(said) == len(entry["changes"])
    assert entry["path"] == f"assessments/RXR-acute-{FRAMEWORK}-2026-11-20.yaml"
    again = export(workspace, tmp_path / "again.xlsx")
    book = openpyxl.load_workbook(again)
    assert book["Instructions"]["B10"].value == "Jo Bloggs"
    assert book["Progress"]["H5"].value == 75
    found = {}
    for sheet in pages(book):
        top, at = header(sheet)
        for row in range(top + 1, sheet.max_row + 1):
            values = {title: sheet.cell(row, at[title]).value for title in EDITABLE}
            if hasattr(values["Evidence date"], "date"):
                values["Evidence date"] = values["Evidence date"].date().isoformat()
            found[sheet.cell(row, at["Ref"]).value] = values
    for values in said.values():
        if values["Evidence date"] == "14/05/2026":
            values["Evidence date"] = "2026-05-14"
    assert found == said
    # And what is exported again changes nothing.
    text = held(workspace)[0].read_bytes()
    answer = take(workspace, again)
    assert codes(answer) == [] and answer["files"][0]["forms"][0]["changes"] == []
    assert held(workspace)[0].read_bytes() == text
    assert contents(export(workspace, tmp_path / "third.xlsx")) == contents(again)
    run("check", workspace)


def test_a_table_says_the_same_as_a_workbook(workspace, form, tmp_path):
    fill(form)
    take(workspace, form)
    text = held(workspace)[0].read_bytes()
    table = export(workspace, tmp_path / "form.csv")
    rows = list(csv.DictReader(table.open(newline="", encoding="utf-8")))
    assert {r["organisation"] for r in rows} == {"RXR"} and rows[0]["Target mark"] == "75"
    answer = take(workspace, table)
    assert codes(answer) == []
    assert held(workspace)[0].read_bytes() == text


def soffice(path, folder):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder / "saved", path],
        check=True, capture_output=True, timeout=180,
    )
    return folder / "saved" / path.name


def test_libreoffice_saves_what_was_filled_in(workspace, form, tmp_path):
    said = fill(form)
    saved = soffice(form, tmp_path)
    answer = take(workspace, saved)
    assert codes(answer) == []
    assert answer["files"][0]["forms"][0]["answers"] == len(said)
    first = held(workspace)[0].read_bytes()
    take(workspace, form)
    assert held(workspace)[0].read_bytes() == first


def test_stored_counts_are_what_libreoffice_works_out(workspace, form, tmp_path):
    fill(form)
    take(workspace, form)
    exported = export(workspace, tmp_path / "counted.xlsx")
    mine = openpyxl.load_workbook(exported, data_only=True)
    theirs = openpyxl.load_workbook(soffice(exported, tmp_path), data_only=True)
    compared = 0
    for sheet in pages(mine) + [mine["Progress"]]:
        formulas = openpyxl.load_workbook(exported)[sheet.title]
        for row in formulas.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    value = theirs[sheet.title][cell.coordinate].value
                    assert (sheet[cell.coordinate].value or "") == (value or ""), cell.coordinate
                    compared += 1
    assert compared > 80
    total = mine["Progress"].max_row
    assert [mine["Progress"].cell(total, c).value for c in range(2, 8)] == [43, 27, 8, 8, 0, 1]


def test_counts_and_meanings_are_live(form, tmp_path):
    fill(form)
    book = openpyxl.load_workbook(soffice(form, tmp_path), data_only=True)
    total = book["Progress"].max_row
    assert [book["Progress"].cell(total, c).value for c in range(2, 8)] == [43, 27, 8, 8, 0, 1]
    sheet = pages(book)[0]
    top, at = header(sheet)
    assert sheet.cell(top + 1, at["What this answer means"]).value.startswith("All of the statement")


def test_mishaps_are_told_by_cell_and_all_else_is_taken(workspace, form):
    said = fill(form)
    take(workspace, form)
    before = held(workspace)[0].read_text()
    book = openpyxl.load_workbook(form)
    sheet = book[PAGE]
    top, at = header(sheet)

    def cell(title, row):
        return sheet.cell(top + row, at[title])

    cell("Answer", 1).value = "=NA()"
    cell("Answer", 2).value = "Nearly met"
    cell("Evidence date", 3).value = "last spring"
    cell("Answer", 4).value = "Fully met"
    cell("Answer", 5).value = None
    sheet.merge_cells(start_row=top + 6, end_row=top + 6, start_column=at["Owner"],
                      end_column=at["Confidence"])
    book.create_sheet("My notes")["A1"] = "Ask again"
    del book["Improve care"]
    book.save(form)
    # openpyxl does not work formulas out: give the cell the error that Excel would.
    with_error(form, book.sheetnames.index(PAGE) + 1, cell("Answer", 1).coordinate)
    answer = take(workspace, form, code=65)
    assert sorted(codes(answer), key=str) == sorted([
        ("form-formula-error", PAGE, cell("Answer", 1).coordinate),
        ("form-unknown-answer", PAGE, cell("Answer", 2).coordinate),
        ("form-wrong-type", PAGE, cell("Evidence date", 3).coordinate),
        ("form-merged-cell", PAGE, cell("Owner", 6).coordinate),
        ("form-extra-sheet", "My notes", None),
        ("form-missing-sheet", None, None),
    ], key=str)
    changed = {c["element"]: c["new"] for c in answer["files"][0]["forms"][0]["changes"]}
    refs = [sheet.cell(top + row, 1).value for row in range(1, 9)]
    was = said[refs[3]]["Answer"]
    # The form was sent without answers, so the cell that is blank again takes nothing back.
    assert changed == ({} if was == "Fully met" else {refs[3]: "Fully met"})
    lines = held(workspace)[0].read_text().splitlines()
    assert len(lines) == len(before.splitlines())
    for ref in refs:
        assert f"  - element: {ref}" in lines


def with_error(path, number, coordinate):
    """Rewrites one formula's cell with the value #N/A."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = f"xl/worksheets/sheet{number}.xml"
    text = parts[name].decode()
    start = text.index(f'<c r="{coordinate}"')
    end = text.index("</c>", start)
    head = text[start:text.index(">", start)].replace(' t="s"', "")
    parts[name] = (text[:start] + head + ' t="e"><f>NA()</f><v>#N/A</v>' + text[end:]).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)


def test_sorting_hiding_and_moving_change_nothing(workspace, form, tmp_path):
    fill(form)
    take(workspace, form)
    text = held(workspace)[0].read_bytes()
    book = openpyxl.load_workbook(form)
    for sheet in pages(book):
        top, at = header(sheet)
        rows = [[c.value for c in r] for r in sheet.iter_rows(min_row=top + 1)]
        width = len(rows[0])
        sheet.delete_rows(top + 1, len(rows))
        # The last column first, the rows in another order with blank ones between, from row 10 on.
        order = [width - 1] + list(range(width - 1))
        titles = [sheet.cell(top, c + 1).value for c in range(width)]
        for new, old in enumerate(order):
            sheet.cell(top, new + 1).value = titles[old]
        for index, row in enumerate(sorted(rows, key=lambda r: str(r[2]))):
            for new, old in enumerate(order):
                cell = sheet.cell(10 + 2 * index, new + 1)
                value = row[old]
                cell.value = None if isinstance(value, str) and value.startswith("=IF") else value
                if isinstance(cell.value, str):
                    cell.data_type = "s"
        sheet.column_dimensions["C"].hidden = True
        sheet.row_dimensions[12].hidden = True
    book.move_sheet("Progress", 3)
    book.save(form)
    answer = take(workspace, form)
    assert codes(answer) == []
    assert held(workspace)[0].read_bytes() == text


def test_a_dry_run_writes_nothing(workspace, form):
    fill(form)
    answer = json.loads(
        run("form", "import", workspace, form, "--dry-run", "--format", "json"))
    assert answer["dryRun"] and answer["files"][0]["forms"][0]["changes"]
    assert held(workspace) == []


def test_two_forms_for_one_assessment_are_an_error_for_both(workspace, form, tmp_path):
    fill(form)
    folder = tmp_path / "returned"
    folder.mkdir()
    for name in ("a.xlsx", "b.xlsx"):
        (folder / name).write_bytes(form.read_bytes())
    assert [c[0] for c in codes(take(workspace, folder, code=65))] == ["form-repeated"] * 2
    assert held(workspace) == []


def test_a_form_of_another_board_is_refused_whole(workspace, form, tmp_path):
    fill(form)
    other = tmp_path / "other"
    run("init", other, "--icb", "D7T5G")
    answer = take(other, form, code=65)
    assert [c[0] for c in codes(answer)] == ["form-wrong-organisation"]
    assert held(other) == []


def test_thirty_forms_cost_in_proportion(tmp_path):
    workspace = tmp_path / "england"
    run("init", workspace, "--national")
    folder = tmp_path / "forms"
    run("form", "export", workspace, "--framework", FRAMEWORK, "--setting", "acute",
        "--output", folder)
    forms = sorted(folder.iterdir())[:31]
    assert len(forms) == 31
    for path in forms:
        fill(path)

    def seconds(paths):
        start = time.perf_counter()
        answer = take(workspace, *paths)
        assert codes(answer) == []
        return time.perf_counter() - start

    nothing = seconds([forms[0], "--dry-run"])
    one = seconds(forms[:1])
    thirty = seconds(forms[1:])
    # Loading the reference data is paid once; a form may then cost no more than the first did.
    assert thirty < 30 * max(one, nothing)
    assert len(held(workspace)) == 31
