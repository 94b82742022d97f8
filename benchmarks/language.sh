#!/usr/bin/env bash
# Which language: how well on labelled texts (Markdown), then time and allocation of a mention of 245 characters, each
# beside the library. Usage: benchmarks/language.sh [accuracy|speed] [train.tsv|val.tsv [DETECTOR]]      Data: VIGIE_DATA
# DETECTOR: lists the wrong answers of built-in or another
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
what=${1:-all}
machine
if [[ $what != speed ]]; then
  "$java" -cp "$classpath" io.vigie.benchmarks.language.LanguageAccuracyMain "$data/sentiment" "${2:-val.tsv}" ${3:+"$3"}
fi
if [[ $what != accuracy ]]; then
  "$java" -cp "$classpath" org.openjdk.jmh.Main 'LanguageBenchmark' -prof gc -rf text -rff "$work/jmh.txt" >&2
  cat "$work/jmh.txt"
fi
