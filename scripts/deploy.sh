#!/usr/bin/env bash
# Puts a release in the place of the running one without failing a request, and goes back by itself when that fails.
#
#   scripts/deploy.sh [--home FOLDER] [--env-file FILE] [--sha256 SUM] [--no-backup] [--no-rehearsal] JAR
#   scripts/deploy.sh [--home FOLDER] --rollback          back to the release before
#   scripts/deploy.sh [--home FOLDER] --stop              end the server and free its port (without systemd)
#   scripts/deploy.sh --install                           systemd's unit and socket, the user, the folders (as root)
#
# FOLDER (/opt/moltgram) gets releases/VERSION-SUM/moltgram.jar and the links current and previous. The settings are those of
# FILE: /etc/moltgram/env if it is there, else FOLDER/env. A file JAR.sha256 is checked when it lies beside the jar.
#
# A release is first looked at (checksum, config check), then the data are backed up, then it serves a masked copy of them on
# a port of its own; only then does it take the other's place. Where systemd runs moltgram.service, that is restarted; else
# scripts/deploy/hold.pl holds the port, its files in FOLDER/run. Exit codes: 0 it runs, 1 it was refused and nothing changed,
# 3 it failed and the release before runs again, 4 nothing runs.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
readonly here
readonly READY_SECONDS=${DEPLOY_SECONDS:-60}

home=/opt/moltgram env_file='' sum='' backup=yes rehearsal=yes action=deploy jar=''
say() { printf '%s %s\n' "$(date -u +%H:%M:%S)" "$*" >&2; }
die() {
  say "$1"
  exit "${2:-1}"
}
while (($# > 0)); do
  case $1 in
    --home) home=$2 && shift ;;
    --env-file) env_file=$2 && shift ;;
    --sha256) sum=$2 && shift ;;
    --no-backup) backup=no ;;
    --no-rehearsal) rehearsal=no ;;
    --rollback | --stop | --install) action=${1#--} ;;
    -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0" && exit 0 ;;
    -*) die "There is no option $1; --help tells those that there are." ;;
    *) jar=$1 ;;
  esac
  shift
done
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null || die "There is no Java. On Debian: apt-get install openjdk-17-jre-headless"
if [[ -z $env_file ]]; then
  if [[ $home == /opt/moltgram ]]; then env_file=/etc/moltgram/env; else env_file=$home/env; fi
fi
readonly home env_file java action jar
# The options are words; splitting them is meant.
# shellcheck disable=SC2206
java_options=(${MOLTGRAM_JAVA_OPTS:--Xmx256m -XX:+UseSerialGC} -XX:+DisableAttachMechanism -XX:-UsePerfData
  -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED)

by_systemd() { [[ -d /run/systemd/system ]] && systemctl cat moltgram.service >/dev/null 2>&1; }

# Runs a command of the release as whoever the server runs as, from where it runs.
run_jar() {
  local release=$1
  shift
  if by_systemd; then
    (cd /var/lib/moltgram && MOLTGRAM_DATA_DIR=/var/lib/moltgram/data BACKUP_DIR=/var/lib/moltgram/backups \
      exec setpriv --reuid moltgram --regid moltgram --init-groups \
      "$java" "${java_options[@]}" -jar "$release/moltgram.jar" "$@")
  else
    (cd "$home" && exec "$java" "${java_options[@]}" -jar "$release/moltgram.jar" "$@")
  fi
}

# What a setting is once defaults, file and environment are taken together.
setting() { sed -n "s/^$1=//p" <<<"$settings"; }

sum_of() { sha256sum "$1" | cut -d ' ' -f 1; }

check_sum() {
  local is
  [[ -f $jar ]] || die "There is no file $jar."
  if [[ -z $sum && -f $jar.sha256 ]]; then sum=$(cut -d ' ' -f 1 <"$jar.sha256"); fi
  is=$(sum_of "$jar")
  if [[ -z $sum ]]; then
    say "No checksum was given; the jar's is $is."
  elif [[ $is != "$sum" ]]; then
    die "$jar is not the file it should be: its SHA-256 is $is, not $sum."
  fi
  sum=$is
}

lay() {
  local version
  version=$("$java" -jar "$jar" version | sed -n 's/^MoltGram \([^ ]*\) .*/\1/p') || die "$jar does not run."
  [[ -n $version ]] || die "$jar is no MoltGram."
  release=$home/releases/$version-${sum:0:12}
  mkdir -p "$release" "$home/run" "$home/bin"
  install -m 0755 "$here/deploy/start.sh" "$home/bin/start.sh.new"
  mv "$home/bin/start.sh.new" "$home/bin/start.sh"
  cp "$jar" "$release/moltgram.jar.new"
  [[ $(sum_of "$release/moltgram.jar.new") == "$sum" ]] || die "$jar was not copied whole."
  mv "$release/moltgram.jar.new" "$release/moltgram.jar"
  if ! by_systemd; then touch "$env_file"; fi
}

