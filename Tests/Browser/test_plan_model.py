"""A plan model as a finance lead treats it: edited, recalculated by LibreOffice, and taken back.

What the formulas give is compared with what the tool says of the plan with the same edit."""

import json
import shutil
import subprocess

import openpyxl
import pytest

from conftest import TOOL
from test_plan_sheet import columns, run

# What the shipped plans do not have: a cost of its own of an option, effects on health, odd pence, a life that nobody
# states, an amount left open, a third that pays, and money before the plan.
PLAN = """\
plan: odd-2026
title: A plan of odd things
icb: QOP
from: 2026/27
years: 3
price-base: 2026/27
envelope:
  - { year: 2026/27, capital: £14000001.01, revenue: £9m, fund: system-capital }
  - { year: 2027/28, capital: £16m, revenue: £11m, fund: system-capital }
  - { year: 2027/28, capital: £2m, fund: frontline-digitisation }
schemes:
  - id: record
    title: Shared record
    lead: RWJ
    for: [RWJ, RMP]
    kind: digital
    stage: outline
    funding:
      - { from: central, programme: frontline-digitisation, share: 33.3% }
      - { from: system, share: 33.3% }
      - { from: self, share: 33.4% }
    capital: { 2026/27: £3000000.07, 2027/28: £12500000.11 }
    revenue: { 2026/27: £400000.01 }
    run-cost: £3200000.05 a year
    replaces: £900k a year
    whole-life: 10 years
    start: 2026-10
    takes: 30 months
    part-of: whole
    optimism-bias: { class: equipment, mitigated: 73.1% }
    benefits:
      - { kind: cash-releasing, from: 2029/30, a-year: £2400000.03, text: Old contracts end }
      - { kind: societal, a-year: £700k, health: yes, text: Fewer falls }
      - { kind: unmonetised, text: Calm }
  - id: network
    title: Network
    lead: RM3
    kind: infrastructure
    stage: full
    part-of: whole
    capital: { 2026/27: £2.4m, 2027/28: £3m }
    run-cost: £100k a year
    start: 2026-12
    takes: 14 months
    optimism-bias: { class: outsourcing, mitigated: 20% }
    benefits:
      - { kind: societal, from: 2028/29, a-year: £1.2m, text: Time }
  - id: later
    title: Something later
    lead: RM3
    kind: digital
    stage: idea
    capital: { 2028/29: £1m }
    revenue: { 2027/28: TBC }
    run-cost: £50k a year
    whole-life: 4 years
options:
  - { id: do-nothing, title: Carry on, continuing-cost: £4m a year }
  - { id: half, title: Half of it, schemes: [network, record], continuing-cost: £2.5m a year }
"""


def soffice(path, kind, filter_):
    out = path.parent / f"saved-{path.stem}-{kind}"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{path.parent}/profile", "--headless",
         "--convert-to", f"{kind}:{filter_}", "--outdir", out, path],
        check=True, capture_output=True, timeout=300,
    )
    return out / f"{path.stem}.{kind}"


def strip(path):
    """Removes what the file holds as the results of formulas, so that only a recalculation can give them."""
    book = openpyxl.load_workbook(path)
    out = path.with_name(f"{path.stem}-bare.xlsx")
    book.save(out)
    return out


def recalculated(path):
    bare = strip(path)
    return openpyxl.load_workbook(soffice(bare, "xlsx", "Calc MS Excel 2007 XML"), data_only=True)


def model(workspace, path):
    run("plan", "model", workspace, "--output", path, "--draws", 200)
    return path


def workspace_of(folder, text=None, icb="QOP"):
    run("init", folder, "--icb", icb)
    if text is not None:
        for old in (folder / "plans").glob("*.yaml"):
            old.unlink()
        (folder / "plans" / "plan.yaml").write_text(text)
    return folder


