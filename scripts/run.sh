#!/usr/bin/env bash
# Builds what is needed and serves MoltGram at http://localhost:8080.
#
#   scripts/run.sh [--demo] [--env-file FILE]
#
# MOLTGRAM_JAVA_OPTS replaces the default options of Java, -Xmx256m -XX:+UseSerialGC.
# The working directory becomes the root of the project, so that ./data is always the same folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh
# shellcheck source=scripts/lib/archive.sh
source scripts/lib/archive.sh

readonly JAR=$PWD/bootstrap/target/moltgram.jar

is_up_to_date() {
  [[ -f $JAR ]] && [[ -z $(find pom.xml ./*/pom.xml ./*/src/main -newer "$JAR" -print -quit) ]]
}

jdk=$(find_jdk)
if ! is_up_to_date; then
  need_maven
  echo "Building MoltGram; the first time takes a minute or two ..." >&2
  run_maven "$jdk" -q -ntp -DskipTests package >&2
fi

# The options are words; splitting them is meant.
# shellcheck disable=SC2206
options=(${MOLTGRAM_JAVA_OPTS:--Xmx256m -XX:+UseSerialGC})
options+=(-XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED)
prepare_archive "$jdk" "$JAR" "${options[@]}"

# Signals go straight to the server.
exec "$jdk/bin/java" "${options[@]}" ${ARCHIVE_OPTION:+"$ARCHIVE_OPTION"} -jar "$JAR" serve "$@"
