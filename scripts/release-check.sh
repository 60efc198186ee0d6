#!/usr/bin/env bash
# Says whether a version may be released: CHANGELOG.md has an entry for it that names the schema it brings, and its classes
# have no known flaw.
#
#   scripts/release-check.sh [--entry-only] [VERSION]
#
# The look for flaws takes minutes (scripts/flaws.sh); --entry-only leaves it out.
#
# Without a version, that of pom.xml is looked at. The entry looks like this, its number being that of the newest script in
# persistence/sqlite:
#
#   ## [1.2.3] - 2026-12-31
#
#   Schema: 24
set -euo pipefail
cd "${MOLTGRAM_SOURCE:-$(dirname "${BASH_SOURCE[0]}")/..}"

entry_only=
if [[ ${1:-} == --entry-only ]]; then
  entry_only=yes
  shift
fi
version=${1:-$(sed -n 's#^  <version>\(.*\)</version>#\1#p' pom.xml | head -n 1)}
schema=$(find adapter-persistence/src/main/resources/io/moltgram/persistence/sqlite -name 'V*.sql' -printf '%f\n' |
  sed 's/^V0*\([0-9]*\)__.*/\1/' | sort -n | tail -n 1)
wrong() {
  echo "$version may not be released: $1" >&2
  exit 1
}

[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || wrong "it is no release's version"
[[ $version == "$(sed -n 's#^  <version>\(.*\)</version>#\1#p' pom.xml | head -n 1)" ]] || wrong "pom.xml has another version"
entry=$(awk -v head="## [$version] - " 'index($0, head) == 1 { on = 1; print; next } /^## / { on = 0 } on' CHANGELOG.md)
[[ -n $entry ]] || wrong "CHANGELOG.md has no entry for it"
[[ $(head -n 1 <<<"$entry") =~ \ -\ [0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || wrong "its entry has no date"
named=$(sed -n 's/^Schema: \([0-9]*\)$/\1/p' <<<"$entry")
[[ -n $named ]] || wrong "its entry does not say the schema; it is $schema"
[[ $named == "$schema" ]] || wrong "its entry says schema $named, but the newest is $schema"
grep -q '^- ' <<<"$entry" || wrong "its entry tells of no change"
if [[ -z $entry_only ]]; then
  scripts/flaws.sh || wrong "flaws were found, or could not be looked for"
fi
echo "$version may be released, with schema $schema."
