"""The workbooks as other programs read them."""

import re
import subprocess
import xml.etree.ElementTree as tree
import zipfile

import openpyxl
import pandas
import pytest

from conftest import TOOL

# ECMA-376 part 1, 21.2.3 and 20.1.10: the values of each attribute `val` of a drawing of a chart that
# is one word of a list.
CHART_WORDS = {
    "axPos": "b l r t",
    "barDir": "bar col",
    "crossBetween": "between midCat",
    "crosses": "autoZero max min",
    "dispBlanksAs": "gap span zero",
    "dLblPos": "b bestFit ctr inBase inEnd l outEnd r t",
    "errBarType": "both minus plus",
    "errDir": "x y",
    "errValType": "cust fixedVal percentage stdDev stdErr",
    "grouping": "clustered percentStacked stacked standard",
    "legendPos": "b l r t tr",
    "lblAlgn": "ctr l r",
    "majorTickMark": "cross in none out",
    "minorTickMark": "cross in none out",
    "orientation": "maxMin minMax",
    "scatterStyle": "line lineMarker marker none smooth smoothMarker",
    "symbol": "circle dash diamond dot none picture plus square star triangle x auto",
    "tickLblPos": "high low nextTo none",
    "lang": "en-US en-GB",
    "prstDash": "solid dot dash lgDash dashDot lgDashDot lgDashDotDot sysDash sysDot sysDashDot "
    "sysDashDotDot",
}
DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}|\d{4}-\d\d-\d\d")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="session")
def workbooks(out, tmp_path_factory):
    """Every workbook of a run, the forms, and the heat map of England."""
    folder = tmp_path_factory.mktemp("workbooks")
    run = ["run", out / "workspace", "--output", folder / "publication", "--quiet"]
    commands = [
        ["report", "heat-map", "--england", "-o", folder / "england.xlsx"],
        [*run, "--profile", "publication"],
        ["form", "export", out / "workspace", "--output", folder / "forms"],
    ]
    for command in commands:
        subprocess.run([TOOL, *command], check=True, capture_output=True)
    found = [sorted(f.glob("**/*.xlsx")) for f in (out, folder)]
    assert len(found[0]) >= 16 and len(found[1]) >= 2
    return found[0] + found[1]


@pytest.fixture(scope="session")
def reports(out, workbooks):
    """The workbooks of all reports of a run, in both profiles."""
    return [p for p in workbooks if p.parent == out or p.parent.name == "publication"]


def test_every_workbook_is_opened_by_a_second_reader(workbooks):
    for path in workbooks:
        assert openpyxl.load_workbook(path).sheetnames, path.name


def test_every_table_of_every_report_is_read_by_pandas_without_a_gap(reports):
    """A cell is empty only where the sheet says why, or where the log is to be written in."""
    tables = dates = 0
    for path in reports:
        book = openpyxl.load_workbook(path)
        frames = pandas.read_excel(path, sheet_name=None, header=None)
        assert list(frames) == book.sheetnames, path
        assert book.properties.language == "en-GB", path
        for sheet in book:
            for table in sheet.tables.values():
                tables += 1
                head, *rows = sheet[table.ref]
                above = [str(row[0].value) for row in sheet.iter_rows(max_row=head[0].row - 1)]
                may_be_empty = sheet.title == "Change log" or any(
                    words.startswith("A cell is empty where") for words in above
                )
                first, last = head[0].row, rows[-1][0].row
                frame = frames[sheet.title].iloc[first:last, : len(head)]
                # pandas leaves out the empty rows at the end of the log.
                whole = frame.shape == (len(rows), len(head))
                assert whole or sheet.title == "Change log", (path.name, sheet.title)
                assert may_be_empty or not frame.isna().any(axis=None), (path.name, sheet.title)
                cells = [cell for row in rows for cell in row]
                dates += sum(cell.is_date for cell in cells)
                days = [c.coordinate for c in cells if DAY.fullmatch(str(c.value))]
                assert not [d for d in days if sheet[d].data_type == "s"], (path.name, sheet.title)
    assert tables >= 600 and dates >= 1000


