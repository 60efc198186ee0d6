#!/usr/bin/env bash
# Draws every page on a server with the demo, on a phone and at a desk, light and dark:
# bootstrap/target/contact-sheet/index.html shows all, sheet-*.png the same in pieces. Needs Chromium.
#
#   scripts/contact-sheet.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh

if ! command -v chromium >/dev/null; then
  echo "The contact sheet needs Chromium, which is missing. On Debian: apt-get install chromium" >&2
  exit 1
fi
jdk=$(find_jdk)
need_maven
run_maven "$jdk" -q -ntp -pl bootstrap -am test -Dtest=ContactSheet -Dsurefire.failIfNoSpecifiedTests=false >&2
echo "bootstrap/target/contact-sheet/index.html"
