"""Word files and PDFs as other programs read them."""

import html
import re
import subprocess

import docx
import pytest
from docx.oxml.ns import qn

from conftest import TOOL

REPORTS = ["board-paper", "heat-map", "approvals-pipeline"]
SECTION = re.compile(r'<h2 id="([^"]*)">(.*?)</h2>')


@pytest.fixture(scope="session")
def papers(out, tmp_path_factory):
    """Three reports of the demo's workspace, as Word files and as PDFs."""
    folder = tmp_path_factory.mktemp("papers")
    for report in REPORTS:
        for form in ["docx", "pdf"]:
            command = [TOOL, "report", report, out / "workspace"]
            subprocess.run(
                [*command, "--output", folder / f"{report}.{form}"], check=True, capture_output=True
            )
    return folder


def text_of(path):
    run = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True)
    return run.stdout.decode("utf-8")


def headings(out, report):
    """The headings of a report's page, but for the list of every figure, which is not printed."""
    page = (out / f"{report}.html").read_text(encoding="utf-8")
    return [html.unescape(text) for anchor, text in SECTION.findall(page) if not anchor.startswith("where-every")]


@pytest.mark.parametrize("report", REPORTS)
def test_headings_of_a_word_file_are_styles(papers, out, report):
    document = docx.Document(papers / f"{report}.docx")
    first = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert first == headings(out, report)
    assert [p.text for p in document.paragraphs if p.style.name == "Title"] == [
        document.core_properties.title
    ]


@pytest.mark.parametrize("report", REPORTS)
def test_each_table_of_a_word_file_repeats_its_head(papers, out, report):
    document = docx.Document(papers / f"{report}.docx")
    page = (out / f"{report}.html").read_text(encoding="utf-8")
    # The table of a chart is left to the page: the picture has its words.
    tables = page.count("<table") - page.count('<figure class="chart"')
    assert len(document.tables) == tables > 1
    for table in document.tables:
        marks = [r._tr.trPr is not None and r._tr.trPr.find(qn("w:tblHeader")) is not None
                 for r in table.rows]
        assert marks == [True] + [False] * (len(table.rows) - 1), table.rows[0].cells[0].text
        assert table.style.name == "Table"


@pytest.mark.parametrize("report", REPORTS)
def test_each_picture_of_a_word_file_has_the_charts_words(papers, out, report):
    document = docx.Document(papers / f"{report}.docx")
    page = (out / f"{report}.html").read_text(encoding="utf-8")
    charts = page.count('<figure class="chart"')
    pictures = list(document.element.body.iter(qn("wp:docPr")))
    assert len(pictures) == charts == len(document.inline_shapes)
    for picture in pictures:
        assert len(picture.get("descr") or "") > 40
    for shape in document.inline_shapes:
        assert shape.width.cm < 15.1 and shape.height.cm < 20.1


def test_libreoffice_opens_a_word_file(papers, out, tmp_path):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", tmp_path, *sorted(papers.glob("*.docx"))],
        check=True, capture_output=True, timeout=300,
    )
    for report in REPORTS:
        text = text_of(tmp_path / f"{report}.pdf")
        for heading in headings(out, report):
            assert heading.split(",")[0].split(" and ")[0] in text, heading
        assert "Page 1 of" in text


@pytest.mark.parametrize("report", REPORTS)
def test_a_pdf_is_tagged_a4_with_its_words_and_no_list_of_figures(papers, out, report):
    path = papers / f"{report}.pdf"
    facts = subprocess.run(["pdfinfo", path], check=True, capture_output=True).stdout.decode()
    assert re.search(r"Tagged: +yes", facts) and "(A4)" in facts
    assert re.search(r"JavaScript: +no", facts)
    text = text_of(path)
    for heading in headings(out, report):
        assert heading[:30] in text, heading
    assert "Where every number comes from" not in text
    assert "1 of" in text
    page = (out / f"{report}.html").read_text(encoding="utf-8")
    if '<figure class="chart"' in page:
        words = subprocess.run(["pdfinfo", "-struct-text", path], check=True, capture_output=True)
        assert b"Figure" in words.stdout


def test_the_same_paper_gives_the_same_bytes_in_word_and_the_same_words_in_print(
    papers, out, tmp_path
):
    for form in ["docx", "pdf"]:
        again = tmp_path / f"heat-map.{form}"
        command = [TOOL, "report", "heat-map", out / "workspace", "--output", again]
        subprocess.run(command, check=True, capture_output=True)
        first = papers / f"heat-map.{form}"
        if form == "docx":
            assert again.read_bytes() == first.read_bytes()
        else:
            assert text_of(again) == text_of(first)


def test_a_brand_is_in_the_word_file(out, tmp_path):
    workspace = tmp_path / "w"
    subprocess.run([TOOL, "init", workspace, "--icb", "QE1"], check=True, capture_output=True)
    reports = workspace / "reports"
    reports.mkdir()
    (reports / "brand.yaml").write_text(
        'name: A & B\nlogo: logo.svg\ncolours: { main: "#7a1f5c" }\n', encoding="utf-8"
    )
    (reports / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="4" height="1"/></svg>',
        encoding="utf-8",
    )
    paper = tmp_path / "paper.docx"
    command = [TOOL, "report", "heat-map", workspace, "--output", paper]
    subprocess.run(command, check=True, capture_output=True)
    document = docx.Document(paper)
    assert str(document.styles["Heading 1"].font.color.rgb) == "7A1F5C"
    header = document.sections[0].first_page_header
    assert "A & B" in "".join(p.text for p in header.paragraphs)
    assert len(list(header._element.iter(qn("wp:docPr")))) == 1

    # A client's own document takes the place of ours.
    own = docx.Document()
    own.styles["Heading 1"].font.name = "Georgia"
    own.save(reports / "reference.docx")
    subprocess.run(command, check=True, capture_output=True)
    assert docx.Document(paper).styles["Heading 1"].font.name == "Georgia"
