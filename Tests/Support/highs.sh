#!/usr/bin/env bash
# Puts the program highs of the package highsbox beside the Python that the package was installed for.
# usage: highs.sh PYTHON
set -eu
bin=$(cd "$(dirname "$1")" && pwd)
folder=$("$1" -c 'import highsbox; print(highsbox.highs_dist_dir())')
# The program looks for its library in lib64; the package has it in lib.
ln -sfn lib "$folder/lib64"
ln -sfn "$folder/bin/highs" "$bin/highs"
"$bin/highs" --version >/dev/null
