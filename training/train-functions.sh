#!/bin/sh
# Trains the function model into the analytics-streams resources.
# Usage: training/train-functions.sh [folder that vigie corrections --export wrote ...]
# FALSE_ALARMS: share of the mentions of no function that may be given one in cross-validation, by default 0.08.
set -eu
cd "$(dirname "$0")/.."
java -cp "$(training/classpath.sh)" io.vigie.training.function.FunctionTrainingMain \
  analytics-streams/src/main/resources/io/vigie/analytics/understand/function/functions.bin "${FALSE_ALARMS:-0.08}" "$@"
