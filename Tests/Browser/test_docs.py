"""The guides, as DocC makes them: no warning, and no page that nothing leads to."""

import re
import shutil
import subprocess

from conftest import ROOT

CATALOGUE = ROOT / "Sources/DigitalMaturity/DigitalMaturity.docc"


def docs(folder, catalogue):
    command = ["bash", ROOT / "Tests/Support/docs.sh", folder, catalogue]
    return subprocess.run(command, capture_output=True, text=True)


def test_docc_makes_the_guides_without_a_warning(tmp_path):
    made = docs(tmp_path / "docs", CATALOGUE)
    assert made.returncode == 0, made.stderr
    pages = list((tmp_path / "docs/data/documentation/digitalmaturity").glob("*.json"))
    assert len(pages) > 100


def test_a_link_that_leads_nowhere_is_an_error(tmp_path):
    catalogue = tmp_path / "Broken.docc"
    shutil.copytree(CATALOGUE, catalogue)
    page = catalogue / "DigitalMaturity.md"
    page.write_text(page.read_text().replace("<doc:Install>", "<doc:Instal>"))
    made = docs(tmp_path / "docs", catalogue)
    assert made.returncode != 0
    assert "Instal" in made.stdout + made.stderr


def test_each_page_is_in_the_catalogue():
    text = (CATALOGUE / "DigitalMaturity.md").read_text()
    listed = re.findall(r"<doc:([^>]+)>", text)
    pages = {path.stem for path in CATALOGUE.rglob("*.md")} - {"DigitalMaturity"}
    assert len(pages) > 50
    assert sorted(listed) == sorted(pages)
