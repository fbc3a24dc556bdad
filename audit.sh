#!/usr/bin/env bash
# Known vulnerabilities of all packages. Exit code 0: none known; 1: some; 3: nothing could be learned, which is no "none".
# "./audit.sh sbom" writes the bill of materials instead. ALLO62_AUDIT_SOURCE: a NuGet source with audit data.
set -uo pipefail
cd "$(dirname "$0")"
if [ "${1:-}" = sbom ]; then
  tools=artifacts/tools
  if ! [ -x "$tools/dotnet-CycloneDX" ]; then
    dotnet tool install CycloneDX --version 6.3.1 --tool-path "$tools" >/dev/null || { echo "CycloneDX could not be installed." >&2; exit 3; }
  fi
  DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")") "$tools/dotnet-CycloneDX" Allo62.Api/Allo62.Api.csproj --output artifacts/sbom --filename bom.json --output-format Json --disable-package-restore --set-name allo62-api >artifacts/sbom.log 2>&1 || { tail -n 5 artifacts/sbom.log >&2; exit 1; }
  echo "artifacts/sbom/bom.json: $(grep -c '"purl"' artifacts/sbom/bom.json) packages"
  exit 0
fi
found=0
asked=0
for project in Allo62.Model Allo62.Training Allo62.Api; do
  said=$(dotnet list "$project" package --vulnerable --include-transitive ${ALLO62_AUDIT_SOURCE:+--source "$ALLO62_AUDIT_SOURCE"} 2>&1)
  code=$?
  # Without audit data the client answers "no vulnerable packages" too: it must have been able to ask.
  if [ $code -ne 0 ] || grep -qiE 'NU1900|NU1905|does not provide .*vulnerab|unable to load|error:' <<<"$said"; then
    echo "$project: not audited; the source of packages has no audit data." >&2
    continue
  fi
  asked=$((asked + 1))
  if grep -q '^ *>' <<<"$said"; then
    found=1
    echo "$said"
  else
    echo "$project: no known vulnerability."
  fi
done
[ $found -eq 1 ] && exit 1
[ $asked -gt 0 ] || exit 3
