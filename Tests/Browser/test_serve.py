"""The preview on 127.0.0.1, asked by a real client of HTTP: what it shows, refuses and stops at."""

import http.client
import pathlib
import signal
import socket
import subprocess
import time
import urllib.parse

import pytest
from selenium import webdriver
from selenium.webdriver.support.ui import WebDriverWait

from conftest import TOOL


class Preview:
    """A running `waymark site serve` of a new workspace."""

    def __init__(self, folder):
        self.workspace = folder / "workspace"
        command = [TOOL, "init", self.workspace, "--icb", "QE1"]
        subprocess.run(command, check=True, capture_output=True)
        self.settings = self.workspace / "waymark.yaml"
        self.plan = self.workspace / "plans" / "plan.yaml"
        self.files = listing(self.workspace)
        self.process = serve(self.workspace, 0)
        address = self.process.stdout.readline().strip()
        self.port = urllib.parse.urlparse(address).port
        assert address == f"http://127.0.0.1:{self.port}/"

    def ask(self, path="/", method="GET", host=None):
        """The status, headers and text of the answer to one request, its path sent as it is."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            hosts = [f"127.0.0.1:{self.port}"] if host is None else host
            lines = [f"{method} {path} HTTP/1.1", *(f"Host: {name}" for name in hosts)]
            connection.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode())
            answer = http.client.HTTPResponse(connection, method=method)
            answer.begin()
            return answer.status, dict(answer.headers), answer.read().decode()

    def wait(self, path, holds, seconds=60):
        """Asks until `holds` is true of the answer."""
        for _ in range(seconds * 10):
            answer = self.ask(path)
            if holds(*answer):
                return answer
            time.sleep(0.1)
        raise AssertionError(f"never true of {path}: {answer[0]} {answer[2][:500]}")


def serve(workspace, port):
    command = [TOOL, "site", "serve", workspace, "--port", str(port)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True)


def listing(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    preview = Preview(tmp_path_factory.mktemp("serve"))
    yield preview
    preview.process.kill()
    preview.process.communicate()


def test_a_page_waits_until_the_site_is_made_and_is_then_that_of_a_build(preview, tmp_path):
    status, _, text = preview.ask()
    assert status in (200, 503)
    assert "Waymark" in text
    status, headers, text = preview.wait("/", lambda status, *_: status == 200)
    built = tmp_path / "site"
    command = [TOOL, "site", "build", preview.workspace, "--output", built]
    subprocess.run(command, check=True, capture_output=True)
    start, end = text.split("<script src=\"/.waymark/preview.js\"")
    assert start + "</body>" + end.split("</body>")[1] == (built / "index.html").read_text()
    assert headers["Cache-Control"] == "no-store"
    style = preview.ask("/style.css")
    assert style[1]["Content-Type"] == "text/css; charset=utf-8"
    assert style[2] == (built / "style.css").read_text()


@pytest.mark.parametrize(
    "host, status",
    [
        (["localhost:{port}"], 200),
        (["evil.example"], 421),
        (["evil.example:{port}"], 421),
        (["127.0.0.1.evil.example:{port}"], 421),
        (["127.0.0.1"], 421),
        (["[::1]:{port}"], 421),
        ([], 421),
    ],
)
def test_another_name_that_leads_here_is_refused(preview, host, status):
    preview.wait("/", lambda status, *_: status == 200)
    answer = preview.ask(host=[name.format(port=preview.port) for name in host])
    assert answer[0] == status
    assert ("Waymark" in answer[2]) == (status == 200)


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "//etc/passwd",
        "/boards/%00",
        "/waymark.yaml",
        "/plans/plan.yaml",
        "/link/passwd",
        "file:///etc/passwd",
        "/%",
    ],
)
def test_nothing_but_the_site_is_served(preview, path):
    preview.wait("/", lambda status, *_: status == 200)
    link = preview.workspace / "link"
    if not link.exists():
        link.symlink_to("/etc")
    status, _, text = preview.ask(path)
    link.unlink()
    assert status == 404
    assert "root:" not in text and "icb:" not in text


def test_the_preview_can_only_be_read(preview):
    preview.wait("/", lambda status, *_: status == 200)
    for method in ["POST", "PUT", "DELETE", "OPTIONS"]:
        status, headers, _ = preview.ask(method=method)
        assert (status, headers["Allow"]) == (405, "GET, HEAD")
    status, headers, text = preview.ask(method="HEAD")
    assert (status, text) == (200, "")
    assert headers["ETag"] == preview.ask()[1]["ETag"]


def test_no_other_address_is_listened_on(preview):
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", preview.port), timeout=5)
    sockets = [line.split() for name in ("tcp", "tcp6")
               for line in pathlib.Path("/proc/net", name).read_text().splitlines()[1:]]
    ours = {fields[1] for fields in sockets
            if fields[3] == "0A" and fields[1].endswith(f":{preview.port:04X}")}
    assert ours == {f"0100007F:{preview.port:04X}"}


def test_a_change_is_shown_in_an_open_page_and_no_other_page_changes(preview):
    rule, plan = "/rulebook/index.html", "/plans/lancashire-2026.html"
    before = preview.wait(plan, lambda status, *_: status == 200)
    untouched = preview.ask(rule)
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options)
    try:
        driver.get(f"http://localhost:{preview.port}{plan}")
        title = driver.title
        text = preview.plan.read_text()
        preview.plan.write_text(text.replace("title: ", "title: Seen anew ", 1))
        WebDriverWait(driver, 60).until(lambda driver: driver.title == f"Seen anew {title}")
    finally:
        driver.quit()
    assert preview.ask(plan)[1]["ETag"] != before[1]["ETag"]
    assert preview.ask(rule) == untouched
    preview.plan.write_text(text)


def test_a_broken_workspace_is_explained_on_the_page_until_it_is_mended(preview):
    preview.wait("/", lambda status, *_: status == 200)
    text = preview.settings.read_text()
    preview.settings.write_text(text + "<b>folly</b>: yes\n")
    status, _, page = preview.wait("/", lambda status, *_: status == 503)
    line = len(text.splitlines()) + 1
    assert f"waymark.yaml:{line}:1" in page
    assert "&lt;b&gt;folly" in page and "<b>folly" not in page
    assert preview.ask("/no-such-page.html")[0] == 503
    preview.settings.unlink()
    preview.wait("/", lambda _, __, text: "waymark.yaml" in text and "folly" not in text)
    preview.settings.write_text(text)
    assert preview.wait("/", lambda status, *_: status == 200)


def test_it_stops_when_asked_and_leaves_the_workspace_as_it_was(preview):
    taken = serve(preview.workspace, preview.port)
    _, said = taken.communicate(timeout=30)
    assert taken.returncode == 74
    assert f"cannot serve on 127.0.0.1:{preview.port}: Address already in use" in said
    other = serve(preview.workspace, 0)
    other.stdout.readline()
    for process, number in [(preview.process, signal.SIGTERM), (other, signal.SIGINT)]:
        process.send_signal(number)
        _, said = process.communicate(timeout=10)
        assert process.returncode == 0
        assert said.endswith("stopped\n")
    assert listing(preview.workspace) == preview.files


def test_a_folder_that_is_no_workspace_is_said_to_be_none(tmp_path):
    process = serve(tmp_path, 0)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 66
    assert "there is no workspace in" in said
