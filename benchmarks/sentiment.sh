#!/usr/bin/env bash
# Time and allocation of the tone of a mention of 245 characters, in English and French. Data: VIGIE_DATA (skips without it)
# Usage: benchmarks/sentiment.sh [CLASSES]: first another build's analytics-streams/target/classes, then this one's, for a ratio
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
if [[ ! -d $data/sentiment ]]; then
  echo "SKIPPED: no labelled texts: $data/sentiment is absent (set VIGIE_DATA)" >&2
  exit 0
fi
machine
for build in ${1:+"$1"} this; do
  echo "# build: $build"
  path=$classpath
  [[ $build == this ]] || path=$build:$classpath
  "$java" -cp "$path" org.openjdk.jmh.Main SentimentBenchmark -p data="$data" -prof gc -rf text -rff "$work/jmh.txt" >&2
  grep -E 'p0.50|alloc.rate.norm' "$work/jmh.txt"
done
