#!/usr/bin/env python3
"""Writes the software bill of materials of a built binary, as CycloneDX 1.6 in JSON.

    sbom.py BINARY WORKSPACE-STATE [--record components.json]

What is in it is not written down twice: Swift packages come from what the package manager resolved
(WORKSPACE-STATE is `workspace-state.json` of its build folder), libraries from what the binary names and from
dpkg. Licences come from components.json; a component that it lacks, or that is no longer there, is an error.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import uuid

HERE = pathlib.Path(__file__).resolve().parent


def run(*command):
    environment = {**os.environ, "LC_ALL": "C"}
    result = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return result.stdout


def tool_version():
    text = (HERE.parent / "Sources/WaymarkTool/Console/ToolVersion.swift").read_text()
    return re.search(r'toolVersion = "([^"]+)"', text).group(1)


def needed(binary):
    """The shared libraries that the binary itself names."""
    return re.findall(r"\(NEEDED\).*\[(.+)\]", run("readelf", "--dynamic", "--wide", binary))


def loaded(binary):
    """Every shared library that is loaded, by name: its path."""
    pairs = re.findall(r"^\s*(\S+) => (/\S+)", run("ldd", binary), re.MULTILINE)
    loader = re.findall(r"^\s*(/\S+ld-linux\S+)", run("ldd", binary), re.MULTILINE)
    return dict(pairs) | {pathlib.Path(path).name: path for path in loader}


def owners(paths):
    """The Debian packages that files are of; older ones know a file by its path before /usr was merged."""
    known = {}
    for path in paths:
        real = os.path.realpath(path)
        for name in (path, real, real.removeprefix("/usr"), "/usr" + path):
            known[name] = path
    found = subprocess.run(["dpkg-query", "--search", *known], capture_output=True, text=True).stdout
    packages = re.findall(r"^([^:,\s]+)(?::\S+)?: (/\S+)$", found, re.MULTILINE)
    return {known[name]: package for package, name in packages}


def debian_components(packages):
    form = "${Package}\t${Version}\t${Architecture}\t${source:Package} ${source:Version}\n"
    lines = sorted(set(run("dpkg-query", "-W", f"-f={form}", *packages).splitlines()))
    release = dict(re.findall(r'^(\w+)="?([^"\n]+)', pathlib.Path("/etc/os-release").read_text(), re.M))
    place = f"{release['ID']}-{release.get('VERSION_ID', '')}"
    return [debian_component(*line.split("\t"), release["ID"], place) for line in lines]


def debian_component(package, version, architecture, source, system, place):
    quoted = version.replace(":", "%3A").replace("+", "%2B")
    return {
        "type": "library",
        "bom-ref": f"deb:{package}",
        "name": package,
        "version": version,
        "purl": f"pkg:deb/{system}/{package}@{quoted}?arch={architecture}&distro={place}",
        "properties": [{"name": "debian:source", "value": source}],
    }


def swift_component(state):
    reference, checkout = state["packageRef"], state["state"]["checkoutState"]
    address = reference["location"].removesuffix(".git")
    return {
        "type": "library",
        "bom-ref": f"swift:{reference['identity']}",
        "name": reference["name"],
        "version": checkout["version"],
        "purl": f"pkg:swift/{address.removeprefix('https://')}@{checkout['version']}",
        "externalReferences": [{"type": "vcs", "url": address}],
    }


def runtime_component():
    swift = os.environ.get("SWIFT", "swift")
    version = re.search(r"Swift version (\S+)", run(swift, "--version")).group(1)
    address = "https://github.com/swiftlang/swift"
    return {
        "type": "library",
        "bom-ref": "swift:runtime",
        "name": "Swift standard library, Foundation and Dispatch",
        "version": version,
        "purl": f"pkg:swift/github.com/swiftlang/swift@{version}",
        "externalReferences": [{"type": "vcs", "url": address}],
    }


def described(component, entry):
    """The component with what is recorded of it."""
    return component | {
        "description": entry["why"],
        "licenses": [{"expression": entry["licence"]}],
        "copyright": entry["copyright"],
    }


def whole(binary, state_file, record):
    problems = []
    states = json.loads(pathlib.Path(state_file).read_text())["object"]["dependencies"]
    packages = {state["packageRef"]["identity"]: swift_component(state) for state in states}
    paths = loaded(binary)
    package = owners(paths.values())
    direct = {package[paths[name]] for name in needed(binary) if paths.get(name) in package}
    for kind, found in (("packages", set(packages)), ("libraries", direct)):
        problems += [f"{name} is linked and not in components.json" for name in
                     sorted(found - set(record[kind]))]
    # Which of the compiler's own libraries are named depends on how the runtime is linked.
    asked = {name for name, entry in record["libraries"].items() if entry["develop"]}
    problems += [f"components.json has {name}, which is not linked" for name in
                 sorted(set(record["packages"]) - set(packages) | asked - direct)]
    if problems:
        sys.exit("\n".join(problems))
    named = [described(packages[name], record["packages"][name]) for name in sorted(packages)]
    named.append(described(runtime_component(), record["runtime"]))
    libraries = debian_components(set(package.values()))
    named += [described(each, record["libraries"][each["name"]]) for each in libraries
              if each["name"] in direct]
    others = [each for each in libraries if each["name"] not in direct]
    return bill(binary, named, others)


def bill(binary, named, others):
    version = tool_version()
    moment = int(os.environ.get("SOURCE_DATE_EPOCH") or run("git", "-C", HERE, "log", "-1", "--format=%ct"))
    tool = {
        "type": "application",
        "bom-ref": "waymark",
        "name": "waymark",
        "version": version,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
        "hashes": [{"alg": "SHA-256",
                    "content": hashlib.sha256(pathlib.Path(binary).read_bytes()).hexdigest()}],
    }
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": run("date", "-u", "-d", f"@{moment}", "+%Y-%m-%dT%H:%M:%SZ").strip(),
            "component": tool,
        },
        "components": named + others,
        "dependencies": [
            {"ref": "waymark", "dependsOn": [component["bom-ref"] for component in named]},
        ] + [{"ref": component["bom-ref"]} for component in named + others],
    }
    name = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    return {"serialNumber": f"urn:uuid:{uuid.UUID(name[:32])}"} | document


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary")
    parser.add_argument("state")
    parser.add_argument("--record", default=HERE / "components.json")
    options = parser.parse_args()
    record = json.loads(pathlib.Path(options.record).read_text())
    print(json.dumps(whole(options.binary, options.state, record), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
