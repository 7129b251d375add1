#!/usr/bin/env bash
# Checks that the programs which tests do not build, of benchmarks and of fuzzing, still fit the library.
# usage: typecheck.sh SWIFTC MODULES CHECKOUTS
set -eu
cd "$(dirname "$0")/../.."
includes=(-I "$2")
for map in Sources/*/module.modulemap "$3"/*/Sources/*/include/*.modulemap; do
    includes+=(-I "$(dirname "$map")")
done
# Those of WaymarkBenchmarks need a package that only they have.
for folder in Tests/Benchmarks/Benchmarks/*Speed Tests/Fuzz/Fuzz; do
    "$1" -typecheck -parse-as-library -swift-version 6 "${includes[@]}" "$folder"/*.swift
    echo "$folder fits"
done
