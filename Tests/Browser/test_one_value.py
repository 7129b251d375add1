"""One figure has one value: in every paper, page and workbook of a run, in JSON and in the ledger."""

import collections
import json
import re
import subprocess

import openpyxl
import pytest

from conftest import TOOL

PLAN = "lancashire-2026"
ADDRESS = r"[a-z]+(?:/[^`<>\s]+)+"
# The same thing under two addresses: each pair is a pattern and what it becomes.
SAME = [
    (rf"submitted/{PLAN}/spent/(.*)/capital", rf"plan/{PLAN}/\1/capital"),
    (rf"submitted/{PLAN}/spent/(.*)/revenue", rf"plan/{PLAN}/\1/revenue"),
    (rf"submitted/{PLAN}/limit/(capital|revenue)/(.*)/(.*)/used", rf"funds/{PLAN}/\2/\3/\1/drawn"),
    (rf"submitted/{PLAN}/limit/(capital|revenue)/(.*)/(.*)/left", rf"funds/{PLAN}/\2/\3/\1/left"),
    (rf"appraisal/{PLAN}/standard/preferred/capital", rf"plan/{PLAN}/capital"),
]


WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()
COUNT = re.compile(
    r"(?<![\w./£-])(\d{1,3}(?:,\d{3})*|" + "|".join(WORDS) + r")((?: of (?:the )?\d+)?)"
    r" ((?:[a-z'’-]+ ){2,4}[a-z'’-]+)",
    re.IGNORECASE,
)


def counts(text):
    """Each count in sentences, as the words after it and the number before them.

    Tables, headings and the notes on where numbers come from are left out.
    """
    for line in text.splitlines():
        if line.startswith(("|", "#")) or line.lstrip().startswith("- **"):
            continue
        for number, of, words in COUNT.findall(re.sub("[*`]", "", line)):
            number = number.lower()
            number = str(WORDS.index(number)) if number in WORDS else number
            yield words, number + of


@pytest.fixture(scope="session")
def figures(out):
    """For each address every number that any paper, page or workbook gives it, and where."""
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    for path in sorted(out.glob("*.md")):
        for number, address in re.findall(
            rf"^ *- \*\*([^*]+)\*\* .*`({ADDRESS})`$", path.read_text(encoding="utf-8"), re.M
        ):
            found[address][number].append(path.name)
    for path in sorted(out.glob("*.html")) + sorted((out / "site").glob("**/*.html")):
        for number, address in re.findall(
            rf'<p><data class="figure" value="[^"]*">([^<]+)</data>[^\n]*?<code>({ADDRESS})</code></p>',
            path.read_text(encoding="utf-8"),
        ):
            found[address][number].append(str(path.relative_to(out)))
    return found


@pytest.fixture(scope="session")
def cells(out):
    """For each address every value of the sheets of traces, at full precision."""
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    for path in sorted(out.glob("*.xlsx")):
        rows = openpyxl.load_workbook(path, read_only=True)["Traces"].iter_rows(values_only=True)
        for row in rows:
            if row[0] and re.fullmatch(ADDRESS, str(row[0])) and row[1] is not None:
                found[row[0]][row[1]].append(path.name)
    return found


@pytest.fixture(scope="session")
def answers(out):
    """The answers in JSON, with the draws and the seed of a run, and its record."""
    workspace = out / "workspace"

    def answer(*command):
        done = subprocess.run(
            [TOOL, *command, workspace, "--format", "json"], check=True, capture_output=True
        )
        return json.loads(done.stdout)

    return {
        "routes": answer("plan", "routes"),
        "appraise": answer("plan", "appraise"),
        "simulate": answer("plan", "simulate", "--draws", "10000"),
        "optimise": answer("plan", "optimise"),
        "record": answer("runs", "show", "1"),
    }


def slug(year):
    return year.replace("/", "-")


