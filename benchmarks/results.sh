#!/usr/bin/env bash
# Remakes the tables of benchmarks/RESULTS.md that need no long run, each between its marks: minutes in all.
# Usage: benchmarks/results.sh [speed|hostile|language|sentiment|functions ...]      Data: VIGIE_DATA (skips without it)
# Each run of sentiment or functions is a look at texts kept apart: docs/rationale counts them.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
results=$home/benchmarks/RESULTS.md
short=(-f 1 -wi 3 -w 2 -i 3 -r 2)

# section NAME TABLE-FILE: puts date, machine and table between the marks of NAME; an empty table is refused
section() {
  grep -q '^|' "$2" || { echo "no table for $1" >&2; return 1; }
  if ! grep -q "^<!-- $1: " "$results" || ! grep -q "^<!-- end of $1 -->" "$results"; then echo "no marks of $1" >&2; return 1; fi
  { printf '%s; %s.\n\n' "$(date -u '+%-d %B %Y')" "$(machine | cut -c3-)"; cat "$2"; } >"$work/section.md"
  awk -v name="$1" -v file="$work/section.md" '
    index($0, "<!-- end of " name " -->") == 1 { within = 0 }
    !within { print }
    index($0, "<!-- " name ": ") == 1 { within = 1; while ((getline line < file) > 0) print line }
  ' "$results" >"$work/results.md"
  cp "$work/results.md" "$results"
}

speed() {
  "$java" -cp "$classpath" io.vigie.benchmarks.understanding.UnderstandingMain "$data" \
    'QueryMatching|Understander|LanguageBenchmark|SentimentBenchmark' -p queries=200,5000 -p data="$data" "${short[@]}" |
    grep '^|' >"$work/speed.md"
  section speed "$work/speed.md"
}

hostile() {
  "$java" -Xmx1g -cp "$classpath" io.vigie.benchmarks.understanding.HostileMain >"$work/hostile.md"
  section hostile "$work/hostile.md"
}

language() {
  "$java" -cp "$classpath" io.vigie.benchmarks.language.LanguageAccuracyMain "$data/sentiment" val.tsv >"$work/language.md"
  section language "$work/language.md"
}

# Writes its section itself.
sentiment() {
  "$home/training/evaluate-sentiment.sh"
}

functions() {
  "$home/training/evaluate-functions.sh" | sed 's/^\(all\|en\|fr\): .*/- &/; s/^| function/\n&/' >"$work/functions.md"
  section functions "$work/functions.md"
}

if [[ ! -d $data/sentiment ]]; then
  echo "SKIPPED: no labelled texts: $data/sentiment is absent (set VIGIE_DATA)" >&2
  exit 0
fi
[[ $# -gt 0 ]] || set -- speed hostile language sentiment functions
for part in "$@"; do
  "$part"
done
