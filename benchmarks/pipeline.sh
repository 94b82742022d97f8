#!/usr/bin/env bash
# From the mentions topic to function metrics, beside an exactly-once pass-through over the same records in the same run.
# Usage: benchmarks/pipeline.sh [MENTIONS [ROUNDS [KEYS [HOT [RATE]]]]]      JAVA_OPTIONS: further options of the JVM
# KEYS: (brand, function) pairs, talked of RATE times a second of event time; HOT: share of mentions that one brand has.
# KEYS may be sparse: the shipped scenario with each mention many times over, four weeks of event time.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
machine
# shellcheck disable=SC2086
"$java" -Xmx3g -XX:-UseDynamicNumberOfCompilerThreads ${JAVA_OPTIONS:-} -cp "$classpath" io.vigie.benchmarks.PipelineMain "$home/config" "$work" \
  "${1:-200000}" "${2:-3}" "${3:-10000}" "${4:-0}" "${5:-5000}"
