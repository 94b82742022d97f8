#!/bin/sh
# Measures the shipped sentiment model: with FILE LANGUAGE on lines of label TAB text, printed as Markdown; without, on the
# validation file of every language that it has weights for, own mentions kept apart and labelled airline tweets, written into
# benchmarks/RESULTS.md. Every such run is a look at them: docs/rationale/sentiment.md counts them. The data folder is VIGIE_DATA,
# by default ../shared/data.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
data=${VIGIE_DATA:-$home/../shared/data}
if [ $# -eq 0 ] && [ ! -d "$data/sentiment" ]; then
  echo "SKIPPED: no labelled texts: $data/sentiment is absent (set VIGIE_DATA)" >&2
  exit 0
fi
classpath=$(cd "$home" && training/classpath.sh)
[ $# -eq 0 ] && set -- --all "$data" "$home/benchmarks/RESULTS.md"
exec java -cp "$home/$classpath" io.vigie.training.sentiment.SentimentEvaluationMain "$@"
