#!/usr/bin/env bash
# The study behind docs/decisions/0006-study.md: what is changed one thing at a time, and what it does on three sets.
# usage: bench/study.sh PUBLIC_SETS [PART]
#   PUBLIC_SETS  folder with massive-fr, banking77, clinc150 (text,category CSV files)
#   PART         only what has this in its part or name: rows, trainer, features, weighting, sum, calibration, trees
set -euo pipefail
data=${1:?usage: bench/study.sh PUBLIC_SETS [PART]}
cd "$(dirname "$0")/.."
dotnet build bench/Allo62.Benchmarks -c Release --nologo -v quiet
mkdir -p artifacts/bench
dotnet artifacts/bin/Allo62.Benchmarks/release/Allo62.Benchmarks.dll study "$data" data/log "artifacts/bench/study${2:+-$2}.md" ${2:+"$2"}
