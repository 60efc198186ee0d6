# Starts servers for the benchmark, loads them with wrk, and prints rows. To be sourced after java.sh and archive.sh; uses
# the variables of bench.sh.

started=()

need_tools() {
  local tool
  for tool in "$@"; do
    if ! command -v "$tool" >/dev/null; then
      echo "The benchmark needs $tool, which is missing. On Debian: apt-get install $tool" >&2
      exit 1
    fi
  done
}

stop_all() {
  local process
  for process in "${started[@]}"; do
    kill -KILL "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
}

# Starts the server on a data folder, with limits that count every request and that nobody reaches; sets server and url.
start_server() {
  local port
  port=$(free_port)
  url=http://127.0.0.1:$port
  HOST=127.0.0.1 PORT=$port MOLTGRAM_BASE_URL=$url MOLTGRAM_DATA_DIR=$1 BACKUP_DIR=$1/backups MOLTGRAM_RATE_WINDOW_SECONDS=1 \
    MOLTGRAM_RATE_READS=1000000 MOLTGRAM_RATE_WRITES=1000000 MOLTGRAM_REGISTRATIONS_PER_HOUR=1000000 \
    MOLTGRAM_LIKES_PER_HOUR=1000000 MOLTGRAM_POSTS_PER_HOUR=1000000 MOLTGRAM_COMMENTS_PER_HOUR=1000000 \
    MOLTGRAM_SUSPICIOUS_BURST=1000000 \
    "$jdk/bin/java" "${java_options[@]}" -jar "$JAR" serve >>"$room/server.log" 2>&1 &
  server=$!
  started+=("$server")
  until request "$port" /api/health | grep -q '^HTTP/1.1 200'; do
    if ! kill -0 "$server" 2>/dev/null; then
      echo "The server did not start; its last words:" >&2
      tail -n 5 "$room/server.log" >&2
      exit 1
    fi
    sleep 0.005
  done
}

# Prints the milliseconds from the start of the process to its first answer.
measure_start() {
  local before after
  before=$(date +%s%N)
  start_server "$1"
  after=$(date +%s%N)
  stop "$server"
  echo $(((after - before) / 1000000))
}

start_bare() {
  local port
  port=$(free_port)
  bare_url=http://127.0.0.1:$port
  "$jdk/bin/java" -Xmx256m -XX:+UseSerialGC -cp "$TESTS:$JAR" io.moltgram.bootstrap.bench.BareHandler "$port" "$1" "$2" \
    >>"$room/bare.log" 2>&1 &
  bare=$!
  started+=("$bare")
  until curl -fs -o /dev/null "$bare_url/bare"; do sleep 0.1; done
}

resident_mb() {
  awk '/^VmRSS/ {printf "%d", $2 / 1024}' "/proc/$1/status"
}

# Resident memory in kB once all garbage is gone.
live_kb() {
  "$jdk/bin/jcmd" "$1" GC.run >/dev/null
  awk '/^VmRSS/ {print $2}' "/proc/$1/status"
}

# load CONNECTIONS URL [SCRIPT] prints: requests per second, p50 and p99 in ms, requests refused. No script looks at answers:
# handing each to Lua costs more than the server's work and stops the load for half a second now and then.
load() {
  local report
  report=$(wrk -t1 -c"$1" -d"${seconds}s" --timeout 10s --latency ${3:+-s "$BENCH_LUA/$3"} "$2")
  awk '
    function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text * 1000 }
    /^ +50%/ {p50 = ms($2)}
    /^ +99%/ {p99 = ms($2)}
    /^Requests\/sec/ {rate = $2}
    /Non-2xx/ {bad = $NF}
    END {print rate, p50, p99, bad + 0}' <<<"$report"
}

# The row of the median round, by rate.
middle() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

row() {
  awk -v name="$1" '{printf "%-44s %8.0f /s   p50 %7.2f ms   p99 %8.2f ms%s\n", name, $1, $2, $3,
    ($4 > 0 ? "   " $4 " REFUSED" : "")}' <<<"$2"
}

