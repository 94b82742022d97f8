#!/usr/bin/env bash
# Vigie's analytics and the same job on Apache Flink over the same mentions, each in a process of its own beside a broker of
# its own: records a second, CPU of each record, ratio; then whether both told the same figures of every window.
# Usage: benchmarks/flink.sh [MENTIONS [ROUNDS [KEYS [RATE [CONTENDER ...]]]]]      JAVA_OPTIONS: further options of both
# RATE: mentions a second of event time. A round before the others warms up. CONTENDER: vigie:THREADS, or
# flink:SUBTASKS:BACKEND:MILLIS, its state backend (hashmap, rocksdb) and the time between checkpoints, then settings as KEY=VALUE
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
modules=benchmarks,benchmarks-flink source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
mentions=${1:-150000} rounds=${2:-2} keys=${3:-10000} rate=${4:-5000}
contenders=("${@:5}")
[[ ${#contenders[@]} -gt 0 ]] || contenders=(vigie:2 flink:2:hashmap:100)
# shellcheck disable=SC2206
options=(-Xmx3g -XX:-UseDynamicNumberOfCompilerThreads ${JAVA_OPTIONS:-})
opens=(--add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED)
flink=$home/benchmarks-flink/target

# measure CONTENDER: its lines, and what it told of windows as $work/CONTENDER.tsv
measure() {
  local name=${1//[^a-z0-9]/-} parts command
  IFS=: read -ra parts <<<"$1"
  command=("$java" "${options[@]}")
  if [[ ${parts[0]} == vigie ]]; then
    command+=(-cp "$classpath" io.vigie.benchmarks.VigieContender)
  else
    command+=("${opens[@]}" -cp "$flink/classes:$flink/lib/*" io.vigie.benchmarks.flink.FlinkContender)
  fi
  command+=("${parts[@]:1}")
  "$java" -Xmx2g -XX:-UseDynamicNumberOfCompilerThreads -cp "$classpath" io.vigie.benchmarks.ContenderMain \
    "$home/config" "$work" "$mentions" "$rounds" "$keys" "$rate" "$name" "${command[@]}" ||
    { tail -n 40 "$work/$name.log" >&2; return 1; }
  rm -rf "${work:?}/$name" "$work/$name-kafka"
}

machine
for contender in "${contenders[@]}"; do
  measure "$contender" | tee -a "$work/all.txt"
done
machine
printf '\n%s mentions a round, %s rounds, %s keys, %s mentions a second of event time\n\n' "$mentions" "$rounds" "$keys" "$rate"
printf '| | records/s | CPU us/record | of the broker | CPU, of the first | with the broker, of the first |\n|---|---|---|---|---|---|\n'
awk '
  / records\/s / {
    gsub(",", "", $2)
    own = $4; broker = $9
    if (!first) { first = own; firstAll = own + broker }
    printf "| %s | %d | %.1f | %.1f | %.2f | %.2f |\n", $1, $2, own, broker, own / first, (own + broker) / firstAll
  }' "$work/all.txt"
printf '\n'
first=$work/${contenders[0]//[^a-z0-9]/-}.tsv
for contender in "${contenders[@]:1}"; do
  other=$work/${contender//[^a-z0-9]/-}.tsv
  if cmp -s "$first" "$other"; then
    printf '%s and %s told the same figures of %s windows\n' "${contenders[0]}" "$contender" "$(wc -l <"$first")"
  else
    printf '%s and %s told different figures:\n' "${contenders[0]}" "$contender"
    diff "$first" "$other" | head -20
    exit 1
  fi
done
