#!/usr/bin/env bash
# Installs what the tests need, runs all of them; the last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"
if ! command -v dotnet >/dev/null 2>&1; then
  echo "The tests need the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  echo "0 passed, 1 failed"
  exit 1
fi
results=artifacts/test-results
rm -rf "$results"
dotnet build Allo62.sln -c Release --nologo -v quiet
built=$?
if [ $built -ne 0 ]; then
  echo "0 passed, 1 failed"
  exit 1
fi
database=$(mktemp -d -t allo62-postgresql-XXXXXX)
trap 'tests/postgresql.sh stop "$database"; rm -rf "$database"' EXIT
chmod 755 "$database"
if connection=$(tests/postgresql.sh start "$database"); then
  export ALLO62_TEST_POSTGRESQL=$connection
else
  echo "No PostgreSQL: the tests that need one are skipped." >&2
fi
if command -v npm >/dev/null 2>&1; then
  npm ci --prefix tests/typescript-client --no-audit --no-fund --silent || echo "npm could not install the TypeScript client's tools: its test is skipped." >&2
else
  echo "No npm: the test of the TypeScript client is skipped." >&2
fi
# What checks the files in deploy: small packages; without them these tests are skipped with the reason.
if ! { command -v nginx && command -v systemd-analyze; } >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light systemd) >/dev/null 2>&1 || echo "nginx or systemd could not be installed: their checks are skipped." >&2
fi
# Known vulnerabilities of packages: some fail the run; that nothing could be learned is said and fails nothing.
timeout 300 ./audit.sh
audited=$?
# How many tests a run counted as passed, failed, executed or in total; nothing when it left no results.
count() { cat "${@:2}" 2>/dev/null | grep -o '<Counters [^>]*' | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'; }
broken=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  if ! dotnet test "$project" -c Release --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$name.trx" && [ "$(count failed "$results/$name.trx")" -eq 0 ]; then
    # Broken down without counting a failure: the tests after that never ran.
    echo "$name: the run broke down." >&2
    broken=$((broken + 1))
  fi
done

# Browser tests: one process, one browser for all of them.
browser=$results/browser.tap
if tests/browser/install.sh; then
  node --test-reporter=tap tests/browser/run.mjs >"$browser" || grep -E '^ *not ok|^ *error:' "$browser"
fi
counted() { sed -n "s/^# $1 \([0-9]*\)$/\1/p" "$browser" 2>/dev/null; }
# Without a count the run broke down.
browser_passed=$(counted pass)
browser_failed=$(counted fail)
echo "Browser: ${browser_passed:-0} passed, ${browser_failed:-1} failed"

passed=$(($(count passed "$results"/*.trx) + ${browser_passed:-0}))
failed=$(($(count failed "$results"/*.trx) + broken + ${browser_failed:-1}))
skipped=$(($(count total "$results"/*.trx) - $(count executed "$results"/*.trx)))
if [ $audited -eq 1 ]; then failed=$((failed + 1)); fi
line="$passed passed, $failed failed"
[ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
echo "$line"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
