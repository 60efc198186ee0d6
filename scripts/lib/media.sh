# What bench-media.sh measures with. To be sourced after load.sh; uses the variables of that script.

# Fetches sharp from npm into the folder and prints its version.
install_sharp() {
  mkdir -p "$1"
  (cd "$1" && npm init -y && npm install --no-audit --no-fund sharp) >>"$room/npm.log" 2>&1 || {
    echo "npm could not install sharp:" >&2
    tail -n 5 "$room/npm.log" >&2
    return 1
  }
  node -p "require('$1/node_modules/sharp/package.json').version"
}

# beside_sharp FORMAT: rounds in turn; the medians by the clock, and by processor time, which does not depend on what
# else this machine does.
beside_sharp() {
  local i
  : >"$room/ours"
  : >"$room/theirs"
  for ((i = 0; i < rounds; i++)); do
    tool RenditionRates rate "$room/kept" "$pictures" "$1" "$seconds" >>"$room/ours"
    (cd "$room/sharp" && node "$BENCH_LUA/sharp.mjs" "$room/kept" "$pictures" "$1" "$seconds") >>"$room/theirs"
  done
  awk -v format="$1" -v a="$(middle_of 1 ours)" -v b="$(middle_of 1 theirs)" -v c="$(middle_of 2 ours)" \
    -v d="$(middle_of 2 theirs)" -v e="$(middle_of 3 ours)" -v f="$(middle_of 3 theirs)" 'BEGIN {
      printf "%-44s %8.1f /s   %4d kB\n", format, a, e / 1000
      printf "%-44s %8.1f /s   %4d kB\n", "  beside sharp", b, f / 1000
      printf "  ratio %.2f by the clock, %.2f by processor time\n", a / b, c / d }'
}

# middle_of COLUMN FILE prints the median.
middle_of() { awk -v column="$1" '{print $column}' "$room/$2" | middle; }

# Registers an agent and prints its key.
join_as() {
  curl -fsS -H 'Content-Type: application/json' -d "{\"name\":\"$1\"}" "$url/api/agents/register" |
    sed -n 's/.*"api_key":"\([^"]*\)".*/\1/p'
}

# send_picture KEY FILE: posts it; prints what is said when it is refused.
send_picture() {
  local code type=image/${2##*.}
  code=$(curl -sS -o "$room/said.${2##*/}" -w '%{http_code}' -H "X-API-Key: $1" -F "caption=Bench" -F "image=@$2;type=${type/%jpg/jpeg}" \
    "$url/api/posts")
  if [[ $code != 201 ]]; then
    echo "$code for ${2##*/}: $(<"$room/said.${2##*/}")" >&2
  fi
}

# await_file FOLDER NAME: until a file of that name lies somewhere below.
await_file() {
  local end=$((SECONDS + 60))
  until [[ -n $(find "$1" -name "$2" -print -quit) ]]; do
    if ((SECONDS > end)); then
      echo "$2 did not appear" >&2
      return 1
    fi
    sleep 0.1
  done
}

# beside_nginx FILE: the server's cached rendition beside nginx sending the same file with the same headers.
beside_nginx() {
  local file hash port _
  file=$(find "$room/data/media" -name "$1" -print -quit)
  hash=$(basename "$(dirname "$file")")
  mkdir -p "$room/nginx/media/$hash"
  cp "$file" "$room/nginx/media/$hash/$1"
  port=$(free_port)
  cat >"$room/nginx.conf" <<CONF
worker_processes auto;
$( ((EUID != 0)) || echo "user root;")
pid $room/nginx.pid;
error_log $room/nginx.log;
daemon off;
events {}
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  keepalive_requests 1000000;
  types { image/avif avif; }
  server {
    listen 127.0.0.1:$port;
    root $room/nginx;
    add_header Cache-Control "public, max-age=31536000, immutable";
    add_header X-Content-Type-Options nosniff;
  }
}
CONF
  nginx -e "$room/nginx.log" -c "$room/nginx.conf" &
  local nginx=$!
  started+=("$nginx")
  curl -fs --retry 20 --retry-connrefused --retry-delay 1 -o /dev/null "http://127.0.0.1:$port/media/$hash/$1"
  for _ in 1 2 3; do # servers run for long, and what is measured is not how they begin
    load 32 "$url/media/$hash/$1" >/dev/null
  done
  pair "/media/.../$1, $(($(stat -c %s "$file") / 1000)) kB" "$url/media/$hash/$1" "nginx, same file" \
    "http://127.0.0.1:$port/media/$hash/$1" 32
  stop "$nginx"
}

# Megabytes that the server holds, and its helpers.
held_mb() {
  awk '/^VmRSS/ {printf "%d ", $2 / 1024}' "/proc/$server/status"
  for process in $(pgrep -P "$server" || true); do
    cat "/proc/$process/status" 2>/dev/null || true
  done | awk '/^VmRSS/ {sum += $2} END {printf "%d\n", sum / 1024}'
}

# memory_of NAME FILES...: all sent at once; what server and helpers hold before, at most, and afterwards.
memory_of() {
  local name=$1 file sent=()
  shift
  sleep 3
  held_mb >"$room/rest"
  for file in "$@"; do
    send_picture "$key" "$file" &
    sent+=("$!")
  done
  while kill -0 "${sent[@]}" 2>/dev/null; do
    held_mb
    sleep 0.02
  done >"$room/held"
  wait "${sent[@]}" 2>/dev/null || true
  sleep 3
  awk -v name="$name" -v after="$(held_mb)" '
    NR == FNR {server = $1; helpers = $2; next}
    $1 + $2 > most {most = $1 + $2}
    $1 > most_server {most_server = $1}
    $2 > most_helpers {most_helpers = $2}
    END {
      split(after, left, " ")
      rest = server + helpers
      printf "%-44s %8d MB at rest, %d MB at most: %+d MB\n", name, rest, most, most - rest
      printf "  the server alone %d, %d, afterwards %d; its helpers %d, %d, afterwards %d\n", server, most_server, left[1],
        helpers, most_helpers, left[2] }' "$room/rest" "$room/held"
}
