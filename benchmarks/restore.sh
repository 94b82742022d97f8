#!/usr/bin/env bash
# How much state so many (brand, function) keys make, and how long it takes to have it back after the disk was lost.
# Usage: benchmarks/restore.sh [MENTIONS [KEYS]]
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
machine
"$java" -Xmx4g -cp "$classpath" io.vigie.benchmarks.RestoreMain "$home/config" "$work" "${1:-300000}" "${2:-1000000}"
