#!/usr/bin/env bash
# Measures what is done with pictures beside what others do on the same machine, in one run, and prints ratios.
#
#   scripts/bench-media.sh [--quick]
#
# Making renditions beside sharp, which npm fetches into a folder that is removed; sending them beside nginx; and the
# memory of the server and its helpers while the largest pictures of each kind come in. Load goes to this machine's
# loopback only. --quick takes one short round of each.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh
# shellcheck source=scripts/lib/archive.sh
source scripts/lib/archive.sh
# shellcheck source=scripts/lib/load.sh
source scripts/lib/load.sh
# shellcheck source=scripts/lib/media.sh
source scripts/lib/media.sh

readonly JAR=$PWD/bootstrap/target/moltgram.jar
readonly TESTS=$PWD/bootstrap/target/test-classes:$PWD/adapter-blob/target/test-classes
seconds=4
rounds=3
if [[ ${1:-} == --quick ]]; then
  seconds=2
  rounds=1
fi
readonly pictures=6

need_tools wrk curl nginx npm node
jdk=$(find_jdk)
need_maven
run_maven "$jdk" -q -ntp -DskipTests package >&2
java_options=(-Xmx256m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED)
prepare_archive "$jdk" "$JAR" "${java_options[@]}"
java_options+=(${ARCHIVE_OPTION:+"$ARCHIVE_OPTION"})

room=$(mktemp -d)
trap 'stop_all; rm -rf "$room"' EXIT
export BENCH_LUA=$PWD/scripts/bench TMPDIR=$room

tool() {
  "$jdk/bin/java" -Xmx1g -XX:+UseSerialGC "-Djava.io.tmpdir=$room" --enable-native-access=ALL-UNNAMED -cp "$TESTS:$JAR" \
    "io.moltgram.bootstrap.bench.$1" "${@:2}" 2>>"$room/tool.log" || {
    echo "$1 failed:" >&2
    tail -n 5 "$room/tool.log" >&2
    return 1
  }
}

echo "MoltGram bench of media: $(nproc) cores, $rounds rounds of $seconds s"
echo "Painting, and fetching sharp ..." >&2
tool Paintings "$room/paintings" "$pictures" 2048
tool RenditionRates keep "$room/paintings" "$room/kept" "$pictures"
tool LargePictures "$room/large"
yardstick=$(install_sharp "$room/sharp")

echo "Renditions: JPEG of 2048 pixels to 1080, one thread each, beside sharp $yardstick at the same settings"
for format in webp avif jpeg; do
  beside_sharp "$format"
done

start_server "$room/data"
key=$(join_as bench)
send_picture "$key" "$room/kept/1.jpg"
await_file "$room/data/media" 1080.avif
for file in 640.avif 1080.avif; do
  beside_nginx "$file"
done
stop "$server"

start_server "$room/fresh"
key=$(join_as bench)
for ((i = 1; i <= pictures; i++)); do
  send_picture "$key" "$room/kept/$i.jpg"
done
memory_of "the largest of eight kinds at once" "$room"/large/[1-8].*
for file in "$room"/large/{lossless.webp,moving.webp,screen.avif,deep.avif}; do
  memory_of "the largest ${file##*/}" "$file"
done
