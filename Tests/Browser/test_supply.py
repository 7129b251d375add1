"""What is shipped: exact versions, recorded libraries, licences and a bill of materials that is valid."""

import json
import os
import pathlib
import re
import subprocess
import sys

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from conftest import ROOT, TOOL

RECORD = json.loads((ROOT / "Packaging/components.json").read_text())
STATE = ROOT / ".build/workspace-state.json"


def sbom(*more):
    command = [sys.executable, ROOT / "Packaging/sbom.py", TOOL, STATE, *more]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600"}
    return subprocess.run(command, capture_output=True, text=True, env=environment)


@pytest.fixture(scope="module")
def bill():
    made = sbom()
    assert made.returncode == 0, made.stderr
    return made.stdout


def test_the_bill_is_valid_and_the_same_each_time(bill):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None
    assert sbom().stdout == bill


def test_a_bill_with_a_fault_is_not_valid(bill):
    broken = json.loads(bill)
    broken["components"][0]["licenses"] = [{"expression": "MIT", "license": {"id": "MIT"}}]
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(broken)) is not None


def test_each_package_has_an_exact_version_and_is_in_the_bill(bill):
    manifest = (ROOT / "Package.swift").read_text()
    asked = re.findall(r'\.package\(url: "(https://\S+)", exact: "([\d.]+)"\)', manifest)
    assert len(asked) == manifest.count(".package(url:") == len(RECORD["packages"])
    components = {each["purl"] for each in json.loads(bill)["components"]}
    for address, version in asked:
        assert f"pkg:swift/{address.removeprefix('https://')}@{version}" in components


def test_each_system_library_is_recorded_with_its_version(bill):
    makefile = (ROOT / "Makefile").read_text().replace("\\\n", " ")
    listed = re.search(r"BUILD_LIBRARIES := (.*)", makefile).group(1).split()
    recorded = [entry["develop"] for entry in RECORD["libraries"].values() if entry["develop"]]
    assert sorted(recorded) == sorted(set(listed) - {"pkg-config"})
    components = {each["name"]: each for each in json.loads(bill)["components"]}
    for package, entry in RECORD["libraries"].items():
        if not entry["develop"]:
            continue
        version = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package],
                                 check=True, capture_output=True, text=True).stdout
        assert components[package]["version"] == version
        assert components[package]["licenses"] == [{"expression": entry["licence"]}]


@pytest.mark.parametrize("kind, name", [("packages", "yams"), ("libraries", "coinor-libcbc3")])
def test_what_is_linked_and_not_recorded_is_an_error(tmp_path, kind, name):
    record = json.loads(json.dumps(RECORD))
    record[kind]["gone"] = {"develop": "gone-dev"} | record[kind].pop(name)
    file = tmp_path / "components.json"
    file.write_text(json.dumps(record))
    made = sbom("--record", file)
    assert made.returncode == 1
    assert f"{name} is linked and not in components.json" in made.stderr
    assert "components.json has gone, which is not linked" in made.stderr


def test_the_notices_name_each_component_and_its_licence(bill, tmp_path):
    file = tmp_path / "sbom.json"
    file.write_text(bill)
    command = [sys.executable, ROOT / "Packaging/notices.py", file, ROOT / ".build/checkouts"]
    notices = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    short = (ROOT / "THIRD-PARTY-NOTICES.md").read_text()
    entries = [*RECORD["packages"].items(),
               *((name, entry) for name, entry in RECORD["libraries"].items() if entry["develop"])]
    assert len(entries) == 12
    for name, entry in entries:
        assert f"{entry['licence']}; © {entry['copyright']}" in notices, name
        assert entry["licence"] in short and entry["why"] in short, name
    assert "Eclipse Public License" in notices
    assert "Permission is hereby granted, free of charge" in notices


def test_the_licence_is_the_one_that_the_readme_names():
    assert "Apache License" in (ROOT / "LICENSE").read_text()
    assert "Apache-2.0" in (ROOT / "README.md").read_text()


def test_no_source_names_this_machine():
    """Paths of the machine on which it is built are in no file that is shipped."""
    shipped = [path for folder in ("Frameworks", "data", "Reports", "Packaging")
               for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert len(shipped) > 300
    names = [re.escape(str(ROOT)).encode(), rb"/home/\w", rb"/root/"]
    assert [path for path in shipped if any(re.search(name, path.read_bytes()) for name in names)] == []
