"""Every kind of page in a real browser, and every page against the HTML standard."""

import re

import html5lib
import pytest
from axe_core_python.selenium import Axe
from conftest import quoted
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

KINDS = [
    "site/index.html",
    "site/compare.html",
    "site/numbers/mean.html",
    "site/forecasts.html",
    "site/allocation.html",
    "site/programmes/index.html",
    "site/plan-format.html",
    "site/data/index.html",
    "site/trusts/r1c.html",
    "site/accessibility.html",
    "site/coverage/epr.html",
    "site/targets.html",
    "site/regions/y62.html",
    "site/icbs/qe1.html",
    "site/icbs/s0e4d.html",
    "site/trusts/rxr.html",
    "site/trusts/k0n6a.html",
    "site/frameworks/index.html",
    "site/frameworks/dma-2025.html",
    "site/rulebook/index.html",
    "site/rulebook/cap-2025-s2.html",
    "site/method.html",
    "site/sources.html",
    "site/plans/lancashire-2026.html",
    "site/frameworks/wgll-2021.html",
    "site/frameworks/emram.html",
    "board-paper.html",
    "board-paper-annex.html",
    "board-summary.html",
    "heat-map.html",
    "gap-report.html",
    "framework-coverage.html",
    "maturity-profile-rxr.html",
]


LISTS = ["site/find.html"] + [f"site/organisations/{kind}.html" for kind in ("trusts", "boards", "councils")]


@pytest.fixture(scope="session")
def browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    # axe walks every node of a long paper, and the machine may be busy.
    driver.set_script_timeout(180)
    yield driver
    driver.quit()


def show(browser, page, width, scheme="light"):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    browser.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )
    browser.get(page.as_uri())


def overflow(browser):
    return browser.execute_script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (390, "dark")])
@pytest.mark.parametrize("page", KINDS + LISTS)
def test_axe_finds_nothing(browser, out, page, width, scheme):
    show(browser, out / page, width, scheme)
    violations = Axe().run(browser)["violations"]
    assert not violations, [
        (v["id"], v["help"], [n["html"][:200] for n in v["nodes"][:3]]) for v in violations
    ]
    assert overflow(browser) <= 0, f"{page} is wider than a screen of {width} px"


def test_axe_and_the_width_see_faults_put_in_on_purpose(browser, out, tmp_path):
    text = (out / "site/method.html").read_text(encoding="utf-8")
    faults = '<img src="x.png"><p style="color:#ccc;background:#fff">pale</p><div style="width:3000px">wide</div>'
    page = tmp_path / "faults.html"
    page.write_text(text.replace("</main>", faults + "</main>"), encoding="utf-8")
    show(browser, page, 1280)
    found = {violation["id"] for violation in Axe().run(browser)["violations"]}
    assert {"image-alt", "color-contrast"} <= found
    assert overflow(browser) > 0


def test_every_kind_of_page_fits_a_screen_of_320_pixels(browser, out):
    pages = [page for page in KINDS + LISTS if page.startswith("site/")]
    assert len(pages) > 20
    wide = []
    for page in pages:
        show(browser, out / page, 320)
        if overflow(browser) > 0:
            wide.append((page, overflow(browser)))
    assert not wide


def test_the_keyboard_reaches_the_search_first_and_everything_visibly(browser, out):
    show(browser, out / "site/index.html", 1280)
    focus = """
        const e = document.activeElement, s = getComputedStyle(e);
        return [e.tagName, e.textContent.trim() || e.placeholder, s.outlineStyle + s.boxShadow + s.backgroundColor];
    """
    seen = []
    for _ in range(14):
        ActionChains(browser).send_keys(Keys.TAB).perform()
        seen.append(browser.execute_script(focus))
    assert seen[0][1] == "Skip to the content"
    assert "Name, former name or code" in [words for _, words, _ in seen]
    assert len({tuple(each[:2]) for each in seen}) == len(seen), "the focus goes round in a ring"
    assert all("none" not in look.split("rgb")[0] or "rgb(0, 0, 0)" not in look for _, _, look in seen)


@pytest.mark.parametrize(
    "words, path",
    [
        ("Stepping Hill", "trusts/rwj.html"),
        # Solent closed; its address leads on to who took over from it.
        ("Solent NHS Trust", "trusts/rw1.html"),
        ("RXR", "trusts/rxr.html"),
    ],
)
def test_who_knows_one_name_finds_the_page_from_home_in_one_step(browser, out, words, path):
    show(browser, out / "site/index.html", 1280)
    box = browser.find_element("id", "site-search")
    box.send_keys(words)
    box.submit()
    wait = WebDriverWait(browser, 10)
    wait.until(lambda b: b.current_url.endswith(path), f"no way from '{words}' to {path}")


def test_the_numbers_behind_the_record_count_are_two_steps_from_home(browser, out):
    show(browser, out / "site/index.html", 1280)
    browser.find_element("css selector", ".card a[href='coverage/epr.html']").click()
    link = browser.find_element("css selector", "p.data a[href$='.csv']")
    target = out / "site" / "coverage" / link.get_dom_attribute("href")
    assert target.resolve().read_text(encoding="utf-8").startswith("row,")


