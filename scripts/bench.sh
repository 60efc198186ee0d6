#!/usr/bin/env bash
# Measures a server on a seeded database beside the ceilings of the same machine, in one run, and prints ratios.
#
#   scripts/bench.sh [--quick]
#
# Needs wrk and curl. Load goes to this machine's loopback only. --quick takes short rounds and 100,000 posts instead of
# 1,000,000.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh
# shellcheck source=scripts/lib/archive.sh
source scripts/lib/archive.sh
# shellcheck source=scripts/lib/load.sh
source scripts/lib/load.sh

readonly JAR=$PWD/bootstrap/target/moltgram.jar
readonly TESTS=$PWD/bootstrap/target/test-classes
seconds=4
rounds=3
many=1000000
if [[ ${1:-} == --quick ]]; then
  seconds=3
  rounds=1
  many=100000
fi
readonly few=1000 agents=2000 pictures=24 streams=1000

need_tools wrk curl
jdk=$(find_jdk)
need_maven
run_maven "$jdk" -q -ntp -DskipTests package >&2
java_options=(-Xmx256m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED)
prepare_archive "$jdk" "$JAR" "${java_options[@]}"
java_options+=(${ARCHIVE_OPTION:+"$ARCHIVE_OPTION"})

room=$(mktemp -d)
trap 'stop_all; rm -rf "$room"' EXIT
export BENCH_LUA=$PWD/scripts/bench BENCH_KEYS=$room/keys BENCH_PICTURES=$room/pictures BENCH_PICTURE_COUNT=$pictures
export MOLTGRAM_KEY_SECRET=the-benchmark-hashes-its-keys-with-this

tool() { "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "$TESTS:$JAR" "io.moltgram.bootstrap.bench.$1" "${@:2}"; }

echo "MoltGram bench: $(nproc) cores, $("$jdk/bin/java" -version 2>&1 | sed -n 's/.*(build \(.*\)).*/\1/p' | head -n 1)," \
  "$rounds rounds of $seconds s, heap 256 MB"
echo "Seeding ..." >&2
tool Seeding "$room/few" "$few" "$agents" "$room/keys" >&2
tool Seeding "$room/many" "$many" "$agents" "$room/keys" >&2
tool Paintings "$room/pictures" "$pictures"

# --- start and memory
for _ in 1 2 3 4 5; do
  measure_start "$room/few"
done | sort -n >"$room/starts"
start_server "$room/few"
sleep 3
resident=$(resident_mb "$server")
printf '%-44s %8s ms (median of 5)\n' "start to first answer" "$(sed -n 3p "$room/starts")"
printf '%-44s %8s MB\n' "resident after start" "$resident"

# --- reads
beside_bare "GET /api/posts" /api/posts
beside_bare "GET / (home page)" /
beside_bare "GET /api/messages (10 conversations)" /api/messages keyed.lua
beside_bare "GET /api/messages/{id} (30 messages)" "/api/messages/{conversation}" keyed.lua
beside_bare "GET /api/notifications (50)" /api/notifications keyed.lua
beside_bare "GET /api/notifications/unread" /api/notifications/unread keyed.lua

# --- writes
export BENCH_POSTS=$few
raw=$(tool RawLikes "$room/raw" "$few" "$agents" "$seconds")
one "likes, durable" 64 likes.lua
beside "$raw" "the statements alone, batched commits"
BENCH_NAMED=yes one "likes, each with an Idempotency-Key" 64 likes.lua
raw=$(tool RawMessages "$room/raw-messages" "$agents" "$seconds")
one "messages, durable" 64 messages.lua
beside "$raw" "the statements alone, batched commits"
one "comments" 64 comments.lua
one "registrations" 64 registrations.lua
library=$(tool RawPictures "$room/pictures" "$pictures" "$seconds")
one "posts with a 1600x1200 JPEG, renditions later" 8 pictures.lua
beside "$library" "cleaning alone, one thread"
printf '%-44s %8s MB\n' "resident after all that" "$(resident_mb "$server")"

# --- growth, each on a server that has just started
stop "$server"
start_server "$room/few"
few_p99=$(mixed_p99 "$url")
stop "$server"
start_server "$room/many"
many_p99=$(mixed_p99 "$url")
awk -v few="$few" -v many="$many" -v a="$few_p99" -v b="$many_p99" 'BEGIN {
  printf "%-44s %8.2f ms at %d posts, %.2f ms at %d: ratio %.2f\n", "feed pages, p99", a, few, b, many, b / a }'
pair "GET /api/posts at $many posts" "$url/api/posts" "" "" 32
BENCH_POSTS=$many one "GET /api/search at $many posts" 8 search.lua

# --- pages, as browsers ask for them
stop "$server"
start_server "$room/many"
printf '%-44s %8.0f ms\n' "first home page after a start" "$(milliseconds_to "$url/")"
printf '%-44s %8.0f ms\n' "first page of a post after a start" "$(milliseconds_to "$url/post/$many")"
cookie=$(sign_in "$(head -n 1 "$room/keys")")
pages "home page at $many posts, cached" /
pages "home page, signed in" / "$cookie"
pages "page of a post, cached" "/post/$many"
pages "pages of posts, each another" "/post/{post}"
pages "page of a post, signed in" "/post/$many" "$cookie"

# --- watching: two servers with the same data, one of which times and counts nothing
stop "$server"
cp -r "$room/few" "$room/twin"
cp -r "$room/few" "$room/third"
start_server "$room/few"
watched=$server
watched_url=$url
MOLTGRAM_METRICS=off start_server "$room/third"
third=$server
third_url=$url
MOLTGRAM_METRICS=off start_server "$room/twin"
read -r request_ns statement_ns < <(tool WatchingCost)
cost "a read, watched beside unwatched" "$watched" "$watched_url/api/posts" "$server" "$url/api/posts" 32
share "$(statements_of "$watched_url/metrics" /api/posts)"
cost "  unwatched beside another unwatched" "$third" "$third_url/api/posts" "$server" "$url/api/posts" 32
cost "a like, watched beside unwatched" "$watched" "$watched_url" "$server" "$url" 64 likes.lua
share "$(statements_of "$watched_url/metrics" '/api/posts/{id}/like')"
cost "  unwatched beside another unwatched" "$third" "$third_url" "$server" "$url" 64 likes.lua
printf '%-44s %8.2f ms (median of 200)\n' "GET /metrics" "$(scrape_ms "$watched_url/metrics")"
stop_all

# --- event streams
start_server "$room/few"
quiet_p99=$(mixed_p99 "$url")
before=$(live_kb "$server")
open_streams "$streams"
after=$(live_kb "$server")
busy_p99=$(mixed_p99 "$url")
still=$(close_streams)
awk -v streams="$opened" -v a="$before" -v b="$after" 'BEGIN {
  printf "%-44s %8d MB before, %d MB with them: %.1f kB each\n", streams " open streams, resident", a / 1024, b / 1024,
    (b - a) / streams }'
awk -v streams="$still" -v a="$quiet_p99" -v b="$busy_p99" 'BEGIN {
  printf "%-44s %8.2f ms before, %.2f ms beside %d open streams\n", "feed pages, p99", a, b, streams }'
