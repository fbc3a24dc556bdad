#!/usr/bin/env bash
# retrain on a million rows: time and peak memory of the whole and of each stage. Usage: retrain-million.sh [ROWS] [STAGES]
# STAGES "before-training" stops before the model is trained: what the console itself costs.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-1000000}
stages=${2:-all}
[ -n "${NO_BUILD:-}" ] || dotnet build Allo62.Training -c Release --nologo -v quiet
work=artifacts/bench/million
rm -rf "$work" && mkdir -p "$work"
${PYTHON:-python3} bench/million_rows.py "$rows" data/log/*.csv > "$work/export.csv"
allo62() {
  echo "== $1"
  /usr/bin/env bash -c 'TIMEFORMAT="%R s elapsed, %U s user"; time "$@"' _ dotnet artifacts/bin/Allo62.Training/release/allo62.dll "$@" &
  local pid=$! peak=0 now child
  while kill -0 $pid 2>/dev/null; do
    for child in $pid $(pgrep -P $pid || true); do
      now=$(awk '/VmHWM/ { print $2 }' "/proc/$child/status" 2>/dev/null || echo 0)
      [ "${now:-0}" -gt "$peak" ] && peak=$now
    done
    sleep 0.2
  done
  wait $pid
  echo "peak memory: $((peak / 1024)) MiB"
}
if [ "$stages" = before-training ]; then
  allo62 import --export "$work/export.csv" --catalogue data/catalogue.json --out "$work/import"
  allo62 merge --data "$work/import/log.csv" --out "$work/merged.csv"
  allo62 validate --data "$work/merged.csv" --catalogue data/catalogue.json --allow > "$work/validate.txt"
  allo62 split --data "$work/merged.csv" --out "$work/split"
else
  allo62 retrain --export "$work/export.csv" --catalogue data/catalogue.json --registry "$work/registry" --work "$work/work"
fi