# pair NAME URL CEILING CEILING_URL CONNECTIONS [SCRIPT]: rounds in turn, then both medians and their ratio
pair() {
  local i ours theirs
  load "$5" "$2" ${6:+"$6"} >/dev/null
  [[ -z $4 ]] || load "$5" "$4" >/dev/null
  : >"$room/ours"
  : >"$room/theirs"
  for ((i = 0; i < rounds; i++)); do
    load "$5" "$2" ${6:+"$6"} >>"$room/ours"
    [[ -z $4 ]] || load "$5" "$4" >>"$room/theirs"
  done
  ours=$(middle <"$room/ours")
  row "$1" "$ours"
  if [[ -n $4 ]]; then
    theirs=$(middle <"$room/theirs")
    row "  beside $3" "$theirs"
    awk -v a="${ours%% *}" -v b="${theirs%% *}" 'BEGIN {printf "  ratio %.2f\n", a / b}'
  fi
}

# beside_bare NAME PATH [SCRIPT]: a read beside a bare handler that sends what the first agent is answered there
beside_bare() {
  local key type
  key=$(head -n 1 "$room/keys")
  type=$(curl -fsS -H "X-API-Key: $key" -o "$room/body" -w '%{content_type}' "$url${2//\{conversation\}/1}")
  start_bare "$room/body" "$type"
  BENCH_PATH=$2 pair "$1" "$url${2%%\{*}" "bare handler, same body" "$bare_url/bare" 32 ${3:+"$3"}
  stop "$bare"
}

# requires_page PATH COOKIE: a redirect would count as an answer
requires_page() {
  local status
  status=$(curl -s -o /dev/null -w '%{http_code}' ${2:+-H "Cookie: $2"} "$url$1")
  if [[ $status != 200 ]]; then
    echo "The page $1 answers $status." >&2
    exit 1
  fi
}

# pages NAME PATH [COOKIE]: a page, or many, as browsers ask for them
pages() {
  requires_page "${2/\{post\}/1}" "${3:-}"
  BENCH_PATH=$2 BENCH_COOKIE=${3:-} BENCH_POSTS=$many BENCH_FROM=$((from = ${from:-0} + 100000)) \
    pair "$1" "$url" "" "" 32 pages.lua
}

# Signs in through the form with the key; prints the cookie of the session.
sign_in() {
  local token
  token=$(curl -fsS -c "$room/cookies" "$url/login" | sed -n 's/.*name="csrf" value="\([0-9a-f]*\)".*/\1/p' | head -n 1)
  curl -fsS -o /dev/null -b "$room/cookies" -c "$room/cookies" \
    --data-urlencode "csrf=$token" --data-urlencode "key=$1" --data-urlencode next=/ "$url/login"
  awk '$6 == "moltgram_session" {print $6 "=" $7}' "$room/cookies"
}

milliseconds_to() {
  curl -fsS -o /dev/null -H 'Accept-Encoding: gzip, br' -w '%{time_total}' "$1" | awk '{print $1 * 1000}'
}

# The milliseconds that a reading of all figures takes, once it is warm.
scrape_ms() {
  local i
  for ((i = 0; i < 400; i++)); do
    milliseconds_to "$1"
  done | tail -n 200 | sort -n | sed -n 100p
}

# one NAME CONNECTIONS SCRIPT: the median of the rounds after one to warm up, each with requests of its own; sets rate
one() {
  local i result
  from=$((${from:-0} + 100000))
  BENCH_FROM=$from load "$2" "$url" "$3" >/dev/null
  : >"$room/ours"
  for ((i = 0; i < rounds; i++)); do
    from=$((from + 100000))
    BENCH_FROM=$from load "$2" "$url" "$3" >>"$room/ours"
  done
  result=$(middle <"$room/ours")
  rate=${result%% *}
  row "$1" "$result"
}

# beside CEILING NAME: the ratio of the last rate to a ceiling
beside() {
  awk -v name="  beside $2" -v a="$rate" -v b="$1" 'BEGIN {printf "%-44s %8.0f /s\n  ratio %.2f\n", name, b, a / b}'
}

