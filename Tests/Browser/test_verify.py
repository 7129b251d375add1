"""The command verify: it agrees with LibreOffice, and finds whatever was changed in a workbook's XML."""

import functools
import html
import json
import random
import re
import shutil
import subprocess
import zipfile

import openpyxl
import pytest

from conftest import TOOL

SEED = 14
CELL = re.compile(r'<c r="([A-Z]+[0-9]+)"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)
FORMULA = re.compile(r"<f>(.*?)</f>", re.DOTALL)
VALUE = re.compile(r"<v>(.*?)</v>", re.DOTALL)
OPEN_CELL = re.compile(r"<table:table-cell[^>]*?/>|<table:table-cell.*?</table:table-cell>", re.DOTALL)
OPEN_FORMULA = re.compile(r'table:formula="of:=([^"]*)"')
OPEN_VALUE = re.compile(r'office:value="([^"]*)"')


def verify(path):
    """The code and the answer of the command."""
    run = subprocess.run([TOOL, "verify", path, "--format", "json"], capture_output=True, text=True)
    return run.returncode, json.loads(run.stdout) if run.stdout else None, run.stderr


@pytest.fixture(scope="session")
def made(out, tmp_path_factory):
    """Every workbook of a run, the forms, and the plan as a workbook of both kinds."""
    folder = tmp_path_factory.mktemp("made")
    for command in (
        ["form", "export", out / "workspace", "--output", folder / "forms"],
        ["plan", "export", out / "workspace", "--output", folder / "plan.xlsx"],
        ["plan", "export", out / "workspace", "--output", folder / "plan.ods"],
    ):
        subprocess.run([TOOL, *command], check=True, capture_output=True)
    own = sorted(folder.glob("**/*.xlsx")) + sorted(folder.glob("*.ods"))
    reports = sorted(out.glob("*.xlsx"))
    assert len(reports) >= 16 and len(own) >= 4
    return reports + own


@pytest.fixture(scope="session")
def published(out, tmp_path_factory):
    """Every report of a run as a publication, as an Excel and as an OpenDocument workbook."""
    folder = tmp_path_factory.mktemp("published")
    run = [TOOL, "run", out / "workspace", "--output", folder, "--profile", "publication"]
    subprocess.run([*run, "--also", "ods", "--quiet"], check=True, capture_output=True)
    found = {kind: sorted(folder.glob(f"*.{kind}")) for kind in ("xlsx", "ods")}
    assert len(found["xlsx"]) == len(found["ods"]) >= 16
    return found


def test_every_workbook_of_a_run_is_verified_and_as_the_run_made_it(out):
    code, answer, _ = verify(out)
    assert (code, answer["differing"], answer["unknown"]) == (0, [], [])
    reports = [f for f in answer["files"] if f["file"].endswith("xlsx") and "workspace" not in f["file"]]
    assert len(reports) >= 16 and {f["manifest"] for f in reports} == {"matches"}
    assert answer["formulas"] > 3000 and len(answer["checks"]) >= 16
    assert all(check["holds"] for check in answer["checks"])
    # The list is one that others can check too.
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=out, check=True, capture_output=True)


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_every_workbook_is_verified_after_libreoffice_has_worked_it_out_anew(made, tmp_path, form):
    # Without the stored values LibreOffice must work everything out itself.
    plain = tmp_path / "plain"
    plain.mkdir()
    for index, path in enumerate(made):
        if path.suffix == ".xlsx":
            rewrite(path, plain / f"{index}-{path.name}", without_values)
        else:
            shutil.copy(path, plain / f"{index}-{path.name}")
    soffice = [
        "soffice", f"-env:UserInstallation=file://{tmp_path / 'office'}", "--headless",
        "--convert-to", form, "--outdir", tmp_path / "saved",
    ]
    subprocess.run(soffice + sorted(plain.iterdir()), check=True, capture_output=True, timeout=600)
    code, answer, _ = verify(tmp_path / "saved")
    assert len(answer["files"]) == len(made)
    assert (code, answer["differing"][:5], answer["unknown"][:5]) == (0, [], [])
    assert answer["formulas"] > 3000