@pytest.fixture(scope="module", params=["odd", "shipped"])
def made(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    odd = request.param == "odd"
    space = workspace_of(folder / "workspace", PLAN if odd else None, "QOP" if odd else "QE1")
    return space, model(space, folder / "model.xlsx"), odd


def answers(book):
    """Each figure: what the model gives and what Waymark gave."""
    rows = book["Beside Waymark"].iter_rows(min_row=5, values_only=True)
    return {(row[0], row[1]): (row[3], row[4]) for row in rows if row[1]}


def checks(book):
    rows = book["Checks"].iter_rows(min_row=5, values_only=True)
    return {(row[0], row[1]): row[3] for row in rows if row[1]}


def cover(book):
    return {row[0]: row[3] for row in book["Cover"].iter_rows(max_row=7, values_only=True) if row[0]}


def cell(book, sheet, title, row):
    """The cell under a heading in the row that names something in its first column."""
    top, at = columns(book[sheet])
    found = [r for r in range(top + 1, book[sheet].max_row + 1) if book[sheet].cell(r, 1).value == row]
    return book[sheet].cell(found[0], at[title])


def pence(value):
    return round(value * 100)


def apart(book):
    """The figures in which the model and Waymark differ by a penny or more."""
    return {key: pair for key, pair in answers(book).items()
            if pence(pair[0]) != pence(pair[1])}


def test_every_figure_of_an_untouched_model_is_waymarks_to_the_penny(made):
    _, path, _ = made
    stored = openpyxl.load_workbook(path, data_only=True)
    live = recalculated(path)
    assert len(answers(live)) > 60
    assert apart(stored) == {}
    assert apart(live) == {}
    assert set(checks(live).values()) == {0} and len(checks(live)) > 15
    assert (cover(live)["Global check"], cover(live)["Beside Waymark"]) == (0, 0)


def test_libreoffice_gives_what_every_cell_holds(made):
    _, path, _ = made
    stored, live = openpyxl.load_workbook(path, data_only=True), recalculated(path)
    formulas = openpyxl.load_workbook(path)
    wrong, count = [], 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for place in row:
                if place.data_type != "f":
                    continue
                count += 1
                held = stored[sheet.title][place.coordinate].value
                now = live[sheet.title][place.coordinate].value
                if isinstance(held, (int, float)) and isinstance(now, (int, float)):
                    same = abs(held - now) < 0.001
                else:
                    same = (held or "") == (now or "")
                if not same:
                    wrong.append((sheet.title, place.coordinate, place.value, held, now))
    assert wrong == [] and count > 3000


def test_it_comes_back_unchanged(made):
    space, path, _ = made
    answer = json.loads(run("plan", "import", path, space, "--dry-run", "--format", "json").stdout)
    assert answer["changes"] == [] and answer["diagnostics"] == []


# sheet, heading, row, value; one of each for either plan.
EDITS = {
    "capital": ("Money", "Capital 2027/28", {"odd": "record", "shipped": "epr-east"}, 13_333_333.33),
    "revenue": ("Money", "Revenue 2026/27", {"odd": "record", "shipped": "network"}, 123_456.79),
    "run cost": ("Schemes", "Run cost", {"odd": "network", "shipped": "portal"}, 777_777.77),
    "start": ("Schemes", "Start", {"odd": "record", "shipped": "epr-fylde"}, "2027-05"),
    "time": ("Schemes", "Takes", {"odd": "network", "shipped": "cyber"}, 31),
    "life": ("Schemes", "Whole life", {"odd": "record", "shipped": "epr-east"}, 151),
    "bias": ("Schemes", "Optimism bias: mitigated", {"odd": "record", "shipped": "epr-fylde"}, 0.4567),
    "class": ("Schemes", "Optimism bias: class", {"odd": "network", "shipped": "network"}, "standard-building"),
    "envelope": ("Envelope", "Capital", {"odd": "2027/28", "shipped": "2027/28"}, 15_000_000.55),
    "rates": ("Plan", "Value", {"odd": "Discounting", "shipped": "Discounting"}, "long-horizon"),
    "benefit": ("Benefits", "A year", {"odd": "record", "shipped": "portal"}, 1_111_111.11),
    "carrying on": ("Options", "Continuing cost", {"odd": "do-nothing", "shipped": "do-nothing"}, 3_141_592.65),
    "replaces": ("Schemes", "Replaces", {"odd": "record", "shipped": "epr-east"}, 654_321.09),
}


@pytest.mark.parametrize(
    "made, name",
    [("odd", name) for name in EDITS] + [("shipped", name) for name in ("capital", "start", "envelope")],
    indirect=["made"],
)
def test_an_edit_is_followed_as_waymark_follows_it(name, made, tmp_path):
    source, path, odd = made
    sheet, heading, rows, value = EDITS[name]
    space = tmp_path / "workspace"
    shutil.copytree(source, space)
    book = openpyxl.load_workbook(path)
    place = cell(book, sheet, heading, rows["odd" if odd else "shipped"])
    assert place.value != value
    place.value = value
    edited = tmp_path / "edited.xlsx"
    book.save(edited)
    live = recalculated(edited)
    run("plan", "import", edited, space)
    told = openpyxl.load_workbook(model(space, tmp_path / "after.xlsx"), data_only=True)
    before, after, now = answers(openpyxl.load_workbook(path, data_only=True)), answers(told), answers(live)
    assert apart(told) == {}
    moved = {key for key in after if key in before and pence(after[key][1]) != pence(before[key][1])}
    assert moved, "the edit changes nothing"
    # Other rates bring one more sensitivity, which a workbook made before has no row for.
    assert {key[1].rsplit(": ")[-1] for key in after if key not in now} <= {"Standard rate"}
    assert {key: now[key][0] for key in now if pence(now[key][0]) != pence(after[key][1])} == {}
    assert cover(live)["Beside Waymark"] >= len(moved)
    broken = {key for key, fails in checks(live).items() if fails}
    assert broken == set()


@pytest.mark.parametrize("made", ["shipped"], indirect=True)
def test_shares_that_are_not_the_whole_fail_a_check_and_are_not_taken(made, tmp_path):
    space, path, _ = made
    book = openpyxl.load_workbook(path)
    cell(book, "Funding", "Share", "epr-east").value = 0.25
    edited = tmp_path / "edited.xlsx"
    book.save(edited)
    broken = {key for key, fails in checks(recalculated(edited)).items() if fails}
    assert broken == {("Payer terms", "The shares of each scheme come to 100%, or to nothing")}
    refused = run("plan", "import", edited, space, "--dry-run", code=65)
    assert "the shares that fund 'epr-east' come to 75%" in refused.stderr


def test_the_answers_of_scripts_are_those_of_the_edited_model(made, tmp_path):
    """The same by the commands themselves: appraise, routes and check."""
    source, path, odd = made
    space = tmp_path / "workspace"
    shutil.copytree(source, space)
    book = openpyxl.load_workbook(path)
    scheme = "record" if odd else "epr-east"
    cell(book, "Money", "Capital 2027/28", scheme).value = 17_654_321.09
    edited = tmp_path / "edited.xlsx"
    book.save(edited)
    live = recalculated(edited)
    run("plan", "import", edited, space)
    appraised = json.loads(run("plan", "appraise", space, "--format", "json").stdout)
    options = {o["id"]: o for o in appraised["options"]}
    now = answers(live)
    for option in options.values():
        key = (option["id"], f"{option['title']}: net present social value")
        assert pence(now[key][0]) == option["npsv"]["pence"]
    plan = json.loads(run("plan", "routes", space, "--format", "json").stdout)["plans"][0]
    for year in plan["years"]:
        assert pence(now[(year["year"], f"Capital, {year['year']}")][0]) == year["capital"]["pence"]
        assert pence(now[(year["year"], f"Revenue, run cost included, {year['year']}")][0]) == year["revenue"]["pence"]
