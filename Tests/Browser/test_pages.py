"""Every kind of page in a real browser, and every page against the HTML standard."""

import re

import html5lib
import pytest
from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

KINDS = [
    "site/index.html",
    "site/compare.html",
    "site/numbers/rxr.html",
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


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("page", KINDS + LISTS)
def test_axe_finds_nothing(browser, out, page, width):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    browser.get((out / page).as_uri())
    violations = Axe().run(browser)["violations"]
    assert not violations, [
        (v["id"], v["help"], [n["html"][:200] for n in v["nodes"][:3]]) for v in violations
    ]
    overflow = browser.execute_script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert overflow <= 0, f"{page} is {overflow} px wider than a screen of {width}"


@pytest.mark.parametrize("page", KINDS)
def test_the_page_is_valid_html_without_scripts(out, page):
    text = (out / page).read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(text)
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


def test_every_link_of_the_site_leads_to_a_page_and_a_place(out):
    site = out / "site"
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 250
    anchors = {p: set(re.findall(r'\sid="([^"]+)"', p.read_text(encoding="utf-8"))) for p in pages}
    broken = []
    for page in pages:
        for link in set(re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8"))):
            if link.startswith(("http:", "https:", "mailto:")):
                continue
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.exists() or (anchor and anchor not in anchors[target]):
                broken.append((str(page.relative_to(site)), link))
    assert not broken, broken[:10]


def test_the_plan_is_marked_illustrative_wherever_it_shows(out):
    for page in ("board-paper.html", "site/plans/lancashire-2026.html", "board-paper.md"):
        assert "Illustrative plan" in (out / page).read_text(encoding="utf-8"), page
