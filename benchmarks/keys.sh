#!/usr/bin/env bash
# What a mention costs from 100 to a million (brand, function) keys: CPU of the pipeline beside that of the pass-through in
# the same run, each number of keys in a JVM and a broker of its own, the same mentions a second of event time for all.
# Usage: benchmarks/keys.sh [MENTIONS [ROUNDS [RATE [KEYS ...]]]]
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
mentions=${1:-400000} rounds=${2:-1} rate=${3:-5000}
keys=("${@:4}")
[[ ${#keys[@]} -gt 0 ]] || keys=(100 10000 100000 1000000)
machine
for number in "${keys[@]}"; do
  # shellcheck disable=SC2086
  "$java" -Xmx6g -XX:-UseDynamicNumberOfCompilerThreads ${JAVA_OPTIONS:-} -cp "$classpath" io.vigie.benchmarks.PipelineMain \
    "$home/config" "$work/$number" "$mentions" "$rounds" "$number" 0 "$rate" | tee "$work/$number.txt" >&2
  rm -rf "${work:?}/$number"
done
machine
printf '\n%s mentions, %s a second of event time; CPU of application and broker\n\n' "$mentions" "$rate"
printf '| keys | heard | pass-through, us | pipeline, us | of the pass-through | of the first row |\n|---|---|---|---|---|---|\n'
for number in "${keys[@]}"; do
  awk -v keys="$number" -v first="${first:-0}" '
    /^keys heard/ { heard = $3 }
    /^pass-through / { pass = $3 }
    /^pipeline  / { cpu = $3; printf "| %s | %s | %.1f | %.1f | %.1f | %.2f |\n", keys, heard, pass, cpu, cpu / pass, cpu / (first ? first : cpu) }
  ' "$work/$number.txt" | tee "$work/row"
  first=${first:-$(awk '{ print $8 }' "$work/row")}
done
