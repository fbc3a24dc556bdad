#!/usr/bin/env bash
# The service under load from a second process, against an endpoint of the same host that only echoes the same JSON. Ratios of one run.
#   bench/load.sh                 throughput, p99 at half load, batch, time to ready, allocations (ALLO62_SECONDS=10 for each part)
#   bench/load.sh soak [SECONDS] [RATE]   memory and errors over time (300 s, 1000 requests/s)
# Needs wrk (Debian package). ALLO62_MODELS: folder of packages (artifacts/models).
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${ALLO62_SECONDS:-10}
models=${ALLO62_MODELS:-artifacts/models}
port=${ALLO62_PORT:-5972}
command -v wrk >/dev/null 2>&1 || { echo "wrk is not installed (apt-get install wrk)." >&2; exit 3; }
ls "$models"/*.allo62 >/dev/null 2>&1 || { echo "No model package in $models: train one first (README)." >&2; exit 3; }
for project in bench/Allo62.Echo bench/Allo62.Load; do dotnet build "$project" -c Release --nologo -v quiet >/dev/null; done
host=artifacts/bin/Allo62.Echo/release/allo62-echo.dll
load=artifacts/bin/Allo62.Load/release/allo62-load.dll
work=$(mktemp -d)
base=http://127.0.0.1:$port
began=$(date +%s.%N)
dotnet "$host" --urls "$base" --Allo62:Model="$models" --Allo62:Catalogue="$PWD/data" --Allo62:State="$work/state" \
  --Allo62:Security:AddressPerSecond=0 --Allo62:Security:KeyPerSecond=0 >"$work/log" 2>&1 &
id=$!
trap 'kill $id 2>/dev/null; wait $id 2>/dev/null || true; rm -rf "$work"' EXIT
until [ "$(curl -s -m 1 -o /dev/null -w '%{http_code}' "$base/health/ready")" = 200 ]; do
  kill -0 $id 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.02
done
ready=$(awk "BEGIN { printf \"%.2f\", $(date +%s.%N) - $began }")
machine() { echo "machine: $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg)"; }
value() { sed -n "s/.*\"$2\":\([0-9.]*\).*/\1/p" <<<"$1"; }
figure() { curl -s "$base/metrics" | awk -v name="$1" '$1 ~ "^" name "({|$)" { sum += $2 } END { printf "%.0f", sum }'; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }

if [ "${1:-}" = soak ]; then
  length=${2:-300}
  rate=${3:-1000}
  dotnet "$load" --url "$base/v1/classify" --rate "$rate" --seconds "$length" --connections 64 >"$work/soak.json" &
  loading=$!
  echo "seconds,working_set_MiB,heap_MiB,requests"
  start=$(date +%s)
  while kill -0 $loading 2>/dev/null; do
    sleep 10
    echo "$(($(date +%s) - start)),$(($(awk '/VmRSS/ { print $2 }' /proc/$id/status) / 1024)),$(($(figure dotnet_gc_last_collection_heap_size_bytes) / 1048576)),$(figure allo62_requests_total)"
  done
  wait $loading || true
  cat "$work/soak.json"
  machine
  exit
fi

per_second() { wrk -t1 -c"${2:-16}" -d"${seconds}s" -s bench/classify.lua "$base$1" | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { print "errors: " $0 > "/dev/stderr" }'; }
machine
echo "ready after ${ready} s (started by dotnet, not warmed up by anyone)"
per_second /v1/echo >/dev/null; per_second /v1/classify >/dev/null
for round in 1 2 3; do
  echoed[$round]=$(per_second /v1/echo)
  before=$(figure dotnet_gc_heap_total_allocated_bytes_total) requests=$(figure allo62_requests_total)
  classified[$round]=$(per_second /v1/classify)
  allocated[$round]=$(awk "BEGIN { printf \"%.0f\", ($(figure dotnet_gc_heap_total_allocated_bytes_total) - $before) / ($(figure allo62_requests_total) - $requests) }")
  echo "round $round: echo ${echoed[$round]}/s, classify ${classified[$round]}/s, ratio $(ratio "${classified[$round]}" "${echoed[$round]}"), ${allocated[$round]} bytes allocated a request"
done
middle() { printf '%s\n' "$@" | sort -g | sed -n 2p; }
throughput=$(middle "${classified[@]}")
half=$(awk "BEGIN { printf \"%.0f\", $throughput / 2 }")
e=$(dotnet "$load" --url "$base/v1/echo" --rate "$half" --seconds "$seconds")
c=$(dotnet "$load" --url "$base/v1/classify" --rate "$half" --seconds "$seconds")
echo "at half load ($half/s): p99 echo $(value "$e" p99) ms, classify $(value "$c" p99) ms, ratio $(ratio "$(value "$c" p99)" "$(value "$e" p99)")"
b=$(dotnet "$load" --url "$base/v1/classify/batch" --batch 1000 --connections 2 --seconds "$seconds")
s=$(dotnet "$load" --url "$base/v1/classify" --connections 16 --seconds "$seconds")
texts=$(awk "BEGIN { printf \"%.0f\", $(value "$b" perSecond) * 1000 }")
echo "texts a second: one by one $(value "$s" perSecond), in batches of 1,000 $texts, ratio $(ratio "$texts" "$(value "$s" perSecond)")"
machine
