#!/bin/sh
# Trains the sentiment model into the analytics-streams resources.
# Usage: training/train-sentiment.sh [data folder [folder that vigie corrections --export wrote ...]]
# The vectors of English words are made once, by a module outside of the default build (130 MB of libraries).
set -eu
cd "$(dirname "$0")/.."
data=${1:-${VIGIE_DATA:-../shared/data}}
[ $# -eq 0 ] || shift
vectors=training/target/english-vectors.tsv
classpath=$(training/classpath.sh)
if [ ! -f "$vectors" ]; then
  ./mvnw -B -ntp -q -P word-vectors -pl training/word-vectors -DskipTests package dependency:copy-dependencies
  java -cp 'training/word-vectors/target/classes:training/word-vectors/target/dependency/*' \
    io.vigie.vectors.WordVectorsMain "$data" "$vectors.part"
  mv "$vectors.part" "$vectors"
fi
java -Xmx6g -XX:+UseSerialGC -cp "$classpath" \
  io.vigie.training.sentiment.SentimentTrainingMain "$data" "$vectors" \
  analytics-streams/src/main/resources/io/vigie/analytics/understand/sentiment/sentiment.bin "$@"
