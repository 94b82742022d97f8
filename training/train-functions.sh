#!/bin/sh
# Trains the function model into the analytics-streams resources. Usage: training/train-functions.sh [data folder]
set -eu
cd "$(dirname "$0")/.."
data=${1:-${VIGIE_DATA:-../shared/data}}
./mvnw -B -ntp -q -pl training -am -DskipTests compile
./mvnw -B -ntp -q -pl training -am -DskipTests exec:java
