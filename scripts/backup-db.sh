#!/usr/bin/env bash
# Writes a backup of everything the server keeps, whether it runs or not, and removes those that are too old.
#
#   scripts/backup-db.sh
#
# BACKUP_DIR (./backups) and RETENTION_DAYS (30) say where to and for how long; the other settings are those of the server.
# The exit code is 0 when the backup is written, and something else, after one line that says why, when it is not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh

readonly JAR=$PWD/bootstrap/target/moltgram.jar
if [[ ! -f $JAR ]]; then
  echo "There is no $JAR yet; scripts/run.sh builds it." >&2
  exit 1
fi
run() { "$jdk/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -jar "$JAR" backup "$@"; }

jdk=$(find_jdk)
run
echo "The latest:"
run list | sed -n 1,5p
