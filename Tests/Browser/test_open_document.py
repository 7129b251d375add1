"""Reports as OpenDocument workbooks, as other programs read them."""

import os
import pathlib
import re
import subprocess
import zipfile

import openpyxl
import pandas
import pytest
from lxml import etree
from odf import opendocument
from odf.table import Table

from conftest import TOOL

NAMES = {
    n: f"urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"
    for n in ("office", "table", "text", "style", "number", "meta", "config")
}
NAMES |= {"xlink": "http://www.w3.org/1999/xlink", "dc": "http://purl.org/dc/elements/1.1/"}


def attribute(element, name):
    space, local = name.split(":")
    return element.get(f"{{{NAMES[space]}}}{local}")


def convert(files, kind, folder, profile):
    office = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
    command = [*office, "--convert-to", kind, "--outdir", folder, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=600)


@pytest.fixture(scope="session")
def reports(tmp_path_factory):
    """Every report of a run as .xlsx and .ods."""
    folder = tmp_path_factory.mktemp("open-document")
    subprocess.run([TOOL, "init", folder / "w", "--icb", "QE1"], check=True, capture_output=True)
    command = [TOOL, "run", folder / "w", "--output", folder / "out", "--also", "ods", "--quiet"]
    subprocess.run(command, check=True, capture_output=True)
    found = sorted((folder / "out").glob("*.ods"))
    assert len(found) == len(list((folder / "out").glob("*.xlsx"))) >= 14
    return found


@pytest.fixture(scope="session")
def contents(reports):
    return {p.stem: etree.fromstring(zipfile.ZipFile(p).read("content.xml")) for p in reports}


@pytest.fixture(scope="session")
def converted(reports, tmp_path_factory):
    """The same workbooks after LibreOffice has read them and written them as Excel files."""
    folder = tmp_path_factory.mktemp("converted")
    convert(reports, "xlsx", folder, folder / "profile")
    return folder


def cells(book):
    """The cells by their places; OpenDocument files have no charts, so sheets that show one alone are
    left out, and so are their lines in the contents."""
    found = {}
    for sheet in book:
        lines = [row for row in sheet.iter_rows() if not str(row[0].value).startswith("Chart of ")]
        for number, row in enumerate(lines):
            for cell in row:
                if cell.value is not None:
                    found[sheet.title, number, cell.column_letter] = cell.value
    return found


def is_same(one, other):
    """Equal to the last digits that a file keeps; what is a chart in Excel is a table here."""
    if isinstance(one, str) and one.startswith("Chart: "):
        one = one.replace("Chart: ", "Table: ", 1)
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return one == pytest.approx(other, rel=1e-12, abs=1e-9)
    return one == other


def test_each_cell_is_that_of_the_excel_workbook(reports, converted):
    compared = 0
    for path in reports:
        ours = openpyxl.load_workbook(path.with_suffix(".xlsx"), data_only=True)
        theirs = openpyxl.load_workbook(converted / f"{path.stem}.xlsx", data_only=True)
        for name in [n for n in ours.sheetnames if n.startswith("Chart of ")]:
            del ours[name]
        assert theirs.sheetnames == ours.sheetnames, path.name
        one, other = cells(ours), cells(theirs)
        different = [k for k in one.keys() | other.keys() if not is_same(one.get(k), other.get(k))]
        shown = [(k, one.get(k), other.get(k)) for k in sorted(different)[:5]]
        assert not different, (path.name, len(different), shown)
        compared += len(one)
    assert compared > 10_000


def test_each_number_has_the_format_of_the_excel_workbook(reports, converted):
    """What is shown: the digits of a number as LibreOffice writes them from either file."""
    formats = {}
    for path in reports:
        ours = openpyxl.load_workbook(path.with_suffix(".xlsx"), data_only=True)
        theirs = openpyxl.load_workbook(converted / f"{path.stem}.xlsx", data_only=True)
        for sheet in ours:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, (int, float)):
                        other = theirs[sheet.title][cell.coordinate].number_format
                        formats.setdefault(cell.number_format, set()).add(other)
    assert len(formats) >= 6
    plain = lambda code: code.replace('"', "").replace("\\", "").replace("[$£-809]", "£")
    for ours, theirs in formats.items():
        for other in theirs:
            assert plain(other).split(";")[0] == plain(ours).split(";")[0], (ours, other)


