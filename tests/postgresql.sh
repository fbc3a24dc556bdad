#!/usr/bin/env bash
# A throw-away PostgreSQL on loopback for the tests: "start FOLDER" prints its connection string, "stop FOLDER" ends it,
# "down FOLDER" and "up FOLDER" are what a restart does.
# Installs Debian's package where it may. Exit code 3 with a reason when there can be none.
set -euo pipefail
folder=$2
# Another run may be under way on this machine: a port of its own.
port=$((20000 + ($(printf '%s' "$folder" | cksum | cut -d' ' -f1) % 20000)))

bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
unable() {
  echo "$1" >&2
  exit 3
}
# PostgreSQL refuses to run as root.
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

case $1 in
  start)
    if [ -z "$(bin)" ]; then
      [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || unable "PostgreSQL is not installed, and only root can install it."
      (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql) >/dev/null 2>&1 || unable "PostgreSQL could not be installed."
    fi
    rm -rf "$folder"
    mkdir -p "$folder"
    [ "$(id -u)" = 0 ] && chown postgres "$folder"
    cd /
    as_owner "$(bin)/initdb" -D "$folder/data" -U allo62 -A trust --locale=C.UTF-8 -E UTF8 >/dev/null
    as_owner "$(bin)/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off" start >/dev/null
    echo "Host=127.0.0.1;Port=$port;Username=allo62;Database=postgres"
    ;;
  down)
    cd /
    as_owner "$(bin)/pg_ctl" -D "$folder/data" -m fast -w stop >/dev/null
    ;;
  up)
    cd /
    as_owner "$(bin)/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off" start >/dev/null
    ;;
  stop)
    [ -d "$folder/data" ] || exit 0
    cd /
    as_owner "$(bin)/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null || true
    rm -rf "$folder"
    ;;
esac
