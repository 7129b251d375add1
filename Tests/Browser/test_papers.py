"""The board's papers as a board gets them: printed, and read from the first page."""

import re
import subprocess

import pytest

from conftest import TOOL

# A plan of one's own with twelve schemes, some of which no fund can pay: the amounts are made up.
SCHEMES = [
    ("records", "A shared record for two hospitals", "RWJ", "digital", "outline", "2026-10", 30,
     {"2026/27": "£2.5m", "2027/28": "£17m", "2028/29": "£13m"}, "mandatory: yes"),
    ("wireless", "Wireless in every ward", "RM3", "infrastructure", "full", "2026-12", 14,
     {"2026/27": "£2m", "2027/28": "£2.5m"}, ""),
    ("laptops", "Laptops past their support", "QOP", "devices", "full", "2026-12", 28,
     {"2026/27": "£1.5m", "2027/28": "£1.5m", "2028/29": "£1.5m"}, "mandatory: yes"),
    ("defence", "Defence against attacks", "QOP", "cyber", "full", "2027-01", 24,
     {"2026/27": "£900k", "2027/28": "£900k", "2028/29": "£400k"}, ""),
    ("sharing", "Records shared with care homes", "QOP", "digital", "strategic", "2027-04", 18,
     {"2027/28": "£1.6m", "2028/29": "£900k"}, ""),
    ("wards", "Care at home, watched from afar", "QOP", "technology", "outline", "2027-02", 12,
     {"2026/27": "£250k", "2027/28": "£350k"}, ""),
    ("scans", "A store for scans of six trusts", "R0A", "imaging", "outline", "2027-06", 20,
     {"2027/28": "£5m", "2028/29": "£6m"}, "needs: [wireless]"),
    ("app", "Letters in the NHS App", "QOP", "digital", "outline", "2027-04", 9,
     {"2027/28": "£800k"}, ""),
    ("notes", "Notes written by listening", "RM3", "technology", "idea", "2027-09", 10,
     {"2027/28": "£450k"}, "novel: yes"),
    ("theatres", "Theatres booked by one system", "RM3", "digital", "outline", "2027-05", 10,
     {"2027/28": "£700k"}, ""),
    ("pharmacy", "Medicines counted by machine", "RWJ", "digital", "strategic", "2027-10", 12,
     {"2028/29": "£1.1m"}, ""),
    ("phones", "One telephone system", "RM3", "infrastructure", "full", "2027-01", 8,
     {"2026/27": "£600k"}, ""),
]

HEAD = """\
plan: north-west
title: Digital investment in the north west
status: draft
icb: QOP
from: 2026/27
years: 3
price-base: 2026/27
envelope:
  - { year: 2026/27, capital: £12m, revenue: £5m, fund: system-capital }
  - { year: 2027/28, capital: £18m, revenue: £6m, fund: system-capital }
  - { year: 2028/29, capital: £16m, revenue: £7m, fund: system-capital }
schemes:
"""


def scheme(id, title, lead, kind, stage, start, months, capital, more):
    amounts = ", ".join(f"{year}: {amount}" for year, amount in capital.items())
    lines = [
        f"- id: {id}", f"  title: {title}", f"  lead: {lead}", f"  kind: {kind}",
        f"  stage: {stage}", f"  capital: {{ {amounts} }}", "  run-cost: £300k a year",
        "  whole-life: 7 years", f"  start: {start}", f"  takes: {months} months",
        "  range: { capital: [-5%, 30%], time: [0%, 50%] }",
        "  risks:", "    - { id: supplier-fails, chance: 10%, capital: £200k, delay: 3 months }",
        "  benefits:",
        "    - { kind: non-cash-releasing, text: Time of staff, from: 2028/29, a-year: £400k }",
    ] + ([f"  {more}"] if more else [])
    return "".join(f"  {line}\n" for line in lines)


@pytest.fixture(scope="session")
def papers(out, tmp_path_factory):
    """The folder of each board's papers: a rich example, a plan of one's own, and a small board."""
    folders = {"QE1": out}
    for code in ["QOP", "S0E4D"]:
        folder = tmp_path_factory.mktemp(code)
        workspace = folder / "workspace"
        subprocess.run([TOOL, "init", workspace, "--icb", code], check=True, capture_output=True)
        if code == "QOP":
            plan = HEAD + "".join(scheme(*each) for each in SCHEMES)
            (workspace / "plans" / "plan.yaml").write_text(plan, encoding="utf-8")
        for slug in ["board-paper", "board-summary"]:
            report = [TOOL, "report", slug, workspace, "--output", folder / f"{slug}.html"]
            subprocess.run(report, check=True, capture_output=True)
        folders[code] = folder
    return folders


def printed(page, folder):
    """The pages of a file as Chromium prints it, each as its text."""
    pdf = folder / f"{page.stem}.pdf"
    chromium = [
        "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        f"--print-to-pdf={pdf}", page.as_uri(),
    ]
    subprocess.run(chromium, check=True, capture_output=True, timeout=120)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True)
    return text.stdout.decode().removesuffix("\f").split("\f")


BOARDS = ["QE1", "QOP", "S0E4D"]


@pytest.mark.parametrize("board", BOARDS)
def test_the_board_paper_has_eight_pages_at_most_and_the_news_on_the_first(papers, board, tmp_path):
    pages = printed(papers[board] / "board-paper.html", tmp_path)
    assert len(pages) <= 8
    first = pages[0]
    for heading in ["What the board is asked", "Five facts", "If nothing is decided"]:
        assert first.count(heading) == 1, first
    assert re.findall(r"^ *([1-9])\. +\S", first, re.M) == list("12345"), first
    assert "Approve" in first
    assert "lapse" in first and "approv" in first and "£" in first


@pytest.mark.parametrize("board", BOARDS)
def test_the_summary_for_the_board_has_two_pages(papers, board, tmp_path):
    pages = printed(papers[board] / "board-summary.html", tmp_path)
    assert len(pages) == 2, [page[:300] for page in pages[2:]]


@pytest.mark.parametrize("board", BOARDS)
def test_every_number_of_the_paper_leads_to_its_trace_in_the_annex(papers, board):
    paper = (papers[board] / "board-paper.html").read_text(encoding="utf-8")
    annex = (papers[board] / "board-paper-annex.html").read_text(encoding="utf-8")
    links = re.findall(r'class="trace" href="([^"]*)"', paper)
    assert len(links) > 100
    assert {link.partition("#")[0] for link in links} == {"./board-paper-annex.html"}
    traces = set(re.findall(r'<li id="([^"]+/[^"]+)">', annex))
    assert {link.partition("#")[2] for link in links} <= traces
    assert "<li id=" not in paper


def test_prose_has_amounts_to_a_tenth_of_a_million(papers):
    """Amounts of £100,000 and more; smaller ones are to the nearest £1,000."""
    amounts = 0
    for folder in papers.values():
        paper = (folder / "board-paper.html").read_text(encoding="utf-8")
        facts = paper.partition('id="facts"')[2].partition("</section>")[0]
        for text in re.findall(r'<data class="figure" value="[^"]*">([^<]*£[^<]*)</data>', facts):
            for amount in re.findall(r"£[^ )–]+", text):
                amounts += 1
                assert re.fullmatch(r"£(\d[\d,]*\.\dm|\d+k|0)", amount), text
    assert amounts >= 6
