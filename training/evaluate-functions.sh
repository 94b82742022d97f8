#!/bin/sh
# Measures the shipped functions and prints figures only: on a file of language TAB functions TAB text, or on the evaluation
# mentions that are kept apart. Every run on those is a look at them: count them in docs/rationale/understanding.md.
# Usage: training/evaluate-functions.sh [FILE]
set -eu
cd "$(dirname "$0")/.."
exec java -cp "$(training/classpath.sh)" io.vigie.training.function.FunctionEvaluationMain "$@"
