"""The workbook as other programs read it."""

import subprocess
import zipfile

import openpyxl
import pytest


@pytest.fixture(scope="session")
def workbook(out):
    return openpyxl.load_workbook(out / "board-paper.xlsx")


def test_amounts_are_numbers_with_a_format(workbook):
    sheet = next(s for s in workbook if s.title.startswith("Years"))
    rows = [[c for c in row] for row in sheet.iter_rows() if row[0].value == "2026/27"]
    assert len(rows) == 1
    assert rows[0][1].value == 19_900_000
    assert "£" in rows[0][1].number_format


def test_the_plan_is_marked_illustrative_on_every_sheet(workbook):
    for sheet in workbook:
        values = [str(c.value) for row in sheet.iter_rows(max_row=6) for c in row if c.value]
        assert any("Illustrative plan" in v for v in values), sheet.title


def test_there_is_a_native_chart_and_a_contents_sheet(workbook, out):
    assert workbook.sheetnames[0] == "Contents"
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
