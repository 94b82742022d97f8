#!/usr/bin/env bash
# Speed and allocation of understanding, part by part, one mention of 245 characters a call on one thread; stored queries
# beside Lucene Monitor in the same run. Usage: benchmarks/understanding.sh [BENCHMARKS [JMH OPTIONS...]]
# BENCHMARKS is a regular expression of names, such as QueryMatching. Data: VIGIE_DATA (without it, the shipped scenario)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
machine
"$java" -cp "$classpath" io.vigie.benchmarks.understanding.UnderstandingMain "$data" "${@:-.*}"