def pairs(answers):
    """Each address with the number that an answer gives it."""
    routes = answers["routes"]["plans"][0]
    yield f"plan/{PLAN}/whole-life", pounds(routes["wholeLife"])
    for year in routes["years"]:
        for key, name in [
            ("capital", "capital"), ("capitalEnvelope", "capital-envelope"),
            ("revenue", "revenue"), ("revenueEnvelope", "revenue-envelope"),
            ("implementation", "implementation"), ("running", "running"),
        ]:
            yield f"plan/{PLAN}/{slug(year['year'])}/{name}", pounds(year[key])
    for scheme in routes["schemes"]:
        yield f"plan/{PLAN}/{scheme['id']}/capital", pounds(scheme["capital"])
        yield f"plan/{PLAN}/{scheme['id']}/whole-life", pounds(scheme["wholeLife"])
    record = answers["record"]["plans"][0]
    for year in record["years"]:
        yield f"plan/{PLAN}/{slug(year['year'])}/capital", pounds(year["capital"])
        yield f"plan/{PLAN}/{slug(year['year'])}/revenue", pounds(year["revenue"])
    for option in answers["appraise"]["options"] + record["options"]:
        base = f"appraisal/{PLAN}/standard/{option['id']}"
        yield f"{base}/npsv", pounds(option["npsv"])
        yield f"{base}/capital", pounds(option["capital"])
        yield f"{base}/revenue", pounds(option["revenue"])
        yield f"{base}/bcr", option["bcr"]
    for simulation in [answers["simulate"], record["simulation"]]:
        for year in simulation["years"]:
            base = f"simulation/{PLAN}/{slug(year['year'])}"
            for share in ["p10", "p50", "p80", "p90"]:
                yield f"{base}/capital/{share}", pounds(year["capital"][share])
            yield f"{base}/capital/over", year["overCapital"]
            yield f"{base}/lapsed/expected", pounds(year["lapsed"]["expected"])
    for line in answers["simulate"]["bridge"]:
        for purpose in ["capital", "revenue"]:
            yield f"bridge/{PLAN}/{purpose}/{line['step']}", pounds(line[purpose])
    for optimum in [answers["optimise"], record["optimum"]]:
        yield f"optimise/{PLAN}/worth", optimum["objective"]
        yield f"optimise/{PLAN}/bound", optimum["bound"]


def pounds(money):
    return money["pence"] / 100


def test_every_address_has_one_number_in_every_paper_and_page(figures):
    assert len(figures) > 2800
    several = {address: dict(values) for address, values in figures.items() if len(values) > 1}
    assert not several


def test_no_two_papers_count_differently_in_the_same_words(out):
    """A paper may count several things in the same words; two papers must share one of the numbers."""
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    papers = [path for path in sorted(out.glob("*.md")) if "-profile-" not in path.name]
    for path in papers:
        for words, number in counts(path.read_text(encoding="utf-8")):
            found[words][path.name].add(number)
    shared = {words: dict(by_paper) for words, by_paper in found.items() if len(by_paper) > 1}
    assert len(shared) >= 8
    assert not {words: by for words, by in shared.items() if not set.intersection(*by.values())}


def test_every_address_has_one_value_in_every_workbook(cells):
    assert len(cells) > 1000
    several = {address: dict(values) for address, values in cells.items() if len(values) > 1}
    assert not several


def test_the_same_thing_under_two_addresses_is_one_value(cells):
    compared = collections.Counter()
    for pattern, other in SAME:
        for address in list(cells):
            if not re.fullmatch(pattern, address):
                continue
            twin = re.sub(pattern, other, address)
            if twin not in cells:
                continue
            assert list(cells[address]) == pytest.approx(list(cells[twin])), (address, twin)
            compared[pattern] += 1
    assert set(compared) == {pattern for pattern, _ in SAME}


def test_every_number_of_json_and_ledger_is_the_one_on_paper(cells, answers):
    compared = 0
    for address, number in pairs(answers):
        if number is None or address not in cells:
            continue
        assert list(cells[address]) == pytest.approx([number]), address
        compared += 1
    assert compared > 100
