#!/usr/bin/env bash
# The main job on real data: one system's board paper and workbook, and all England's website.
set -eu
swift=$1 tool=$2 out=$3
began=$(date +%s)
echo "Building (the first time takes a few minutes) ..."
"$swift" build -c release --product waymark
built=$(date +%s)
rm -rf "$out"
"$tool" init "$out/workspace" --icb QE1
"$tool" run "$out/workspace" --output "$out"
echo
echo "Made in $(($(date +%s) - built)) s, after $((built - began)) s of building:"
echo "  $out/board-paper.html   the board paper; also .md, and .xlsx as a workbook"
echo "  $out/heat-map.html, gap-report.html, framework-coverage.html and maturity-profile-*.html"
echo "  $out/site/index.html    the website: $(find "$out/site" -name '*.html' | wc -l) pages, no server needed"
echo "  $out/workspace          the workspace they were made from; its plan is illustrative"
echo "Open $out/board-paper.html first."
