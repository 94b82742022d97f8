#!/bin/sh
# Compiles the training module and prints the class path it runs with.
set -eu
cd "$(dirname "$0")/.."
./mvnw -B -ntp -q -pl training -am -DskipTests compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt >&2
echo "training/target/classes:$(cat training/target/classpath.txt)"
