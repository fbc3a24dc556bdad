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
# A source without audit data answers "no vulnerable packages" too: it is asked first whether it has any.
has_data() {
  local source
  for source in ${ALLO62_AUDIT_SOURCE:-$(dotnet nuget list source --format short | sed -n 's/^E[A-Z]* *//p')}; do
    curl -sfL -m 20 "$source" 2>/dev/null | grep -q 'VulnerabilityInfo' && return
  done
  return 1
}
if ! has_data; then
  echo "Not audited: no source of packages here has audit data (VulnerabilityInfo); name one that does with ALLO62_AUDIT_SOURCE." >&2
  exit 3
fi
found=0
failed=0
for project in Allo62.Model Allo62.Training Allo62.Api; do
  if ! said=$(dotnet list "$project" package --vulnerable --include-transitive --no-restore ${ALLO62_AUDIT_SOURCE:+--source "$ALLO62_AUDIT_SOURCE"} 2>&1); then
    echo "$project: could not be audited." >&2
    failed=1
  elif grep -q '^ *>' <<<"$said"; then
    echo "$said"
    found=1
  else
    echo "$project: no known vulnerability."
  fi
done
[ $found -eq 1 ] && exit 1
[ $failed -eq 0 ] || exit 3
