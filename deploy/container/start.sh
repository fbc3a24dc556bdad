#!/bin/sh
# The model that came with the image is the first one; what was promoted since comes from PostgreSQL or the volume.
set -eu
if [ "${1:-}" != keys ]; then
  mkdir -p "$Allo62__Model"
  for package in /app/models/*.allo62; do
    [ -e "$Allo62__Model/${package##*/}" ] || cp "$package" "$Allo62__Model/"
  done
fi
exec dotnet /app/allo62-api.dll "$@"
