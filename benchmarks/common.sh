# Sourced by the checks: builds what is missing, sets home, classpath, java, data and work. modules: what to build
# shellcheck shell=bash disable=SC2034
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
data=${VIGIE_DATA:-$home/../shared/data}
work=$(mktemp -d "${TMPDIR:-/tmp}/vigie-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT

modules=${modules:-benchmarks}
stamp=$home/benchmarks/target/$modules.built
if [[ ! -f $stamp || -n $(find "$home"/pom.xml "$home"/*/pom.xml "$home"/*/src/main -newer "$stamp" -print -quit) ]]; then
  echo 'Building ...' >&2
  (cd "$home" && ./mvnw -B -ntp -q -P benchmarks -pl "$modules" -am package -DskipTests -Dcyclonedx.skip >&2)
  touch "$stamp"
fi
classpath="$home/benchmarks/target/classes:$home/benchmarks/target/lib/*"

machine() {
  printf '# %s, %s cores, load %s\n' "$("$java" -version 2>&1 | head -1)" "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
}
