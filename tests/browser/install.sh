#!/usr/bin/env bash
# Brings what the browser tests need: Chromium (Debian, when root) and the packages of package-lock.json.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v node >/dev/null 2>&1 || ! command -v chromium >/dev/null 2>&1; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser tests need node (20 or later) and chromium." >&2
    exit 1
  fi
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium >/dev/null
  command -v node >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
fi
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then npm ci --no-audit --no-fund --silent; fi