def test_a_model_is_guarded_and_a_publication_is_plain(out, reports):
    guarded = plain = 0
    for path in reports:
        book, is_model = openpyxl.load_workbook(path), path.parent == out
        for sheet in book:
            assert not sheet.merged_cells.ranges, (path.name, sheet.title)
            assert sheet["A1"].value, (path.name, sheet.title)
            if is_model:
                assert sheet.protection.sheet and not sheet.protection.password, sheet.title
                guarded += 1
                continue
            assert not sheet.protection.sheet and not sheet.freeze_panes, sheet.title
            assert len(sheet.tables) <= 1 and not (sheet.tables and sheet._charts), sheet.title
            rows = list(sheet.iter_rows(values_only=True))
            assert all(any(v is not None for v in row) for row in rows), (path.name, sheet.title)
            plain += 1
        if is_model:
            inputs = book["Inputs"] if "Inputs" in book.sheetnames else None
            assert inputs is None or inputs.data_validations.dataValidation, path.name
            assert "Waymark_version" in book.defined_names, path.name
        else:
            assert book.sheetnames[:3] == ["Cover", "Contents", "Notes"], path.name
    assert guarded >= 300 and plain >= 300


def test_every_word_of_every_chart_is_one_of_the_standards(workbooks):
    charts = 0
    for path in workbooks:
        book = zipfile.ZipFile(path)
        for name in book.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            root = tree.fromstring(book.read(name))
            if not name.startswith("xl/charts/"):
                continue
            charts += 1
            for element in root.iter():
                word = element.get("val")
                known = CHART_WORDS.get(element.tag.split("}")[1])
                if word is None or (known is None and re.fullmatch(r"-?[\d.]+(E-?\d+)?", word)):
                    continue
                if known is None and re.fullmatch(r"[0-9A-F]{6}", word):
                    continue
                assert known, (path.name, name, element.tag, "has words that no list here holds")
                assert word in known.split(), (path.name, name, element.tag)
    assert charts > 20


def test_libreoffice_shows_the_digits_of_the_page(out, tmp_path):
    """One rule of rounding: a mark, a difference and a share read the same in both."""
    books = sorted(out.glob("*.xlsx"))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "html", "--outdir", tmp_path, *books],
        check=True, capture_output=True, timeout=300,
    )
    compared = 0
    for book in books:
        pages = [out / f"{book.stem}{part}.html" for part in ("", "-annex")]
        page = "".join(p.read_text(encoding="utf-8") for p in pages if p.exists())
        numbers = set(re.findall(r"[+−]?[\d,]+\.\d+%?", page))
        sheets = (tmp_path / book.with_suffix(".html").name).read_text(encoding="utf-8")
        named = re.split(r"<h1>[^<]*<em>(.*?)</em></h1>", sheets)
        assert "Workings" in named[1::2] or "Traces" in named[1::2], book.name
        # A page has no workings: numbers that formulas use and no table shows.
        sheets = "".join(t for n, t in zip(named[1::2], named[2::2]) if n != "Workings")
        cells = re.findall(r'<td[^>]*sdnum="[^"]*;(?:\+?0\.00|0\.0%)(?![0-9])[^"]*"[^>]*>(.*?)</td>', sheets)
        for cell in cells:
            shown = re.sub(r"<[^>]*>", "", cell).strip().replace("-", "−")
            assert shown in numbers, (book.name, shown)
            compared += 1
    assert compared > 1000


@pytest.fixture(scope="session")
def workbook(out):
    return openpyxl.load_workbook(out / "board-paper.xlsx", data_only=True)


