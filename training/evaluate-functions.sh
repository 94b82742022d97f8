#!/bin/sh
# Measures the shipped functions and prints figures only: on a file of language TAB functions TAB text, or on the evaluation
# mentions that are kept apart. Every run on those is a look at them: count them in docs/rationale/understanding.md.
# Usage: training/evaluate-functions.sh [FILE]
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)
(cd "$home" && ./mvnw -B -ntp -q -pl training -am -DskipTests compile)
exec java -cp "$(cd "$home" && "$home/training/classpath.sh")" io.vigie.training.function.FunctionEvaluationMain "$@"
