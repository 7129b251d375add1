"""Names that attack, run from right to left, or never end; a plan of nothing; one trust alone."""

import csv
import json
import re
import subprocess

import pytest
from conftest import TOOL, quoted
from selenium.webdriver.common.by import By
from test_pages import browser, overflow, show  # noqa: F401

ATTACK = """<script>alert(1)</script> & "O'Neill\""""
NAMES = {
    "RXR": ATTACK,
    "RXL": "مستشفى الملك للعيون",
    "RXN": ("A trust of a name without an end, " * 12)[:300],
}
TITLES = [
    ATTACK,
    "مستشفى الملك للعيون",
    "x" * 120,
    "A title without an end, " * 12 + "here",
    '=HYPERLINK("https://example.org","x")',
    "]]> --> </svg><img src=x onerror=alert(1)>",
]


def run(*arguments):
    subprocess.run([TOOL, *arguments], check=True, capture_output=True)


@pytest.fixture(scope="module")
def hard(tmp_path_factory):
    """The output of a plan whose own title and whose schemes' titles are hard to show, as are names of trusts."""
    folder = tmp_path_factory.mktemp("hard")
    run("init", folder / "w", "--icb", "QE1")
    with (folder / "etr_2026-10.csv").open("w", encoding="utf-8", newline="") as file:
        rows = [[code, name, "Y62", "QE1"] + [""] * 6 + ["20030401"] + [""] * 16 for code, name in NAMES.items()]
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    run("import", folder / "etr_2026-10.csv", "--workspace", folder / "w")
    plan = folder / "w/plans/plan.yaml"
    titles = iter(TITLES)

    def title(match):
        text = next(titles, None)
        return match[0] if text is None else match[1] + json.dumps(text, ensure_ascii=False)

    text = re.sub(r"(?m)^(    title: ).*$", title, plan.read_text(encoding="utf-8"))
    text = re.sub(r"(?m)^title: .*$", "title: " + json.dumps("<b>{{brand}}</b> " + ATTACK), text)
    plan.write_text(text, encoding="utf-8")
    assert next(titles, None) is None, "the plan has fewer schemes than there are hard titles"
    run("run", folder / "w", "--output", folder, "--quiet")
    return folder


PAGES = [
    "site/index.html",
    "site/find.html",
    "site/plans/lancashire-2026.html",
    "site/icbs/qe1.html",
    *(f"site/trusts/{code.lower()}.html" for code in NAMES),
    "site/organisations/trusts.html",
    "site/compare.html",
    "site/numbers/score.html",
    "board-paper.html",
    "three-year-plan.html",
    "approvals-pipeline.html",
    "risk-and-simulation.html",
]


@pytest.mark.parametrize("page", PAGES)
def test_hard_names_are_words_and_nothing_overflows(browser, hard, page):  # noqa: F811
    for width in (320, 1280):
        show(browser, hard / page, width)
        assert overflow(browser) <= 0, f"{page} is wider than a screen of {width} px"
    elements = browser.find_elements(By.CSS_SELECTOR, "main script, main img, main b:not(.traces b)")
    assert not elements, [element.get_attribute("outerHTML") for element in elements]
    words = browser.execute_script("return document.body.textContent")
    if "plan" in page and "site" in page:
        assert [title for title in TITLES if title not in words] == []
    if "trusts" in page:
        names = [NAMES[page[-8:-5].upper()]] if "site/trusts" in page else NAMES.values()
        assert [name for name in names if name not in words] == []


def long_list(site, rows, path):
    """The list of trusts grown to so many rows, in parts as the site writes long tables."""
    text = quoted(site / "organisations/trusts.html")
    head = re.search(r"<thead>.*?(?=<tbody>)", text, re.S)[0]
    body = re.search(r"<tbody>(.*?)</table></div>", text, re.S)
    few = body[1].split("<tr>")[1:]
    grown = [re.sub(r"</a>", f" {i}</a>", few[i % len(few)], count=1) for i in range(rows)]
    parts = ["<tr>".join([""] + grown[i : i + 500]) for i in range(0, rows, 500)]
    folded = [
        f'<details class="part"><summary>{i}</summary><div role="group" tabindex="0">'
        f'<table aria-label="{i}">{head}<tbody>{part}</tbody></table></div></details>'
        for i, part in enumerate(parts[1:], 1)
    ]
    # The list of one letter stands for all.
    rest = re.sub(r"<section>.*?</section>", "", text[text.index("</section>", body.end()) :], flags=re.S)
    page = text[: body.start()] + f"<tbody>{parts[0]}</tbody></table></div>" + "\n".join(folded) + rest
    path.write_text(page.replace("../", site.as_uri() + "/"), encoding="utf-8")


def test_fifty_thousand_rows_are_laid_out_when_they_are_asked_for(browser, out, tmp_path):  # noqa: F811
    """However long the table, a browser lays out one part of it, and a search opens what it finds."""
    shown = "return [...document.querySelectorAll('tbody tr')].filter(r => r.checkVisibility()).length"
    for rows in (2_000, 50_000):
        long_list(out / "site", rows, tmp_path / f"{rows}.html")
        show(browser, tmp_path / f"{rows}.html", 1280)
        assert browser.execute_script("return document.querySelectorAll('tbody tr').length") == rows
        assert browser.execute_script(shown) == 500
        assert overflow(browser) <= 0
    browser.find_element(By.ID, "filter").send_keys("49999")
    assert browser.execute_script(shown) == 1
    assert browser.execute_script("return document.querySelectorAll('details[open]').length") == 1


def test_a_plan_of_nothing_and_a_workspace_of_one_trust_make_whole_sites(browser, tmp_path):  # noqa: F811
    run("init", tmp_path / "empty", "--icb", "QE1", "--empty")
    run("init", tmp_path / "trust", "--trust", "RXR")
    for name, page in (("empty", "icbs/qe1.html"), ("trust", "trusts/rxr.html")):
        run("site", "build", tmp_path / name, "--output", tmp_path / f"{name}-site")
        pages = list((tmp_path / f"{name}-site").rglob("*.html"))
        assert len(pages) > 300
        show(browser, tmp_path / f"{name}-site" / page, 320)
        assert overflow(browser) <= 0
        assert browser.find_element(By.ID, "answer").text
