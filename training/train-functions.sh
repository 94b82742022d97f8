#!/bin/sh
# Trains the function model into the analytics-streams resources. Usage: training/train-functions.sh [data folder]
set -eu
cd "$(dirname "$0")/.."
data=${1:-${VIGIE_DATA:-../shared/data}}
java -cp "$(training/classpath.sh)" io.vigie.training.function.FunctionTrainingMain "$data" \
  analytics-streams/src/main/resources/io/vigie/analytics/understand/function/functions.bin
