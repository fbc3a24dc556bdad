#!/usr/bin/env bash
# Measures Allo 62 on the public sets, with the peers on the same rows and machine.
# usage: bench/public-sets.sh DATA_FOLDER [PEERS_SCRIPT]
#   DATA_FOLDER   holds banking77, clinc150, massive-fr, service-public (text,category CSV files)
#   PEERS_SCRIPT  python3 program that takes TRAIN TEST and prints a line per peer
set -euo pipefail
data=${1:?usage: bench/public-sets.sh DATA_FOLDER [PEERS_SCRIPT]}
peers=${2:-}
cd "$(dirname "$0")/.."
dotnet build Allo62.Training -c Release --nologo -v quiet
allo62() { dotnet artifacts/bin/Allo62.Training/release/allo62.dll "$@"; }
mkdir -p artifacts/bench
run() {
  local name=$1 train=$2 test=$3
  shift 3
  echo "== $name"
  allo62 benchmark --train "$data/$train" --test "$data/$test" --json "artifacts/bench/$name.json" "$@" 2>/dev/null
  if [ -n "$peers" ]; then ${PYTHON:-python3} "$peers" "$data/$train" "$data/$test"; fi
}
run banking77 banking77/train.csv banking77/test.csv
run clinc150 clinc150/train.csv clinc150/test.csv --validation "$data/clinc150/val.csv" \
  --out-of-scope-train "$data/clinc150/oos_train.csv" --out-of-scope-validation "$data/clinc150/oos_val.csv" --out-of-scope-test "$data/clinc150/oos_test.csv"
run massive-fr massive-fr/train.csv massive-fr/dev.csv
run service-public service-public/train.csv service-public/dev.csv
