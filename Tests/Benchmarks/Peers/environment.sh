#!/usr/bin/env bash
# Makes a Python environment with the peers, HiGHS among them.
# usage: environment.sh FOLDER
set -eu
here=$(dirname "$0")
test -x "$1/bin/python" || python3 -m venv "$1"
"$1/bin/pip" install -q -r "$here/requirements.txt"
bash "$here/../../Support/highs.sh" "$1/bin/python"