def test_amounts_are_numbers_with_a_format(workbook):
    sheet = next(s for s in workbook if s.title.startswith("Years"))
    rows = [[c for c in row] for row in sheet.iter_rows() if row[0].value == "2026/27"]
    assert len(rows) == 1
    assert rows[0][1].value == "£", "the unit comes before the numbers"
    assert rows[0][2].value == 18_800_000
    assert "£" in rows[0][2].number_format


def test_the_plan_is_marked_illustrative_on_every_sheet(workbook):
    for sheet in workbook:
        values = [str(c.value) for row in sheet.iter_rows(max_row=6) for c in row if c.value]
        assert any("Illustrative plan" in v for v in values), sheet.title


def test_there_is_a_native_chart_and_a_contents_sheet(workbook, out):
    assert workbook.sheetnames[:2] == ["Cover", "Contents"]
    names = zipfile.ZipFile(out / "board-paper.xlsx").namelist()
    assert any(name.startswith("xl/charts/chart") for name in names)


def test_libreoffice_reads_the_same_numbers(workbook, out, tmp_path):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "xlsx", "--outdir", tmp_path, out / "board-paper.xlsx"],
        check=True, capture_output=True, timeout=180,
    )
    again = openpyxl.load_workbook(tmp_path / "board-paper.xlsx", data_only=True)
    assert again.sheetnames == workbook.sheetnames
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, (int, float)):
                    other = again[sheet.title][cell.coordinate].value
                    assert other == pytest.approx(cell.value), (sheet.title, cell.coordinate)


def test_every_formula_gives_what_is_stored_with_it(workbooks, tmp_path):
    """LibreOffice works out every formula anew: openpyxl has dropped the values that we stored."""
    stored = {}
    for path in (p for p in workbooks if p.parent.name not in ("forms", "publication")):
        values, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
        cells = {
            (sheet.title, cell.coordinate): values[sheet.title][cell.coordinate].value
            for sheet in formulas
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f"
        }
        if cells:
            stored[path.name] = cells
            formulas.save(tmp_path / path.name)
    made = tmp_path / "made"
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    convert = [*office, "--convert-to", "xlsx", "--outdir", made, *sorted(tmp_path.glob("*.xlsx"))]
    subprocess.run(convert, check=True, capture_output=True)
    assert sum(map(len, stored.values())) >= 1000
    for name, cells in stored.items():
        book = openpyxl.load_workbook(made / name, data_only=True)
        for (sheet, place), value in cells.items():
            again = book[sheet][place].value
            assert type(again) in (type(value), float, int), f"{name}, {sheet}, {place}: {again}"
            is_same = again == value or abs(again - value) <= 1e-9 * max(1, abs(value))
            assert is_same, f"{name}, {sheet}, {place}: {again}, and {value} is stored"


def test_an_input_that_is_changed_carries_through(workbooks, tmp_path):
    """£1m more on one amount that a plan states is £1m more of capital."""
    path = next(p for p in workbooks if p.name == "board-paper.xlsx")
    before, book = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    inputs = book["Inputs"]
    row = next(r for r in range(1, inputs.max_row) if "capital" in str(inputs.cell(r, 1).value))
    inputs.cell(row, 2).value += 1_000_000
    book.save(tmp_path / path.name)
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    convert = [*office, "--convert-to", "xlsx", "--outdir", tmp_path / "made", tmp_path / path.name]
    subprocess.run(convert, check=True, capture_output=True)
    after = openpyxl.load_workbook(tmp_path / "made" / path.name, data_only=True)
    totals = next(s for s in before.sheetnames if s.startswith("Totals"))
    place = next(c for c in before[totals]["A"] if c.value == "Capital")
    was, now = (book[totals].cell(place.row, 3).value for book in (before, after))
    assert now == was + 1_000_000
    checks = {book["Cover"].cell(r, 2).value for book in (before, after) for r in range(1, 12)}
    assert "Check: every figure is as Waymark made it." in checks
    assert any(re.fullmatch(r"Check: [1-9]\d* differences .*", str(c)) for c in checks), checks
