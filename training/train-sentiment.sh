#!/bin/sh
# Trains the sentiment model into the analytics-streams resources.
# Usage: training/train-sentiment.sh [data folder [folder that vigie corrections --export wrote ...]]
set -eu
cd "$(dirname "$0")/.."
data=${1:-${VIGIE_DATA:-../shared/data}}
[ $# -eq 0 ] || shift
./mvnw -B -ntp -q -pl training -am -DskipTests compile
java -Xmx4g -XX:+UseSerialGC -cp training/target/classes:analytics-streams/target/classes \
  io.vigie.training.sentiment.SentimentTrainingMain "$data" \
  analytics-streams/src/main/resources/io/vigie/analytics/understand/sentiment/sentiment.bin "$@"
