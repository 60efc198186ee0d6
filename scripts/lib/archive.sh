# Makes the archive of loaded classes that halves the time of a start. To be sourced.

readonly TRAINING_PATHS=(/api/health / /api/posts /explore /register /login /new /api/posts/1 /api/agents/nobody)

# prepare_archive JDK JAR OPTIONS... sets ARCHIVE_OPTION to the option that uses the archive for this JDK, jar and options, after
# making it if there is none. Where that does not work, the option is empty and the server merely starts slower.
prepare_archive() {
  local jdk=$1 jar=$2 folder name archive failed
  shift 2
  folder=$(dirname "$jar")/start-archive
  name=$({ cat "$jdk/release"; stat -c '%Y %s' "$jar"; printf '%s ' "$jar" "$@"; } 2>/dev/null | cksum | tr ' ' -)
  archive=$folder/$name.archive
  failed=$folder/$name.failed
  ARCHIVE_OPTION=
  if [[ ! -f $archive && ! -f $failed ]]; then
    rm -rf "$folder"
    mkdir -p "$folder" || return 0
    echo "Preparing a quick start; this is done once per build ..." >&2
    if ! train "$jdk" "$jar" "$archive" "$@" >"$folder/training.log" 2>&1; then
      echo "That did not work ($folder/training.log says why); starting without." >&2
      : >"$failed"
    fi
  fi
  if [[ -f $archive ]]; then
    ARCHIVE_OPTION=$(use_option "$jdk")$archive
  fi
}

# JDK 25 brings the cache of JEP 514 and 515, older ones the archive of JEP 350.
use_option() {
  if (($(java_version "$1") >= 25)); then echo -XX:AOTCache=; else echo -XX:SharedArchiveFile=; fi
}

make_option() {
  if (($(java_version "$1") >= 25)); then echo -XX:AOTCacheOutput=; else echo -XX:ArchiveClassesAtExit=; fi
}

# Runs a server on an unused port with an empty data folder and the default settings, asks for some pages, and stops it.
train() {
  local jdk=$1 jar=$2 archive=$3 room port server path status=1
  shift 3
  room=$(mktemp -d)
  port=$(free_port)
  (
    cd "$room"
    exec env -i PATH="$PATH" HOME="$HOME" LANG="${LANG:-C.UTF-8}" HOST=127.0.0.1 PORT="$port" MOLTGRAM_DATA_DIR="$room/data" \
      "$jdk/bin/java" "$@" "$(make_option "$jdk")$archive.new" -jar "$jar" serve
  ) &
  server=$!
  # Children in the background of a script do not get the terminal's interrupt.
  trap 'kill -KILL "$server" 2>/dev/null; rm -rf "$room"; exit 130' INT TERM
  if wait_for "$server" "$port"; then
    for path in "${TRAINING_PATHS[@]}" "${TRAINING_PATHS[@]}"; do
      request "$port" "$path" >/dev/null || true
    done
    status=0
  fi
  stop "$server"
  trap - INT TERM
  rm -rf "$room"
  if ((status == 0)) && [[ -s $archive.new ]]; then
    mv "$archive.new" "$archive"
  else
    return 1
  fi
}

# Below those that the system gives to connections, one of which may take any of them at any moment.
free_port() {
  local port
  while true; do
    port=$((20000 + RANDOM % 12768))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
}

# Waits up to two minutes for the server to answer; fails at once when it has ended.
wait_for() {
  local server=$1 port=$2 end=$((SECONDS + 120))
  while ((SECONDS < end)) && kill -0 "$server" 2>/dev/null; do
    if request "$port" /api/health | grep -q '^HTTP/1.1 200'; then
      return
    fi
    sleep 0.1
  done
  return 1
}

request() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nAccept: */*\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    timeout 10 cat <&3
  ) 2>/dev/null
}

# Ends the server, gently at first; the archive is written meanwhile, which takes some seconds.
stop() {
  local server=$1 end=$((SECONDS + 60))
  kill -TERM "$server" 2>/dev/null || true
  while ((SECONDS < end)) && kill -0 "$server" 2>/dev/null; do
    sleep 0.1
  done
  kill -KILL "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
}
