#!/usr/bin/env bash
# Runs every test of every module. Further arguments go to Maven.
#
#   scripts/test.sh [-Djdk.range='[17,18)'] [...]
#
# At the end it names each skipped test with its reason, then the totals; the exit code is Maven's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh

# On a fresh Debian machine of a build service, what is missing is installed.
install_missing() {
  local missing=()
  find_jdk >/dev/null 2>&1 || missing+=(openjdk-17-jdk-headless)
  command -v mvn >/dev/null || missing+=(maven)
  command -v curl >/dev/null || missing+=(curl)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v exiftool >/dev/null || missing+=(libimage-exiftool-perl)
  if ((${#missing[@]} > 0)); then
    echo "Installing ${missing[*]} ..." >&2
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
  fi
}

if [[ ${CI:-} == true && $EUID -eq 0 && -f /etc/debian_version ]]; then
  install_missing
fi
jdk=$(find_jdk)
need_maven
if ! command -v curl >/dev/null; then
  echo "The tests need curl, which is missing. On Debian: apt-get install curl" >&2
  exit 1
fi

# Reports of tests that are gone must not be counted.
rm -rf ./*/target/surefire-reports
status=0
run_maven "$jdk" -B -ntp verify "$@" || status=$?

echo
if ((status != 0)); then
  echo "The build failed; Maven's messages above say why."
fi
shopt -s nullglob
reports=(./*/target/surefire-reports/TEST-*.xml)
if ((${#reports[@]} == 0)); then
  reports=(/dev/null)
fi
awk -f scripts/lib/summary.awk "${reports[@]}"
exit "$status"
