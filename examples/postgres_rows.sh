#!/bin/sh
# Runs a program with a PostgreSQL server of its own, which is gone afterwards, on a socket in a temporary directory.
set -eu
program=$1
tools=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$tools" ]; then
    echo "skipped: no PostgreSQL server is installed (Debian: postgresql)"
    exit 0
fi
as_user() { # a server does not run as root
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}
directory=$(mktemp -d)
if [ "$(id -u)" = 0 ]; then chown postgres "$directory"; fi
stop() {
    as_user "$tools/pg_ctl" --pgdata="$directory/data" --mode=immediate stop >/dev/null 2>&1 || true
    rm -rf "$directory"
}
trap stop EXIT
cd "$directory"
as_user "$tools/initdb" --pgdata="$directory/data" --auth=trust --username=rill --no-sync >/dev/null
as_user "$tools/pg_ctl" --pgdata="$directory/data" --log="$directory/log" --wait \
    --options="-c listen_addresses= -c unix_socket_directories=$directory -c fsync=off" start >/dev/null
# A sanitizer keeps what has been freed: not so much that it looks as if the rows were kept.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}quarantine_size_mb=1"
PGHOST=$directory PGUSER=rill PGDATABASE=postgres "$program"
