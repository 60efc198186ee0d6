#!/usr/bin/env bash
# Looks for flaws in the compiled classes by SpotBugs with find-sec-bugs; some minutes.
#
#   scripts/flaws.sh
#
# Prints one line a flaw and ends with 1 when there is any. What is not reported stands with its reason in
# scripts/lib/flaws.xml.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh

jdk=$(find_jdk)
need_maven
rm -f ./*/target/spotbugsXml.xml
log=bootstrap/target/flaws.log
mkdir -p "$(dirname "$log")"
run_maven "$jdk" -B -ntp -Pflaws -DskipTests package spotbugs:spotbugs >"$log" 2>&1 || {
  tail -n 20 "$log" >&2
  exit 2
}
shopt -s nullglob
reports=(./*/target/spotbugsXml.xml)
if ((${#reports[@]} == 0)); then
  echo "Nothing was looked at; $log says why." >&2
  exit 2
fi
flaws=$(sed "s/<BugInstance /\n&/g; s/<SourceLine /\n&/g; s/'/\"/g" "${reports[@]}" | awk '
  function of(name) {
    return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
  }
  function tell() { if (type != "") print place "  " type; type = "" }
  /^<BugInstance / { tell(); type = of("type"); place = "" }
  /^<SourceLine / && type != "" && (place == "" || / role=/) { place = of("sourcepath") ":" of("start") }
  /<\/BugInstance>/ { tell() }' | sort -u)
if [[ -n $flaws ]]; then
  echo "$flaws"
  exit 1
fi
echo "No flaw in ${#reports[@]} modules."
