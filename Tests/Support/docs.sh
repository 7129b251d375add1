#!/usr/bin/env bash
# Makes the guides and the library's reference by DocC; a warning is an error.
#
#   docs.sh FOLDER [CATALOGUE]
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
out=$1 catalogue=${2:-$here/Sources/DigitalMaturity/DigitalMaturity.docc}
symbols=$(mktemp -d)
trap 'rm -rf "$symbols"' EXIT
swift symbolgraph-extract -module-name DigitalMaturity -I "$here/.build/debug/Modules" \
    -target "$(uname -m)-unknown-linux-gnu" -minimum-access-level public -output-dir "$symbols"
docc convert "$catalogue" --additional-symbol-graph-dir "$symbols" --output-dir "$out" \
    --fallback-display-name DigitalMaturity --fallback-bundle-identifier DigitalMaturity \
    --warnings-as-errors