write_backup() {
  local database
  database=$(setting DATABASE_URL)
  if [[ $backup == no ]]; then
    say "No backup was asked for."
  elif [[ -n $current && ($database == postgres* || -f $(in_home "$(setting MOLTGRAM_DATA_DIR)")/moltgram.db) ]]; then
    say "Writing a backup ..."
    run_jar "$current" backup --env-file "$env_file" >&2 || die "The backup was not written; nothing has changed."
  fi
}

in_home() { if [[ $1 == /* ]]; then echo "$1"; elif by_systemd; then echo "/var/lib/moltgram/$1"; else echo "$home/$1"; fi; }

# Lets the release serve a masked copy of the data on a port of its own.
rehearse() {
  local port copy=$home/run/rehearsal.log server status=1
  if [[ $rehearsal == no || $(setting DATABASE_URL) == postgres* ]]; then
    say "No rehearsal."
    return
  fi
  port=$(free_port)
  say "Rehearsing on port $port with a masked copy of the data ..."
  run_jar "$release" preview --port "$port" --env-file "$env_file" >"$copy" 2>&1 &
  server=$!
  if await "$server" "http://127.0.0.1:$port" && curl -fs -m 10 -o /dev/null "http://127.0.0.1:$port/" &&
    curl -fs -m 10 -o /dev/null "http://127.0.0.1:$port/api/posts"; then
    status=0
  fi
  pkill -TERM -P "$server" 2>/dev/null || true
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  ((status == 0)) || die "The release does not serve ($copy says why); nothing has changed."
}

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

# Waits until the process answers that it is ready; fails at once when it has ended.
await() {
  local end=$((SECONDS + READY_SECONDS))
  while ((SECONDS < end)) && kill -0 "$1" 2>/dev/null; do
    if curl -fsk -m 3 -o /dev/null "$2/api/health/ready"; then return 0; fi
    sleep 0.2
  done
  return 1
}

point() { ln -sfn "$2" "$home/$1.new" && mv -T "$home/$1.new" "$home/$1"; }

server_pid() {
  if by_systemd; then
    systemctl show -p MainPID --value moltgram.service
  else
    cat "$home/run/server.pid" 2>/dev/null || echo 0
  fi
}

holder_pid() {
  local pid
  pid=$(cat "$home/run/holder.pid" 2>/dev/null || true)
  if [[ -n $pid ]] && kill -0 "$pid" 2>/dev/null; then echo "$pid"; fi
}

# How often the holder has put another server in the place of one because it was asked to. It also starts one again that
# has ended by itself, which is not what one waits for.
replaced() { cat "$home/run/replaced" 2>/dev/null || true; }

restart() {
  local before pid times='' end=$((SECONDS + READY_SECONDS))
  before=$(server_pid)
  if by_systemd; then
    systemctl start moltgram.socket
    systemctl restart moltgram.service || return 1
  elif [[ -n $(holder_pid) ]]; then
    times=$(replaced)
    kill -HUP "$(holder_pid)"
    while [[ -n $times && $(replaced) == "$times" ]] && ((SECONDS < end)); do sleep 0.05; done
  else
    (
      cd "$home"
      export MOLTGRAM_HELD_SOCKET=true
      setsid nohup "$here/deploy/hold.pl" "$(setting HOST)" "$(setting PORT)" "$home/run" \
        "$home/bin/start.sh" --env-file "$env_file" >>"$home/run/server.log" 2>&1 </dev/null &
    )
  fi
  pid=$(server_pid)
  while ((SECONDS < end)) && [[ $pid == 0 || $pid == "$before" ]]; do
    sleep 0.05
    pid=$(server_pid)
  done
  [[ $pid != 0 && $pid != "$before" ]] && await "$pid" "$url" && stays "$pid"
}

# Not only for a moment.
stays() {
  local i
  for ((i = 0; i < 4; i++)); do
    sleep 0.5
    [[ $(server_pid) == "$1" ]] && kill -0 "$1" 2>/dev/null && curl -fsk -m 5 -o /dev/null "$url/api/health/ready" || return 1
  done
}

# An older release refuses a schema that it does not know. What the newer one migrated is put aside, and the copy that it made
# before takes its place: by the next start, when no server has the data. The port stays held meanwhile.
bring_back_schema() {
  local database copy failed
  database=$(setting DATABASE_URL)
  # What PostgreSQL holds is not ours to put back; the older release says so by itself if it cannot serve it.
  if [[ $database == postgres* ]]; then return 0; fi
  database=$(in_home "${database#file:}")
  # The first script's: an attempt that ended between two scripts left one for each.
  copy=$(find "$(dirname "$database")" -maxdepth 1 -name "${database##*/}.before-V*" ! -name '*.new' \
    -newer "$home/run/swap" 2>/dev/null | sort | head -n 1 || true)
  [[ -n $copy ]] || return 0
  failed=$database.failed-$(date -u +%Y%m%dT%H%M%SZ)
  say "The schema goes back too; what the failed release made of the data is kept as $failed."
  {
    echo '#!/bin/sh'
    echo 'set -e'
    printf 'if [ -f %q ]; then\n' "$copy"
    for part in '' -wal -shm; do
      printf '  if [ -f %q ]; then mv %q %q; fi\n' "$database$part" "$database$part" "$failed$part"
    done
    printf '  mv %q %q\nfi\n' "$copy" "$database"
  } >"$home/run/before-start"
  chmod 0755 "$home/run/before-start"
}

# Ends the server that the holder keeps, and the holder.
stop_server() {
  local pid end=$((SECONDS + READY_SECONDS))
  pid=$(holder_pid)
  [[ -n $pid ]] || return 0
  kill -TERM "$pid"
  while ((SECONDS < end)) && kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
}

release_of() { readlink -f "$home/$1" 2>/dev/null || true; }

read_settings() {
  settings=$(run_jar "$1" config print --env-file "$env_file") || die "The settings are refused; nothing has changed."
  url=http://127.0.0.1:$(setting PORT)
  if [[ -n $(setting MOLTGRAM_TLS_CERTIFICATE) ]]; then url=https://127.0.0.1:$(setting PORT); fi
}

swap_to() {
  touch "$home/run/swap"
  point current "$1"
  say "Swapping to $(basename "$1") ..."
  restart
}

deploy() {
  [[ -n $jar ]] || die "Which jar? --help tells how it is called."
  check_sum
  lay
  current=$(release_of current)
  run_jar "$release" config check --env-file "$env_file" >&2 || die "The settings are refused; nothing has changed."
  read_settings "$release"
  write_backup
  rehearse
  if swap_to "$release"; then
    if [[ -n $current && $current != "$release" ]]; then point previous "$current"; fi
    say "$(basename "$release") runs."
    return
  fi
  [[ -n $current ]] || die "The release does not run, and there is none before it; its log says why." 4
  say "The release does not run; going back to $(basename "$current") ..."
  point current "$current"
  bring_back_schema
  if restart; then
    rm -f "$home/run/before-start"
    die "$(basename "$current") runs again." 3
  fi
  die "$(basename "$current") does not run either." 4
}

rollback() {
  current=$(release_of current)
  local before found
  before=$(release_of previous)
  [[ -n $before && $before != "$current" ]] || die "There is no release to go back to."
  read_settings "$current"
  # Asked while the present one serves, so that nobody waits for an answer that is no.
  found=$(run_jar "$before" doctor --env-file "$env_file" 2>/dev/null || true)
  if grep -q '^FAIL *database schema' <<<"$found"; then
    die "$(basename "$before") cannot read these data, whose schema is newer; nothing has changed. A backup from before the \
upgrade may be restored for it."
  fi
  if ! swap_to "$before"; then
    say "$(basename "$before") does not run with these data; a backup from before the upgrade may be restored for it."
    point current "$current"
    if restart; then die "$(basename "$current") runs again." 3; fi
    die "$(basename "$current") does not run either." 4
  fi
  point previous "$current"
  say "$(basename "$before") runs."
}

install_units() {
  [[ $EUID -eq 0 ]] || die "Installing needs root."
  id moltgram >/dev/null 2>&1 || useradd --system --home-dir /var/lib/moltgram --shell /usr/sbin/nologin moltgram
  install -d -m 0755 /opt/moltgram
  install -d -m 0750 -o root -g moltgram /etc/moltgram
  [[ -f /etc/moltgram/env ]] || install -m 0640 -o root -g moltgram /dev/null /etc/moltgram/env
  install -d -m 0700 -o moltgram -g moltgram /var/lib/moltgram
  install -m 0644 "$here/deploy/moltgram.service" "$here/deploy/moltgram.socket" /etc/systemd/system/
  if [[ -d /run/systemd/system ]]; then
    systemctl daemon-reload
    systemctl enable moltgram.socket moltgram.service
  fi
  say "Installed. Write the settings into /etc/moltgram/env, then: scripts/deploy.sh moltgram.jar"
}

case $action in
  deploy) deploy ;;
  rollback) rollback ;;
  stop) stop_server ;;
  install) install_units ;;
esac
