#!/usr/bin/env bash
# Starts PostgreSQL, nginx and three replicas on this machine and shows that nobody gets a wrong or missing answer when
# one is killed, all are replaced one by one, the database restarts and another model is promoted.
# Prints figures; exit code 1 when a promise breaks, 3 when something that it needs cannot be had.
# ALLO62_RATE: requests a second (100). ALLO62_SECONDS: length of each part (20).
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
rate=${ALLO62_RATE:-100}
seconds=${ALLO62_SECONDS:-20}
most_seconds_to_follow=2

unable() { echo "$1" >&2; exit 3; }
need() {
  command -v "$1" >/dev/null 2>&1 && return
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || unable "$1 is not installed, and only root can install it."
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2") >/dev/null 2>&1 || unable "$1 could not be installed."
}
need nginx nginx-light
need curl curl
need psql postgresql-client

echo "Building …"
for project in Allo62.Api Allo62.Training bench/Allo62.Load; do
  dotnet build "$project" -c Release --nologo -v quiet >/dev/null || unable "$project does not build."
done
load=$root/artifacts/bin/Allo62.Load/release/allo62-load.dll
console=$root/artifacts/bin/Allo62.Training/release/allo62.dll

work=$(mktemp -d -t allo62-replicas-XXXXXX)
chmod 755 "$work"
# A copy: a build during the try does not pull the files from under the replicas.
cp -r artifacts/bin/Allo62.Api/release "$work/api"
api=$work/api/allo62-api.dll
declare -a replica=()
nginx_id=
cleanup() {
  set +e
  for id in "${replica[@]:-}" ${nginx_id:-}; do [ -n "$id" ] && kill "$id" 2>/dev/null; done
  wait 2>/dev/null
  tests/postgresql.sh stop "$work/postgresql"
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

mkdir -p "$work/first" "$work/second" artifacts/try-replicas
first_package=$(ls -t artifacts/models/*.allo62 2>/dev/null | head -n 1 || true)
if [ -n "$first_package" ]; then cp "$first_package" "$work/first/"
else
  echo "No model yet: training one (a minute or two) …"
  dotnet "$console" train --data data/log/*.csv --catalogue data/catalogue.json --out "$work/first" >/dev/null
fi
if ! ls artifacts/try-replicas/*.allo62 >/dev/null 2>&1; then
  echo "Training a second, small model to promote …"
  dotnet "$console" train --catalogue data/catalogue.json --out artifacts/try-replicas >/dev/null 2>&1
fi
cp "$(ls -t artifacts/try-replicas/*.allo62 | head -n 1)" "$work/second/"
first=$(basename "$work"/first/*.allo62 .allo62)
second=$(basename "$work"/second/*.allo62 .allo62)

echo "Starting PostgreSQL, three replicas and nginx …"
connection=$(tests/postgresql.sh start "$work/postgresql") || unable "No PostgreSQL."
database_port=$(sed -n 's/.*Port=\([0-9]*\).*/\1/p' <<<"$connection")
port=$((database_port + 1))
keys=$work/keys.json
key=$(dotnet "$api" keys add --name load --role frontend --file "$keys" 2>/dev/null)
admin=$(dotnet "$api" keys add --name operator --role admin --file "$keys" 2>/dev/null)
mkdir -p "$work/1/models"
cp "$work"/first/*.allo62 "$work/1/models/"

address() { echo "http://127.0.0.1:$((port + $1))"; }
is_ready() { [ "$(curl -s -m 2 -o /dev/null -w '%{http_code}' "$1/health/ready")" = 200 ]; }
wait_until() { for _ in $(seq 1 2400); do "$@" && return; sleep 0.1; done; echo "It did not happen within minutes: $*" >&2; tail -n 5 "$work"/[123]/log >&2; exit 1; }
start_replica() {
  mkdir -p "$work/$1/models"
  Allo62__SigningKey="a secret of this try that all three replicas share" \
    dotnet "$api" --urls "$(address "$1")" --Allo62:Model="$work/$1/models" --Allo62:State="$work/$1/state" --Allo62:Catalogue="$root/data" \
    --Allo62:Storage:PostgreSql="$connection" --Allo62:Storage:StoreRequests=true \
    --Allo62:Security:KeyFile="$keys" --Allo62:Security:TrustedProxies:0=127.0.0.1 \
    --Allo62:Security:KeyPerSecond=0 --Allo62:Security:AddressPerSecond=0 >>"$work/$1/log" 2>&1 &
  replica[$1]=$!
  disown
  wait_until is_ready "$(address "$1")"
}
# The first brings a model along, the others have empty folders: they fetch it from PostgreSQL.
for number in 1 2 3; do start_replica "$number"; done

sed -e "s/listen 8080;/listen 127.0.0.1:$port;/" -e "s#/tmp/allo62-nginx#$work/nginx#" deploy/nginx/nginx.conf >"$work/nginx.conf"
sed -e 's/allo62-\([123]\):8080/127.0.0.1:REPLICA\1/' -e "s/REPLICA1/$((port + 1))/; s/REPLICA2/$((port + 2))/; s/REPLICA3/$((port + 3))/" deploy/nginx/replicas.conf >"$work/replicas.conf"
nginx -t -q -e stderr -c "$work/nginx.conf"
nginx -e stderr -c "$work/nginx.conf" -g 'daemon off;' 2>"$work/nginx.log" &
nginx_id=$!
disown
front="http://127.0.0.1:$port"
wait_until is_ready "$front"

broken=0
promise() {
  if [ "$2" = yes ]; then echo "  kept    $1"; else echo "  BROKEN  $1"; broken=1; fi
}
value() { sed -n "s/.*\"$1\":\([0-9.]*\).*/\1/p" "$report"; }
failed() { sed -n 's/.*"failed":{\([^}]*\)}.*/\1/p' "$report"; }
report=
start_load() {
  report=$work/$1.json
  dotnet "$load" --url "$front/v1/classify" --key "$key" --rate "$rate" --seconds "$seconds" --connections 32 "${@:2}" --kept-file "$work/$1.kept" >"$report" 2>"$work/$1.error" &
  load_id=$!
}
finish_load() {
  wait "$load_id" || true
  echo "  $(value requests) requests, $(value answered) answered, p50 $(value p50) ms, p99 $(value p99) ms, longest $(value max) ms${1:+, $(value feedbackLater) feedback to be sent again}"
  promise "no failed request${1:+ (a feedback that is to be sent again is none)}; failed: $(failed | grep . || echo none)" "$([ -z "$(failed)" ] && [ "$(value requests)" -gt 0 ] && echo yes)"
}
# A 1.5-second lead and pauses: what is shown happens in the middle of the load.
lead=$((seconds / 4))

echo
echo "1. A replica is killed (kill -9) under $rate requests/s with feedback, and started again"
start_load kill --feedback
sleep "$lead"
kill -9 "${replica[2]}"
sleep "$lead"
start_replica 2
finish_load

echo "2. Rolling update: all replicas are stopped gently and started again, one by one"
seconds=$((seconds * 2)) start_load rolling --feedback
sleep 2
began=$(date +%s.%N)
for number in 1 2 3; do
  kill -TERM "${replica[$number]}"
  stopped() { ! kill -0 "${replica[$1]}" 2>/dev/null; }
  wait_until stopped "$number"
  start_replica "$number"
  sleep 1
done
echo "  all three replaced after $(awk "BEGIN { printf \"%.1f\", $(date +%s.%N) - $began }") s"
promise "the load went on during all of it" "$(kill -0 "$load_id" 2>/dev/null && echo yes)"
finish_load

echo "3. PostgreSQL is away for three seconds"
start_load database --feedback
sleep "$lead"
tests/postgresql.sh down "$work/postgresql"
sleep 3
tests/postgresql.sh up "$work/postgresql"
finish_load later

query() { psql -h 127.0.0.1 -p "$database_port" -U allo62 -d postgres -At -c "$1"; }
cat "$work"/{kill,rolling,database}.kept >"$work/kept"
{ echo 'CREATE TEMP TABLE kept (id uuid);'; echo 'COPY kept FROM STDIN;'; cat "$work/kept"; echo '\.'; echo 'SELECT count(*) FROM kept LEFT JOIN feedback ON "RequestId" = id WHERE "RequestId" IS NULL;'; } >"$work/lost.sql"
lost=$(psql -h 127.0.0.1 -p "$database_port" -U allo62 -d postgres -Atq -f "$work/lost.sql")
promise "every acknowledged feedback of 1 to 3 is in the database ($(wc -l <"$work/kept") acknowledged, $lost lost)" "$([ "$lost" = 0 ] && [ -s "$work/kept" ] && echo yes)"
storage_up() { ! curl -s -m 2 "$(address "$1")/health/ready" | grep -q degraded; }
for number in 1 2 3; do wait_until storage_up "$number"; done

echo "4. Another model is uploaded and promoted under load"
start_load promotion
sleep "$lead"
served() { curl -s -m 2 -H "Authorization: Bearer $admin" "$(address "$1")/v1/model" | sed -n 's/.*"modelVersion":"\([^"]*\)".*/\1/p'; }
curl -sf -H "Authorization: Bearer $admin" -H 'Content-Type: application/octet-stream' --data-binary "@$(ls "$work"/second/*.allo62)" "$front/v1/models" >/dev/null
promote() {
  local from=$(date +%s.%N) slowest=0
  curl -sf -X POST -H "Authorization: Bearer $admin" "$front/v1/models/$1" >/dev/null
  local acknowledged=$(date +%s.%N)
  for number in 1 2 3; do
    until [ "$(served "$number")" = "$2" ]; do
      sleep 0.02
      if awk "BEGIN { exit !($(date +%s.%N) - $acknowledged > 30) }"; then break; fi
    done
  done
  slowest=$(awk "BEGIN { printf \"%.2f\", $(date +%s.%N) - $acknowledged }")
  echo "  $3: acknowledged after $(awk "BEGIN { printf \"%.2f\", $acknowledged - $from }") s, all three replicas $slowest s later"
  promise "in service everywhere at most $most_seconds_to_follow s after it was acknowledged" "$(awk "BEGIN { print ($slowest <= $most_seconds_to_follow ? \"yes\" : \"no\") }")"
}
promote "$second/activate" "$second" "promotion"
promote rollback "$first" "rollback"
finish_load
promise "the history is the same on every replica" "$([ "$(for number in 1 2 3; do curl -s -H "Authorization: Bearer $admin" "$(address "$number")/v1/models/history" | cksum; done | sort -u | wc -l)" = 1 ] && echo yes)"

rows=$(query 'SELECT count(*) FROM requests')
echo
echo "$rows requests are kept in PostgreSQL; load of the machine: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
if [ "$broken" = 0 ]; then echo "All promises kept."; else echo "A promise was broken." >&2; exit 1; fi
