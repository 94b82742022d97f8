#!/usr/bin/env bash
# How much state so many (brand, function) keys make, all of them heard, by store (entries, MB, bytes of an entry); and how
# long it takes to have it back after the disk was lost. Usage: benchmarks/restore.sh [KEYS [RATE]]
# RATE: mentions a second of event time, which says over how long they are heard
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
machine
"$java" -Xmx6g -XX:-UseDynamicNumberOfCompilerThreads -cp "$classpath" io.vigie.benchmarks.RestoreMain "$home/config" "$work" \
  "${1:-1000000}" "${2:-100}"
