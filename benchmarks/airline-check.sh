#!/usr/bin/env bash
# A replay of the real airline history, checked against recounts of the file; then paced (8 days at 3600x: 3.2 minutes),
# whose alerts must be the same. Usage: benchmarks/airline-check.sh [SPEED|none]      Data: VIGIE_DATA
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
machine
"$java" -Xmx2g -cp "$classpath" io.vigie.benchmarks.AirlineCheckMain \
  "$data/airline/mentions.ndjson" "$home/examples/airlines" "$work" "${1:-3600x}"
