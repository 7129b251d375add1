#!/usr/bin/env bash
# Feeds each reader with inputs that libFuzzer makes from the corpus, by what they reach in the code.
#
#   fuzz.sh SWIFT [SECONDS] [READER…]
#
# SECONDS is for each reader. New inputs that reach more are kept in .build/fuzz/<reader> from run to run;
# one that crashes or hangs is left in .build/fuzz, and its name is printed. WAYMARK_SEED repeats a run, and
# WAYMARK_BUILD=debug builds in a third of the time for a first look, which is slower to run;
# WAYMARK_ADDRESS=1 builds with the address sanitizer too.
set -eu
swift=$1 seconds=${2:-60}
shift; [ $# -eq 0 ] || shift
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
kind=${WAYMARK_BUILD:-release} scratch=.build/fuzz-build sanitizers=(--sanitize=fuzzer)
if [ -n "${WAYMARK_ADDRESS:-}" ]; then
    scratch=.build/fuzz-address sanitizers+=(--sanitize=address)
    export ASAN_OPTIONS=detect_leaks=0
fi
"$swift" build --package-path Tests/Fuzz --scratch-path "$scratch" -c "$kind" "${sanitizers[@]}" \
    -Xswiftc -enable-testing --product Fuzz
if [ $# -eq 0 ]; then
    readers=(Tests/Fuzz/Corpus/*/)
    set -- "${readers[@]%/}"
fi
failed=0
for reader in "$@"; do
    reader=$(basename "$reader")
    found=.build/fuzz/$reader log=.build/fuzz/$reader.log
    mkdir -p "$found"
    words=()
    [ ! -e "Tests/Fuzz/$reader.dict" ] || words=("-dict=Tests/Fuzz/$reader.dict")
    if "$scratch/$kind/Fuzz" "--reader=$reader" "-max_total_time=$seconds" "-seed=${WAYMARK_SEED:-1}" \
        -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "-artifact_prefix=.build/fuzz/$reader-" \
        "${words[@]}" "$found" "Tests/Fuzz/Corpus/$reader" >"$log" 2>&1; then
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
        reached=$(sed -n 's/^#[0-9]*.*DONE *cov: \([0-9]*\).*/\1/p' "$log")
        echo "$reader: $runs inputs, $reached places reached, nothing found"
    else
        failed=1
        echo "$reader: $(grep -aE 'Fatal error|ERROR|SUMMARY|Test unit written' "$log" | head -4 | cut -c1-300)"
    fi
done
exit $failed
