#!/usr/bin/env bash
# A replay of the real airline history, killed with SIGKILL at random moments and restarted on the same directory, must
# end as an undisturbed one. Usage: benchmarks/kill-check.sh [KILLS [SEED|aimed [SPEED [PORT]]]]      Data: VIGIE_DATA
# aimed: killed each time the webhook has answered a key for the first time, before the delivery log can know
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
machine
"$java" -Xmx256m -cp "$classpath" io.vigie.benchmarks.KillCheckMain \
  "$data/airline/mentions.ndjson" "$home/examples/airlines" "$work" "${3:-20000x}" "${1:-20}" "${2:-$RANDOM}" "${4:-21960}"
