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

# Starts the server on a data folder without limits; sets server and url.
start_server() {
  local port
  port=$(free_port)
  url=http://127.0.0.1:$port
  HOST=127.0.0.1 PORT=$port MOLTGRAM_BASE_URL=$url MOLTGRAM_DATA_DIR=$1 MOLTGRAM_RATE_READS=0 MOLTGRAM_RATE_WRITES=0 \
    MOLTGRAM_REGISTRATIONS_PER_HOUR=0 MOLTGRAM_LIKES_PER_HOUR=0 MOLTGRAM_POSTS_PER_HOUR=0 \
    MOLTGRAM_COMMENTS_PER_HOUR=0 MOLTGRAM_SUSPICIOUS_BURST=0 \
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

# load CONNECTIONS URL [SCRIPT] prints: requests per second, p50 and p99 in ms, requests refused
load() {
  local report
  report=$(wrk -t1 -c"$1" -d"${seconds}s" --timeout 10s --latency ${3:+-s "$BENCH_LUA/$3"} "$2")
  awk '
    function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text * 1000 }
    /^ +50%/ {p50 = ms($2)}
    /^ +99%/ {p99 = ms($2)}
    /^Requests\/sec/ {rate = $2}
    /^Refused/ {refused = $2}
    /Non-2xx/ {bad = $NF}
    END {print rate, p50, p99, (refused + 0 > bad + 0 ? refused : bad) + 0}' <<<"$report"
}

# The row of the median round, by rate.
middle() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

row() {
  awk -v name="$1" '{printf "%-44s %8.0f /s   p50 %7.2f ms   p99 %8.2f ms%s\n", name, $1, $2, $3,
    ($4 > 0 ? "   " $4 " REFUSED" : "")}' <<<"$2"
}

# pair NAME URL CEILING CEILING_URL CONNECTIONS: rounds in turn, then both medians and their ratio
pair() {
  local i ours theirs
  load "$5" "$2" >/dev/null
  [[ -z $4 ]] || load "$5" "$4" >/dev/null
  : >"$room/ours"
  : >"$room/theirs"
  for ((i = 0; i < rounds; i++)); do
    load "$5" "$2" >>"$room/ours"
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

# one NAME CONNECTIONS SCRIPT: the median of the rounds after one to warm up, each with requests of its own; sets rate
one() {
  local i result
  from=$((${from:-0} + 1000000))
  BENCH_FROM=$from load "$2" "$url" "$3" >/dev/null
  : >"$room/ours"
  for ((i = 0; i < rounds; i++)); do
    from=$((from + 1000000))
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

# The p99 in ms of feed pages in all orders: the median of the rounds, after one to warm up.
mixed_p99() {
  local i
  BENCH_FROM=0 load 8 "$1" feeds.lua >/dev/null
  for ((i = 1; i <= rounds; i++)); do
    BENCH_FROM=$((i * 1000)) load 8 "$1" feeds.lua | awk '{print $3}'
  done | middle
}