def test_a_workbook_of_many_rows_is_the_same_to_each_reader(tmp_path):
    """A sheet whose rows were put into what the library wrote: its reach, texts and links are whole."""
    large = tmp_path / "large.xlsx"
    subprocess.run([TOOL, "report", "heat-map", "--england", "-o", large], check=True, capture_output=True)
    with zipfile.ZipFile(large) as archive:
        assert archive.testzip() is None
        parts = [n for n in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", n)]
        written = [n for n in parts if b"inlineStr" in archive.read(n)]
    whole, quick = openpyxl.load_workbook(large), openpyxl.load_workbook(large, read_only=True)
    assert written and len(whole.sheetnames) == len(parts)
    links = 0
    for sheet, light in zip(whole, quick):
        assert light.max_row == sheet.max_row, sheet.title
        rows = zip(sheet.iter_rows(values_only=True), light.iter_rows(values_only=True))
        assert all(one == other for one, other in rows), sheet.title
        table = next(iter(sheet.tables.values()), None)
        if table:
            head, *body = sheet[table.ref]
            assert [cell.value for cell in head] == table.column_names, sheet.title
            # Readers write in the log.
            filled = all(cell.value is not None for row in body for cell in row)
            assert filled or sheet.title == "Change log", sheet.title
            heights = {sheet.row_dimensions[row[0].row].height for row in body}
            assert min(heights) >= 16.5, sheet.title
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink and cell.hyperlink.location:
                    links += 1
                    place, name = cell.hyperlink.location.rsplit("!", 1)
                    assert whole[place.strip("'")][name].value is not None, cell.coordinate
    assert links > 1000
    assert verify(large)[0] == 0
    plain = tmp_path / "plain.xlsx"
    rewrite(large, plain, without_values)
    soffice = [
        "soffice", f"-env:UserInstallation=file://{tmp_path / 'office'}", "--headless",
        "--convert-to", "xlsx", "--outdir", tmp_path / "saved", plain,
    ]
    subprocess.run(soffice, check=True, capture_output=True, timeout=600)
    code, answer, _ = verify(tmp_path / "saved")
    assert (code, answer["differing"][:5], answer["unknown"][:5]) == (0, [], [])
    assert answer["formulas"] > 1000


def without_values(name, text):
    """The sheet without what its formulas gave."""
    return CELL.sub(lambda m: VALUE.sub("", m[0]) if FORMULA.search(m[0]) else m[0], text)


def rewrite(path, target, change):
    """A copy of a workbook whose sheets `change` has rewritten."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if re.fullmatch(r"xl/worksheets/sheet\d+\.xml|content\.xml", name):
                data = change(name, data.decode()).encode()
            new.writestr(name, data)


def sheets(path):
    """The cells of each sheet as XML, with its name and part."""
    book = openpyxl.load_workbook(path)
    with zipfile.ZipFile(path) as archive:
        for index, name in enumerate(book.sheetnames, start=1):
            part = f"xl/worksheets/sheet{index}.xml"
            yield name, part, {m[1]: m[0] for m in CELL.finditer(archive.read(part).decode())}


def open_sheets(path):
    """The same of an OpenDocument workbook, all of whose sheets are in one part."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("content.xml").decode()
    for table in re.finditer(r'<table:table table:name="([^"]*)".*?</table:table>', text, re.DOTALL):
        cells = {}
        for row, line in enumerate(re.findall(r"<table:table-row.*?</table:table-row>", table[0]), 1):
            for column, cell in enumerate(OPEN_CELL.finditer(line), 1):
                cells[f"{openpyxl.utils.get_column_letter(column)}{row}"] = cell[0]
        yield html.unescape(table[1]), "content.xml", cells


def open_mutations(path):
    """Each change of a cell of an OpenDocument workbook that must be found, in a text that is there once."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("content.xml").decode()
    found, every = [], list(open_sheets(path))
    formulas = {
        called(sheet, cell): html.unescape(OPEN_FORMULA.search(xml)[1])
        for sheet, _, cells in every
        for cell, xml in cells.items()
        if OPEN_FORMULA.search(xml)
    }
    for sheet, part, cells in every:
        for cell, xml in cells.items():
            formula, value = OPEN_FORMULA.search(xml), OPEN_VALUE.search(xml)
            if not formula or not value or text.count(xml) != 1:
                continue
            other = xml.replace(value[0], f'office:value="{float(value[1]) + 0.01!r}"')
            found.append(("value", part, xml, other, [called(sheet, cell)]))
            other = xml.replace(formula[0], f'table:formula="of:=({formula[1]})+1"')
            found.append(("formula", part, xml, other, [called(sheet, cell)]))
        for cell, xml in cells.items() if sheet == "Inputs" else ():
            value = OPEN_VALUE.search(xml)
            if not cell.startswith("B") or not value or text.count(xml) != 1:
                continue
            row = rf"\[\$'?Inputs'?\.\$B\${cell[1:]}\]"
            after = [place for place, text_of in formulas.items() if re.search(row, text_of)]
            if after:
                other = xml.replace(value[0], f'office:value="{float(value[1]) * 1.25 + 1!r}"')
                found.append(("input", part, xml, other, after))
    return found


def called(sheet, cell):
    """A cell as the answer names it."""
    bare = re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", sheet) and not re.fullmatch(r"[A-Za-z]{1,3}\d+", sheet)
    return (sheet if bare else "'" + sheet.replace("'", "''") + "'") + "!" + cell


def other_value(xml):
    """The cell with another stored value."""
    value = VALUE.search(xml)[1]
    try:
        other = repr(float(value) + 0.01)
    except ValueError:
        other = value + "x"
    return VALUE.sub(f"<v>{other}</v>", xml)


def other_formula(xml):
    """The cell with a formula that gives something else."""
    is_text = 't="str"' in xml
    formula = FORMULA.search(xml)[1]
    other = f'"x"&amp;({formula})' if is_text else f"({formula})+1"
    return xml.replace(f"<f>{formula}</f>", f"<f>{other}</f>")


def other_number(xml):
    """The cell with another number, for one without a formula."""
    return VALUE.sub(lambda m: f"<v>{float(m[1]) * 1.25 + 1}</v>", xml)


def dependants(cell, formulas):
    """The cells whose formula names an input of the sheet Inputs."""
    column, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()
    found = []
    for place, formula in formulas.items():
        for first, last in re.findall(rf"'?Inputs'?!\${column}\$(\d+)(?::\${column}\$(\d+))?", formula):
            if int(first) <= int(row) <= int(last or first):
                found.append(place)
    return found


@functools.cache
def mutations(path):
    """Each change of one cell that must be found, with the cells of which one must be named."""
    formulas, found = {}, []
    every = list(sheets(path))
    for sheet, part, cells in every:
        for cell, xml in cells.items():
            if FORMULA.search(xml):
                formulas[called(sheet, cell)] = FORMULA.search(xml)[1].replace("&apos;", "'")
    for sheet, part, cells in every:
        for cell, xml in cells.items():
            if FORMULA.search(xml):
                found.append(("value", part, xml, other_value(xml), [called(sheet, cell)]))
                found.append(("formula", part, xml, other_formula(xml), [called(sheet, cell)]))
            elif sheet == "Inputs" and cell.startswith("B") and "t=" not in xml and VALUE.search(xml):
                after = dependants(cell, formulas)
                assert after, (path.name, cell, "is an input that nothing rests on")
                found.append(("input", part, xml, other_number(xml), after))
    return found


def expect_found(changes, folder):
    """Writes a workbook for each change, and expects each to be named."""
    for index, (path, (_, part, old, new, _)) in enumerate(changes):
        assert old != new

        def change(name, text):
            return text.replace(old, new, 1) if name == part else text

        rewrite(path, folder / f"{index:05}{path.suffix}", change)
    code, answer, _ = verify(folder)
    named = {}
    for found in answer["differing"]:
        named.setdefault(found["file"].split("/")[-1], set()).add(found["cell"])
    missed = [
        (path.name, kind, cells[:3])
        for index, (path, (kind, _, _, _, cells)) in enumerate(changes)
        if not named.get(f"{index:05}{path.suffix}", set()) & set(cells)
    ]
    assert (code, missed, len(answer["files"])) == (1, [], len(changes))


def test_240_seeded_mutations_are_found_and_the_cell_is_named(made, published, tmp_path):
    """80 in models, 80 in publications and 80 in OpenDocument files, of values, formulas and inputs."""
    chosen = []
    for paths, every in (
        ([p for p in made if p.suffix == ".xlsx"], mutations),
        (published["xlsx"], mutations),
        (random.Random(SEED).sample(published["ods"], 6), open_mutations),
    ):
        found = [(path, change) for path in paths for change in every(path)]
        for kind, count in (("value", 27), ("formula", 27), ("input", 26)):
            of_kind = [change for change in found if change[1][0] == kind]
            chosen += random.Random(SEED).sample(of_kind, count)
    assert len(chosen) == 240
    expect_found(chosen, tmp_path / "changed")


def test_a_change_of_each_formula_and_each_input_of_one_workbook_is_found(made, tmp_path):
    path = min(
        (p for p in made if p.suffix == ".xlsx" and any(m[0] == "input" for m in mutations(p))),
        key=lambda p: (abs(len(mutations(p)) - 250), p.name),
    )
    changes = [(path, change) for change in mutations(path)]
    kinds = {kind: sum(c[1][0] == kind for c in changes) for kind in ("value", "formula", "input")}
    assert kinds["value"] == kinds["formula"] > 50 and kinds["input"] > 5
    expect_found(changes, tmp_path / "changed")


def test_an_edited_workbook_says_what_was_changed_and_what_follows(made, tmp_path):
    path = next(p for p in made if any(m[0] == "input" for m in mutations(p)))
    change = next(m for m in mutations(path) if m[0] == "input")
    edited = tmp_path / "edited.xlsx"
    rewrite(path, edited, lambda n, t: t.replace(change[2], change[3], 1) if n == change[1] else t)
    soffice = [
        "soffice", f"-env:UserInstallation=file://{tmp_path / 'office'}", "--headless",
        "--convert-to", "ods", "--outdir", tmp_path / "saved", edited,
    ]
    # LibreOffice saves the stored values of a file it did not make; the formulas are worked out here.
    subprocess.run(soffice, check=True, capture_output=True, timeout=300)
    for file in (edited, tmp_path / "saved" / "edited.ods"):
        code, answer, _ = verify(file)
        assert code == 1 and answer["manifest"] == "none"
        assert len(answer["changed"]) == 1 and answer["changed"][0]["cell"].startswith("Inputs!B")
        assert answer["following"] and not all(check["holds"] for check in answer["checks"])


def test_a_file_of_a_run_that_was_changed_differs(out, tmp_path):
    folder = tmp_path / "out"
    shutil.copytree(out, folder, ignore=shutil.ignore_patterns("workspace", "site"))
    report = next(folder.glob("*.xlsx"))
    rewrite(report, tmp_path / "a.xlsx", lambda _, text: text)
    shutil.move(tmp_path / "a.xlsx", report)
    assert verify(report)[0] == 1 and verify(report)[1]["manifest"] == "differs"
    page = next(folder.glob("*.md"))
    page.unlink()
    _, answer, _ = verify(folder)
    assert answer["otherFilesThatDiffer"] == [page.name] and answer["manifest"] == "differs"
    assert [f["file"] for f in answer["files"] if f["manifest"] == "differs"] == [str(report)]


def test_what_is_no_workbook_is_refused_with_its_own_code(out, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.xlsx").write_text("no workbook")
    (tmp_path / "cut.xlsx").write_bytes(next(out.glob("*.xlsx")).read_bytes()[:4000])
    (tmp_path / "locked.xlsx").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2000))
    with zipfile.ZipFile(tmp_path / "other.xlsx", "w") as archive:
        archive.writestr("a.txt", "no workbook")
    cases = {
        "none.xlsx": (66, "there is no file or folder"), "empty": (66, "no .xlsx or .ods workbook"),
        "a.xlsx": (65, "not an Excel workbook"), "cut.xlsx": (65, "damaged"),
        "locked.xlsx": (65, "protected by a password"), "other.xlsx": (65, "holds no workbook"),
    }
    for name, (code, words) in cases.items():
        found, answer, errors = verify(tmp_path / name)
        assert (found, answer) == (code, None) and words in errors, (name, errors)
    assert len(cases) == 6
    # In a folder the others are still verified.
    shutil.copy(next(out.glob("*.xlsx")), tmp_path / "good.xlsx")
    code, answer, errors = verify(tmp_path)
    assert code == 65 and len(answer["files"]) == 5 and errors.count("error:") == 4
