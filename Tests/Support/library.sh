#!/usr/bin/env bash
# Builds and runs the program of the guide "Use the library" outside the tree, from the guide's own text.
set -eu
swift=$1
here=$(cd "$(dirname "$0")/../.." && pwd)
guide=$here/Sources/DigitalMaturity/DigitalMaturity.docc/UseTheLibrary.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$here" "$work/waymark"

# The text of the n-th block of a language.
block() { awk -v kind="^\`\`\`$1\$" -v wanted="$2" '$0 ~ kind {n++; on = n == wanted; next} /^```/ {on = 0} on' "$guide"; }

mkdir -p "$work/Sources/ask"
block swift 1 >"$work/Package.swift"
block swift 2 >"$work/Sources/ask/main.swift"
block text 1 >"$work/expected"
"$swift" run --package-path "$work" ask >"$work/said"
diff "$work/expected" "$work/said"
echo "the program of the guide prints what the guide says"
