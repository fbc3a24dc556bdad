#!/usr/bin/env bash
# Restores, builds, trains the demonstration model if there is none, starts the API and says where to go.
set -euo pipefail
cd "$(dirname "$0")"
port=${ALLO62_PORT:-5062}
models=${ALLO62_MODELS:-artifacts/models}
state=${ALLO62_STATE:-artifacts/state}

if ! command -v dotnet >/dev/null 2>&1; then
  echo "Allo 62 needs the .NET 10 SDK, and 'dotnet' was not found: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi
if ! dotnet --list-sdks | grep -q '^10\.'; then
  echo "Allo 62 needs the .NET 10 SDK; installed here: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' -)" >&2
  echo "https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  echo "Port $port is taken: stop what listens there, or choose another with ALLO62_PORT=5063 ./start.sh" >&2
  exit 1
fi

log=artifacts/start.log
mkdir -p artifacts
build() {
  if ! dotnet build "$1" -c Release --nologo -v quiet >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    exit 1
  fi
}
echo "Building (log: $log) …"
build Allo62.Api
build Allo62.Training
allo62() { dotnet artifacts/bin/Allo62.Training/release/allo62.dll "$@"; }
train() {
  echo "$1: training the demonstration model (one to two minutes) …"
  allo62 train --data data/log/*.csv --catalogue data/catalogue.json --out "$models"
}
if ! ls "$models"/*.allo62 >/dev/null 2>&1; then
  train "No model yet"
elif [ -z "${ALLO62_MODELS:-}" ] && ! said=$(allo62 classify --model "$models" bonjour 2>&1 >/dev/null) && [[ $said == *'train the model again'* ]]; then
  # Made by an earlier version of the program. Models of one's own, in a folder of one's own, are left alone.
  train "The model is of an earlier version"
fi

url="http://127.0.0.1:$port"
dotnet artifacts/bin/Allo62.Api/release/allo62-api.dll --urls "$url" --Allo62:Model="$models" --Allo62:State="$state" --Allo62:Storage:StoreRequests=true &
api=$!
trap 'kill $api 2>/dev/null || true' EXIT
trap 'exit 130' INT TERM
ready() { (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200 ') 2>/dev/null; }
started=no
for _ in $(seq 1 150); do
  if ! kill -0 $api 2>/dev/null; then
    echo "The API did not start; what it said stands above." >&2
    exit 1
  fi
  if ready; then
    started=yes
    break
  fi
  sleep 0.2
done
if [ $started = no ]; then
  echo "The API was not ready after half a minute; what it said stands above." >&2
  exit 1
fi

cat <<TEXT

Allo 62 answers at $url (Swagger UI there, OpenAPI document at $url/openapi/v1.json)
Chat for citizens: $url/chat — in a town hall's page: $url/chat/exemple — for analysts: $url/pilotage

Try:
  curl -s $url/v1/classify -H 'Content-Type: application/json' -d '{"text":"bonjour, ils m’ont coupé l’électricité ce matin"}'
TEXT
if command -v curl >/dev/null 2>&1; then
  printf '\nIt answers:\n'
  curl -s "$url/v1/classify" -H 'Content-Type: application/json' -d '{"text":"bonjour, ils m’ont coupé l’électricité ce matin"}'
  echo
fi
printf '\nCtrl-C stops it.\n'
wait $api
