#!/usr/bin/env bash
# From a mention to the spike record that it decides, in the hands of a consumer that reads committed records.
# Usage: benchmarks/latency.sh [MENTIONS_A_SECOND [SECONDS]]      one stream thread, shipped queries, 9 keys a brand
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
machine
"$java" -Xmx3g -cp "$classpath" io.vigie.benchmarks.LatencyMain "$home/config" "$work" "${1:-5000}" "${2:-60}"