def test_each_formula_is_open_and_gives_what_is_stored(reports, contents, tmp_path):
    """LibreOffice works every formula out anew once the stored values are taken out."""
    count = 0
    for path in reports:
        root = contents[path.stem]
        stripped = tmp_path / path.name
        for cell in root.iterfind(".//table:table-cell[@table:formula]", NAMES):
            formula = attribute(cell, "table:formula")
            assert formula.startswith("of:=") and "!" not in re.sub(r"'[^']*'|\"[^\"]*\"", "", formula)
            count += 1
        text = etree.tostring(root, xml_declaration=True, encoding="UTF-8").decode()
        text = re.sub(
            r'(table:formula="[^"]*")((?: office:[\w-]+="[^"]*")*)( office:value-type="[^"]*")?',
            r"\1",
            text,
        )
        source = zipfile.ZipFile(path)
        with zipfile.ZipFile(stripped, "w") as target:
            for name in source.namelist():
                content = text if name == "content.xml" else source.read(name)
                target.writestr(name, content)
    assert count > 1000
    convert(sorted(tmp_path.glob("*.ods")), "xlsx", tmp_path / "made", tmp_path / "profile")
    worked = 0
    for path in reports:
        ours = cells(openpyxl.load_workbook(path.with_suffix(".xlsx"), data_only=True))
        formulas = openpyxl.load_workbook(path.with_suffix(".xlsx"))
        again = cells(openpyxl.load_workbook(tmp_path / "made" / f"{path.stem}.xlsx", data_only=True))
        for key, value in cells(formulas).items():
            if isinstance(value, str) and value.startswith("="):
                assert is_same(again.get(key), ours[key]), (path.name, key, value, again.get(key))
                worked += 1
    assert worked == count


def test_each_workbook_says_what_it_is_in_which_language(reports):
    for path in reports:
        book = zipfile.ZipFile(path)
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        meta = etree.fromstring(book.read("meta.xml"))
        title, language = (meta.findtext(f".//dc:{n}", "", NAMES) for n in ("title", "language"))
        assert title and language == "en-GB", path.name
        assert b'fo:country="GB"' in book.read("styles.xml")


def test_each_table_is_named_and_repeats_its_headings(contents):
    tables = 0
    for name, root in contents.items():
        ranges = root.findall(".//table:database-range", NAMES)
        headers = root.findall(".//table:table-header-rows/table:table-row", NAMES)
        assert len(ranges) == len(headers) > 0, name
        assert len({attribute(r, "table:name") for r in ranges}) == len(ranges), name
        tables += len(ranges)
    assert tables > 50


def test_each_link_leads_somewhere(contents):
    links = 0
    for name, root in contents.items():
        sheets = {attribute(t, "table:name") for t in root.iterfind(".//table:table", NAMES)}
        for link in root.iterfind(".//text:a", NAMES):
            target = attribute(link, "xlink:href")
            place = re.fullmatch(r"#'(.*)'\.[A-Z]+\d+", target)
            assert target.startswith("http") or place[1].replace("''", "'") in sheets, (name, target)
            links += 1
    assert links > 100


def test_pandas_and_odfpy_read_each_workbook(reports, contents):
    for path in reports:
        names = [attribute(t, "table:name") for t in contents[path.stem].iterfind(".//table:table", NAMES)]
        sheets = opendocument.load(path).spreadsheet.getElementsByType(Table)
        assert [s.getAttribute("name") for s in sheets] == names
    frames = pandas.read_excel(reports[0], sheet_name=None, header=None, engine="odf")
    assert sum(f.size for f in frames.values()) > 100


