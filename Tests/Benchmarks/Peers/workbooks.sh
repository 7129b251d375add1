#!/bin/bash
# Measures our workbook and the same cells by libxlsxwriter in C and by XlsxWriter, in one run, three times;
# then how much memory writing takes for a quarter and for four times as many cells.
# usage: workbooks.sh WORKBOOK_SPEED PYTHON
set -euo pipefail
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O2 -o "$work/peer" "$here/workbook.c" -lxlsxwriter
"$1" "$work/ours.xlsx" > /dev/null
"$2" "$here/workbook.py" --list "$work/ours.xlsx" "$work/cells.tsv"
echo "$(grep -c '^[ntfl]' "$work/cells.tsv") cells, of which $(grep -c '^f' "$work/cells.tsv") formulas"
for _ in 1 2 3; do
    read -r ours memory _ < <("$1" "$work/ours.xlsx")
    read -r c c_memory < <("$work/peer" "$work/cells.tsv" "$work/c.xlsx")
    read -r python python_memory < <("$2" "$here/workbook.py" "$work/cells.tsv" "$work/python.xlsx")
    awk -v a="$ours" -v c="$c" -v p="$python" -v m="$memory" -v n="$c_memory" -v o="$python_memory" 'BEGIN {
        printf "ours %.2f s, C %.2f s, XlsxWriter %.2f s of processor: ", a, c, p
        printf "%.2f times C, XlsxWriter takes %.1f times ours; ", a / c, p / a
        printf "memory %d, %d and %d MB\n", m, n, o
    }'
done
for rows in 472 1887 7547; do
    read -r seconds memory held added < <("$1" "$work/ours.xlsx" "$rows")
    echo "$((rows * 212)) cells: $seconds s, the document holds $held MB, writing it adds $added MB"
done
