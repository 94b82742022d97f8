#!/usr/bin/env bash
# The detector over real counts of company mentions: `./vigie backtest` on each file, and the score that is used for such series.
# Usage: SCORER=nab_score.py benchmarks/series.sh [SENSITIVITY [DIRECTORY]]      Data: VIGIE_DATA, folder mention-volumes
# Writes DIRECTORY/realTweets/*.csv (timestamp, value, expected, anomaly_score, alarm), which scorers of the Numenta
# Anomaly Benchmark read. SCORER: one with the options below; without it nothing is scored.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
volumes=${VIGIE_DATA:-$home/../shared/data}/mention-volumes
out=${2:-$home/benchmarks/target/series}
if [[ ! -d $volumes ]]; then
  echo "Skipped: no $volumes (VIGIE_DATA)." >&2
  exit 0
fi
mkdir -p "$out/realTweets"
for file in "$volumes"/data/realTweets/*.csv; do
  "$home/vigie" backtest --sensitivity "${1:-medium}" "$file" > "$out/realTweets/$(basename "$file")"
done
if [[ -n ${SCORER:-} ]]; then
  python3 "$SCORER" --labels "$volumes/labels" --data "$volumes/data" --results "$out" --threshold 0.5
fi
