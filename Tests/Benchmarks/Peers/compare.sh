#!/bin/bash
# Measures the simulation and its NumPy peer in one run, one after the other, three times.
# usage: compare.sh SIMULATION_SPEED PYTHON
set -euo pipefail
here=$(dirname "$0")
for _ in 1 2 3; do
    read -r processor wall wall2 cost lapsed < <("$1")
    read -r peer peer_cost peer_lapsed < <(OMP_NUM_THREADS=1 "$2" "$here/simulate.py" 3)
    awk -v a="$processor" -v w="$wall" -v v="$wall2" -v p="$peer" -v c="$cost" -v d="$peer_cost" \
        -v l="$lapsed" -v m="$peer_lapsed" 'BEGIN {
        printf "simulation %.3f s, NumPy %.3f s: NumPy takes %.2f times as long; ", a, p, p / a
        printf "two threads are %.2f times as fast as one; ", w / v
        printf "means differ by %.3f%% (cost) and %.3f%% (lapse)\n", 100 * (c / d - 1), 100 * (l / m - 1)
    }'
done