def test_a_day_is_a_date_and_text_never_a_formula(tmp_path):
    workspace = tmp_path / "w"
    subprocess.run([TOOL, "init", workspace, "--icb", "QE1"], check=True, capture_output=True)
    plan = next((workspace / "plans").glob("*.yaml"))
    text = plan.read_text(encoding="utf-8")
    plan.write_text(re.sub(r"(    title: ).*", r"\1'=1+1'", text, count=1), encoding="utf-8")
    command = [TOOL, "report", "three-year-plan", workspace, "-o", tmp_path / "plan.ods"]
    subprocess.run(command, check=True, capture_output=True)
    root = etree.fromstring(zipfile.ZipFile(tmp_path / "plan.ods").read("content.xml"))
    titles = [c for c in root.iterfind(".//table:table-cell", NAMES) if "".join(c.itertext()) == "=1+1"]
    assert titles and all(attribute(c, "table:formula") is None for c in titles)
    assert all(attribute(c, "office:value-type") == "string" for c in titles)


def test_the_same_report_has_the_same_bytes(reports, tmp_path):
    workspace = reports[0].parent.parent / "w"
    for name in ("one.ods", "two.ods"):
        command = [TOOL, "report", "board-paper", workspace, "-o", tmp_path / name]
        subprocess.run(command, check=True, capture_output=True)
    made = [(tmp_path / n).read_bytes() for n in ("one.ods", "two.ods")]
    assert made[0] == made[1] == (reports[0].parent / "board-paper.ods").read_bytes()


def test_a_plan_shows_its_warnings(tmp_path, reports):
    """The colours of a plan's workbook depend on what is written, in LibreOffice too."""
    workspace = reports[0].parent.parent / "w"
    command = [TOOL, "plan", "export", workspace, "--output", tmp_path / "plan.ods"]
    subprocess.run(command, check=True, capture_output=True)
    convert([tmp_path / "plan.ods"], "xlsx", tmp_path, tmp_path / "profile")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    rules = [r for s in book for c in s.conditional_formatting for r in c.rules]
    assert len(rules) >= 2
    assert any("<0" in "".join(r.formula) for r in rules), [r.formula for r in rules]


SCHEMA = os.environ.get("OPENDOCUMENT_SCHEMA")


@pytest.mark.skipif(SCHEMA is None, reason="no package has the schema of OpenDocument 1.3; name its file")
def test_each_part_is_valid_by_the_schema_of_opendocument(reports, tmp_path):
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    workspace = reports[0].parent.parent / "w"
    others = [tmp_path / name for name in ("plan.ods", "open.ods")]
    plan = [TOOL, "plan", "export", workspace, "--output", others[0]]
    report = [TOOL, "report", "board-paper", workspace, "-o", others[1], "--profile", "publication"]
    for command in (plan, report):
        subprocess.run(command, check=True, capture_output=True)
    assert len(reports) > 14
    for path in [*reports, *others]:
        book = zipfile.ZipFile(path)
        for part in ("content.xml", "styles.xml", "meta.xml", "settings.xml"):
            tree = etree.fromstring(book.read(part)).getroottree()
            assert schema.validate(tree), (path.name, part, schema.error_log[:3])


def test_csv_is_a_table_a_file(reports, tmp_path):
    workspace = reports[0].parent.parent / "w"
    report = [TOOL, "report", "board-paper", workspace, "--output"]
    subprocess.run([*report, f"{tmp_path}/tables/"], check=True, capture_output=True)
    files = sorted(p.stem for p in (tmp_path / "tables").iterdir())
    assert len(files) > 5 and all((tmp_path / "tables" / f"{f}.csv").stat().st_size > 10 for f in files)
    one = subprocess.run([*report, tmp_path / "one.csv"], check=True, capture_output=True, text=True)
    assert "choose another with --table" in one.stderr
    for name in files[:2]:
        subprocess.run([*report, tmp_path / "one.csv", "--table", name], check=True, capture_output=True)
        assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "tables" / f"{name}.csv").read_bytes()