def test_a_table_sorts_by_the_heading_that_is_pressed(browser, out):
    show(browser, out / "site/compare.html", 1280)
    column = "return [...document.querySelectorAll('#returns tbody tr')].map(r => r.lastChild.textContent)"
    heads = browser.find_elements("css selector", "#returns thead button")
    heads[-1].click()
    marks = [float(text) for text in browser.execute_script(column) if re.match(r"[\d.]+$", text)]
    assert len(marks) > 200
    assert marks == sorted(marks, reverse=True)
    heads[-1].click()
    again = [float(text) for text in browser.execute_script(column) if re.match(r"[\d.]+$", text)]
    assert again == sorted(marks)


def test_two_returns_are_set_side_by_side(browser, out):
    show(browser, out / "site/compare.html", 1280)
    for box, name in (("first", "East Lancashire Hospitals, Acute"), ("second", "Stockport, Acute")):
        Select(browser.find_element("id", box)).select_by_visible_text(name)
    rows = browser.execute_script(
        "return [...document.querySelectorAll('[aria-live] tbody tr')].map(r => [...r.cells].map(c => c.textContent))"
    )
    assert len(rows) == 8
    for _, one, other, difference in rows:
        shown = float(difference.replace("\u2212", "-"))
        assert abs(float(other) - float(one) - shown) < 0.011


def test_no_page_asks_for_anything_from_outside_and_scripts_are_small(out):
    site = out / "site"
    script = (site / "site.js").read_bytes()
    assert len(script) < 20_000
    for page in site.rglob("*.html"):
        text = quoted(page)
        assert not re.findall(r'(?:src|href|action)="https?://[^"]*\.(?:js|css|png|svg|woff2?)"', text), page


@pytest.mark.parametrize("page", KINDS)
def test_the_page_is_valid_html_without_scripts(out, page):
    html5lib.HTMLParser(strict=True).parse((out / page).read_text(encoding="utf-8"))
    text = quoted(out / page)
    scripts = re.findall(r"<script[^>]*>", text)
    expected = r'<script src="(\.\./)*site.js" defer>' if page.startswith("site/") else "none"
    assert all(re.fullmatch(expected, script) for script in scripts), scripts


@pytest.mark.parametrize("page", LISTS)
def test_a_list_is_whole_without_its_script(out, page):
    text = (out / page).read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
    assert text.count("<script") == 1
    assert text.count("<input") == 1, "only the box in the head, which needs no script"


def test_a_list_is_searched_by_name(browser, out):
    browser.get((out / "site/organisations/trusts.html").as_uri())
    shown = "return [...document.querySelectorAll('tbody tr')].filter(r => r.offsetParent).length"
    assert browser.execute_script(shown) == 276
    box = browser.find_element("id", "filter")
    box.send_keys("solent")
    assert browser.execute_script(shown) == 1  # Solent, which closed; its successor is another row
    box.clear()
    box.send_keys("RXR")
    assert browser.execute_script(shown) == 1
    assert "1 found" in browser.find_element("css selector", "[role=status]").text


def broken_links(site, pages):
    """Links of the pages that lead to no page, to no place on it, or to words that it does not have."""
    texts = {p: quoted(p) for p in pages}
    anchors = {p: set(re.findall(r'\sid="([^"]+)"', texts[p])) for p in pages}
    broken = []
    for page in pages:
        for link in set(re.findall(r'(?:href|action)="([^"]+)"', texts[page])):
            if link.startswith(("http:", "https:", "mailto:")):
                continue
            path, _, anchor = link.partition("#")
            path = path.partition("?")[0]
            # A browser seeks the words after these signs on the page.
            anchor, _, words = anchor.partition(":~:text=")
            target = (page.parent / path).resolve() if path else page
            if not target.exists() or (anchor and anchor not in anchors[target]) or words not in texts.get(target, words):
                broken.append((str(page.relative_to(site)), link))
    return broken


def test_every_link_of_the_site_leads_to_a_page_and_a_place(out):
    pages = sorted((out / "site").rglob("*.html"))
    assert len(pages) > 450
    broken = broken_links(out / "site", pages)
    assert not broken, broken[:10]


def test_the_crawler_sees_links_put_in_on_purpose_that_lead_nowhere(out, tmp_path):
    faults = '<a href="nowhere.html">1</a><a href="#nowhere">2</a><a href="fine.html#nowhere">3</a><a href="fine.html#:~:text=nowhere-at-all">4</a>'
    (tmp_path / "fine.html").write_text('<p id="here">words</p>', encoding="utf-8")
    (tmp_path / "faults.html").write_text(faults + '<a href="fine.html#here">5</a>', encoding="utf-8")
    broken = broken_links(tmp_path, sorted(tmp_path.glob("*.html")))
    assert sorted(link for _, link in broken) == sorted(re.findall(r'href="([^"]+)"', faults))


def test_the_plan_is_marked_illustrative_wherever_it_shows(out):
    for page in ("board-paper.html", "site/plans/lancashire-2026.html", "board-paper.md"):
        assert "Illustrative plan" in (out / page).read_text(encoding="utf-8"), page
