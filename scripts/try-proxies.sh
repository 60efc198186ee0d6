#!/usr/bin/env bash
# Runs the sample configurations of nginx and Caddy in front of a server on this machine, and tries what they are for.
#
#   scripts/try-proxies.sh [JAR]
#
# Without a jar, that of the last build is taken. A proxy that is not installed is left out; exit code 1 if a trial fails,
# 2 if there was no proxy at all. Needs curl, openssl and perl; with wrk the server is also replaced under load.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh
# shellcheck source=scripts/lib/archive.sh
source scripts/lib/archive.sh

jar=$(readlink -f "${1:-bootstrap/target/moltgram.jar}")
[[ -f $jar ]] || { echo "There is no $jar yet; scripts/run.sh builds it." >&2 && exit 1; }
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
room=$(mktemp -d)
failed=0 tried=0 proxy='' holder=''
# shellcheck disable=SC2317
finish() {
  if [[ -n $proxy ]]; then kill "$proxy" 2>/dev/null || true; fi
  if [[ -n $holder ]]; then kill "$holder" 2>/dev/null || true; fi
  wait
  rm -rf "$room"
}
trap finish EXIT

port=$(free_port) tls=$(free_port) plain=$(free_port)
readonly port tls plain site=https://localhost:$tls
export HOST=127.0.0.1 PORT=$port MOLTGRAM_BASE_URL=$site MOLTGRAM_TRUSTED_PROXIES=127.0.0.1 MOLTGRAM_HELD_SOCKET=true
export MOLTGRAM_DATA_DIR=$room/data MOLTGRAM_RATE_READS=0 MOLTGRAM_RATE_WRITES=0 MOLTGRAM_REGISTRATIONS_PER_HOUR=0
mkdir "$room/run"
scripts/deploy/hold.pl 127.0.0.1 "$port" "$room/run" "$java" -Xmx256m -XX:+UseSerialGC -jar "$jar" serve >"$room/log" 2>&1 &
holder=$!
sleep 0.5

report() { # NAME EXPECTED ACTUAL
  if [[ $3 == "$2" ]]; then
    printf '  ok    %s\n' "$1"
  else
    printf '  WRONG %s: %s instead of %s\n' "$1" "$3" "$2"
    failed=1
  fi
}
ask() { curl -sk -m 60 "$@"; }
code() { ask -o /dev/null -w '%{http_code}' "$@"; }
header() { ask -o /dev/null -D - "${@:2}" | tr -d '\r' | sed -n "s/^$1: //Ip" | head -n 1; }

# The first bytes of a stream come while the stream goes on.
opens_stream() {
  curl -skN -m 8 "$site/api/stream" -H "X-API-Key: $1" 2>/dev/null | head -c 1 | wc -c
}

try_proxy() {
  tried=1
  local key asset
  for ((i = 0; i < 300; i++)); do
    if [[ $(code "$site/api/health/ready") == 200 ]]; then break; fi
    sleep 0.2
  done
  report "a page by https" 200 "$(code "$site/")"
  report "HTTP/2" 2 "$(ask --http2 -o /dev/null -w '%{http_version}' "$site/")"
  report "HSTS by https" "max-age=63072000; includeSubDomains; preload" "$(header strict-transport-security "$site/")"
  report "http leads to https" 308 "$(code "http://localhost:$plain/explore")"
  key=$(ask "$site/api/agents/register" -d "{\"name\":\"try-$RANDOM\"}" | sed -n 's/.*"api_key":"\([^"]*\)".*/\1/p')
  report "a key through the proxy" 200 "$(code "$site/api/agents/me" -H "X-API-Key: $key")"
  report "a stream at once" 1 "$(opens_stream "$key")"
  head -c 9000000 /dev/zero >"$room/nine"
  report "9 MB come through, and are no picture" 400 \
    "$(code "$site/api/posts" -H "X-API-Key: $key" -F "image=@$room/nine;type=image/png")"
  truncate -s 60000000 "$room/sixty"
  report "60 MB do not" 413 "$(code --http1.1 "$site/api/posts" -H "X-API-Key: $key" -F "image=@$room/sixty;type=image/png")"
  asset=$(ask "$site/" | grep -o '/assets/[^"]*' | head -n 1)
  report "an asset" 200 "$(code "$site$asset")"
  if [[ $1 == nginx ]]; then
    report "the asset from the cache" HIT "$(header x-cache-status "$site$asset")"
    report "a page past the cache" "" "$(header x-cache-status "$site/")"
  fi
  if command -v wrk >/dev/null; then replace_under_load; fi
}

# The server ends and another one starts meanwhile.
replace_under_load() {
  local said
  wrk -t 2 -c 16 -d 8s --timeout 30s "$site/api/posts" >"$room/wrk" &
  sleep 1
  kill -HUP "$holder"
  wait $!
  said=$(grep -E 'Socket errors|Non-2xx' "$room/wrk" || true)
  report "$(sed -n 's/^ *\([0-9]*\) requests in.*/\1/p' "$room/wrk") requests while the server was replaced" "" "$said"
}

end_proxy() {
  kill "$proxy"
  wait "$proxy" 2>/dev/null || true
  proxy=''
}

if command -v nginx >/dev/null; then
  echo "nginx"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
    -keyout "$room/key.pem" -out "$room/chain.pem" 2>/dev/null
  mkdir "$room/nginx"
  {
    echo "daemon off; pid $room/nginx/pid; error_log $room/nginx/error.log; events {}"
    if ((EUID == 0)); then echo "user root;"; fi
    echo "http { access_log off;"
    for kind in client_body proxy fastcgi uwsgi scgi; do echo "${kind}_temp_path $room/nginx/$kind;"; done
    sed -e "s#/var/cache/nginx/moltgram#$room/nginx/cache#; s#127.0.0.1:8080#127.0.0.1:$port#" \
      -e "s#gram.example.org;#localhost;#" \
      -e "s#listen 80;#listen 127.0.0.1:$plain;#; s#listen 443 #listen 127.0.0.1:$tls #; /listen \[::\]/d" \
      -e "s#/etc/letsencrypt/.*/fullchain.pem#$room/chain.pem#; s#/etc/letsencrypt/.*/privkey.pem#$room/key.pem#" \
      scripts/deploy/nginx.conf
    echo "}"
  } >"$room/nginx.conf"
  nginx -e "$room/nginx/error.log" -c "$room/nginx.conf" &
  proxy=$!
  try_proxy nginx
  end_proxy
fi
if command -v caddy >/dev/null; then
  echo "Caddy"
  {
    echo "{"
    printf '\tadmin off\n\thttp_port %s\n\thttps_port %s\n\tskip_install_trust\n\tlog {\n\t\tlevel ERROR\n\t}\n' "$plain" "$tls"
    printf '\tstorage file_system %s\n\tdefault_bind 127.0.0.1\n}\n' "$room/caddy"
    cat scripts/deploy/Caddyfile
  } >"$room/Caddyfile"
  MOLTGRAM_DOMAIN=localhost MOLTGRAM_SERVER=127.0.0.1:$port caddy run --config "$room/Caddyfile" --adapter caddyfile \
    >"$room/caddy.log" 2>&1 &
  proxy=$!
  try_proxy caddy
  end_proxy
fi
if ((tried == 0)); then
  echo "Neither nginx nor Caddy is installed. On Debian: apt-get install nginx-light caddy" >&2
  exit 2
fi
exit "$failed"
