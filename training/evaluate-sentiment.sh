#!/bin/sh
# Measures the shipped sentiment model and prints Markdown: on a file of label TAB text in a language, or on the validation
# file of every language that it has weights for. Every run on a validation file is a look at it: count them.
# Usage: training/evaluate-sentiment.sh [FILE LANGUAGE]; the data folder is VIGIE_DATA, by default ../shared/data.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
data=${VIGIE_DATA:-$home/../shared/data}
if [ $# -eq 0 ] && [ ! -d "$data/sentiment" ]; then
  echo "SKIPPED: no labelled texts: $data/sentiment is absent (set VIGIE_DATA)" >&2
  exit 0
fi
(cd "$home" && ./mvnw -B -ntp -q -pl training -am -DskipTests compile)
[ $# -eq 0 ] && set -- "$data"
exec java -cp "$home/training/target/classes:$home/analytics-streams/target/classes" \
  io.vigie.training.sentiment.SentimentEvaluationMain "$@"
