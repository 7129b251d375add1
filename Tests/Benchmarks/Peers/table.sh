#!/usr/bin/env bash
# Builds what is compared and writes the table of the guide Measured.
# usage: table.sh SWIFT TOOL
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
for product in CareSpeed SimulationSpeed ChoiceSpeed WorkbookSpeed; do
    $1 build --package-path "$root/Tests/Benchmarks" -c release --product "$product"
done
bash "$here/environment.sh" "$root/.build/peers"
swiftc -O "$here/floor.swift" -o "$root/.build/peers/floor"
WAYMARK_HIGHS="$root/.build/peers/bin/highs" "$root/.build/peers/bin/python" "$here/compare.py" \
    "$root/$2" "$root/Tests/Benchmarks/.build/release" "$root/.build/peers/floor" \
    "$root/Sources/DigitalMaturity/DigitalMaturity.docc/Measured.md"