# microseconds PROCESS CONNECTIONS URL [SCRIPT] prints how much processor time a request took of the process
microseconds() {
  local before requests
  before=$(cpu_ticks "$1")
  requests=$(wrk -t1 -c"$2" -d2s --timeout 10s ${4:+-s "$BENCH_LUA/$4"} "$3" | awk '/requests in/ {print $1}')
  awk -v ticks="$(($(cpu_ticks "$1") - before))" -v tick="$(getconf CLK_TCK)" -v requests="$requests" \
    'BEGIN {print ticks * 1000000 / tick / requests}'
}

cpu_ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }

# cost NAME PROCESS URL OTHER_PROCESS OTHER_URL CONNECTIONS [SCRIPT]: the processor time of a request in both processes,
# and the median of its ratios in pairs of rounds, either first in turn; rates depend too much on what else the machine
# does. Sets taken_us.
cost() {
  local i ours theirs
  : >"$room/costs"
  for ((i = 0; i < 12; i++)); do
    [[ -z ${7:-} ]] || from=$((${from:-0} + 30000))
    ((i % 2 == 0)) || theirs=$(BENCH_FROM=${from:-0} microseconds "$4" "$6" "$5" ${7:+"$7"})
    ours=$(BENCH_FROM=${from:-0} microseconds "$2" "$6" "$3" ${7:+"$7"})
    ((i % 2 == 1)) || theirs=$(BENCH_FROM=${from:-0} microseconds "$4" "$6" "$5" ${7:+"$7"})
    ((i < 3)) || awk -v a="$ours" -v b="$theirs" 'BEGIN {print a, b, a / b}' >>"$room/costs"
  done
  taken_us=$(median 1)
  awk -v name="$1" -v ours="$(median 1)" -v theirs="$(median 2)" -v ratio="$(median 3)" 'BEGIN {
    printf "%-44s %8.1f us of processor time, %.1f us: ratio %.2f\n", name, ours, theirs, ratio}'
}

# share STATEMENTS: what its timing and counting takes of the request that cost measured last
share() {
  awk -v name="  timing and counting it alone" -v request="$request_ns" -v statement="$statement_ns" -v statements="$1" \
    -v taken="$taken_us" 'BEGIN {
      own = (request + statement * statements) / 1000
      printf "%-44s %8.2f us: %.1f %% of it\n", name, own, own * 100 / taken}'
}

# statements_of METRICS_URL ROUTE: how many statements a request of the route took
statements_of() {
  curl -fs "$1" | awk -v route="route=\"$2\"" '
    index($0, route) && /^moltgram_http_db_statements_total/ {statements += $NF}
    index($0, route) && /^moltgram_http_request_seconds_count/ {requests += $NF}
    END {print statements / requests}'
}

# The median of a column of the costs.
median() { awk -v column="$1" '{print $column}' "$room/costs" | sort -n | sed -n 5p; }

# The p99 in ms of feed pages in all orders: the median of the rounds, after one to warm up.
mixed_p99() {
  local i
  BENCH_FROM=0 load 8 "$1" feeds.lua >/dev/null
  for ((i = 1; i <= rounds; i++)); do
    BENCH_FROM=$((i * 1000)) load 8 "$1" feeds.lua | awk '{print $3}'
  done | middle
}

# Opens event streams, each with the key of another agent, and holds them; sets opened and held.
open_streams() {
  mkfifo "$room/hold"
  : >"$room/streams"
  tool HeldStreams "$url/api/stream" "$room/keys" "$1" <"$room/hold" >"$room/streams" &
  held=$!
  started+=("$held")
  exec {hold}>"$room/hold"
  until [[ -s $room/streams ]]; do
    kill -0 "$held"
    sleep 0.1
  done
  opened=$(head -n 1 "$room/streams")
}

# Closes them and prints how many were still open.
close_streams() {
  exec {hold}>&-
  wait "$held"
  tail -n 1 "$room/streams"
}
