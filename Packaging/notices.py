#!/usr/bin/env python3
"""Writes the notices of everything that is linked: first the list, then each licence in full.

    notices.py SBOM CHECKOUTS

SBOM is what sbom.py wrote; CHECKOUTS is the folder in which the package manager keeps its packages.
"""

import json
import pathlib
import sys


def licence_text(component, checkouts):
    kind, name = component["bom-ref"].split(":", 1)
    if kind == "deb":
        path = pathlib.Path("/usr/share/doc", name, "copyright")
        return path.read_text(errors="replace") if path.exists() else None
    folders = [folder for folder in checkouts.iterdir() if folder.name.lower() == name]
    return "\n".join(file.read_text() for folder in folders for file in sorted(folder.glob("LICENSE*")))


def main():
    components = [each for each in json.loads(pathlib.Path(sys.argv[1]).read_text())["components"]
                  if "licenses" in each]
    checkouts = pathlib.Path(sys.argv[2])
    print("Waymark is made with these. Libraries (deb:) are not part of the release: Debian has them and\n"
          "their sources. CBC is under the Eclipse Public License; its source is Debian's coinor-cbc.\n")
    for each in components:
        print(f"- {each['name']} {each['version']}: {each['licenses'][0]['expression']}; "
              f"© {each['copyright']}; for {each['description']}")
    for each in components:
        if text := licence_text(each, checkouts):
            print(f"\n{'=' * 78}\n{each['name']}\n{'=' * 78}\n\n{text.rstrip()}")


if __name__ == "__main__":
    main()
