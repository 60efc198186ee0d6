#!/usr/bin/env bash
# Proves the goals of operations by their tests and prints one line a goal, and below it what the tests measured.
#
#   scripts/assure.sh            as in every run of the tests, in small numbers: some minutes
#   scripts/assure.sh --long     with the numbers that the goals name: an hour and more
#   scripts/assure.sh R12 P7     only those
#
# PASS: all its tests passed, and what they measured is what the goal asks for. FAIL: a test failed, or did not run, or a
# figure missed its mark, which a busy machine brings about too. TODO: a part of it was not looked at; the line says which.
# Ends with 1 when a goal failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/lib/java.sh
source scripts/lib/java.sh
# shellcheck source=scripts/lib/archive.sh
source scripts/lib/archive.sh

readonly JAR=$PWD/bootstrap/target/moltgram.jar
readonly LOG=bootstrap/target/assure.log
readonly SERVER_OPTIONS=(-Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED)

numbers=() long=''
if [[ ${1:-} == --long ]]; then
  long=yes
  numbers=(-Dmoltgram.long=true -Dmoltgram.kills=100 -Dmoltgram.rewinds=100 -Dmoltgram.flips=1000 -Dmoltgram.backups=100
    -Dmoltgram.views=10000 -Dmoltgram.in.flight=200 -Dmoltgram.arriving=2000 -Dmoltgram.restarts=20 -Dmoltgram.rate=500
    -Dmoltgram.requests=100000 -Dmoltgram.megabytes=1024 -Dmoltgram.wal.megabytes=100 -Dmoltgram.quiet.seconds=600
    -Dmoltgram.rotations=1000)
  shift
fi

# goal|what it says|test classes|what is not looked at
readonly GOALS='R1|kill -9 loses nothing acknowledged and leaves no half file|CrashTest
R5|whatever statement fails, nothing acknowledged is lost|SqliteFaultsTest|faults of the disk below SQLite; they are made at its statements
R6|a full disk refuses writes and harms no reading|DiskReserveTest|the delay of reads while a disk is full
R7|a stop drops nothing in flight|StopTest,StopUnderLoadTest,ReadinessTest
R8|restarts and upgrades fail no request; a release that fails goes back|RollingTest,DeployTest,SchemaBackTest
R9|a start takes a second, after kill -9 two|ReadyTest
R10|a restore under load brings back every row and picture|BackupOfARunningServerTest,GoingBackTest
R11|backups under load are sound and whole|BackupsUnderWritersTest
R12|any moment comes back; a loss costs under a second|RewindTest,RestoreTimeTest,GoingBackFromAStoreTest,ThinningTest
R13|every flipped bit is noticed; nothing is overwritten|RewindTest,BackupTest
R14|old databases become what new ones are|MigrationsTest,ImportTest,ImportAgainTest|kill -9 in the midst of a script
R18|webhooks come at least once|WebhookCrashTest,WebhookDeliveryTest|a hundred kills, for which there is -Dmoltgram.webhook.kills=100
S3|no secret is answered, logged, exported or shown|SecretsTest,SupportBundleTest,PreviewTest,ErrorsPageTest
S4|keys are hashed, checked, shown once|KeyRoutesTest,ApiKeyTest
S5|secrets and keys turn without a failed request|SecretRotationTest,KeyTurningTest,KeyRotationTest,KeyAgingTest
S11|headers are strict on every kind of answer|HeadersTest|the score of the Observatory, which is asked on the Internet
S17|whoever changes the log of acts is found|AuditVerifyingTest,AdminPageTest
S18|the classes have no known flaw, and the jar no known weakness||an advisory database, as none can be reached; two builds, which the workflow compares
S19|the service unit scores 1.5 or better|ServiceUnitTest
S20|TLS 1.2 and later alone|TransportTest,CertificatesTest
P1|one jar, no configuration|StartTest,InitTest|a clean Debian
P2|a bad setting stops the start with its name|SettingsRefusalTest,ExampleFileTest
P3|figures and views are exact|FiguresPageTest,PageViewsTest|what watching costs: scripts/bench.sh
P4|alerts fire and are over|AlertWatchingTest,MachineRulesTest,TrafficFiguresTest|an hour without a false one
P5|slow queries appear with route and plan|LogTest
P6|errors are grouped and sent on|ErrorsPageTest,ErrorForwardingTest,FaultsBrowserTest
P7|backup, verify, restore, drill|BackupTest,BackupUpkeepTest,ThinningTest
P8|checklists answer every row|ChecklistsTest
P9|every command of the guide works as written|OperationsPageTest
P10|incidents keep a timeline and stand on the status page|IncidentsPageTest
P11|thresholds are watched, ceilings measured|TrafficFiguresTest,CapacityTest
P12|nothing is called outside unless told|OutboundTest'

wanted() {
  local goal=$1 each
  shift
  (($# == 0)) && return 0
  for each in "$@"; do [[ $each == "$goal" ]] && return 0; done
  return 1
}

# What the report of a class says: how many tests there are, and one of passed, failed, partly.
verdict_of() {
  awk '/<testsuite / {on = 1} on {text = text $0} on && />/ {exit}
    function count(name) {match(text, " " name "=\"[0-9]+"); return substr(text, RSTART + length(name) + 3, RLENGTH) + 0}
    END {
      bad = count("errors") + count("failures")
      print count("tests"), (bad > 0 ? "failed" : (count("skipped") > 0 ? "partly" : "passed"))
    }' "$1"
}

# The lines that start so in what the class printed, each once.
told() {
  sed -n "s/^\(.*CDATA\[\)\{0,1\}$1: //p" "$2" | sed 's/]]>.*//' | awk '!seen[$0]++'
}

tests=
while IFS='|' read -r goal _ classes _; do
  if [[ -n $classes ]] && wanted "$goal" "$@"; then tests+=${tests:+,}$classes; fi
done <<<"$GOALS"
for goal in "$@"; do
  if ! grep -q "^$goal|" <<<"$GOALS"; then
    echo "There is no goal $goal. There are: $(cut -d'|' -f1 <<<"$GOALS" | tr '\n' ' ')" >&2
    exit 2
  fi
done

jdk=$(find_jdk)
need_maven
mkdir -p "$(dirname "$LOG")"
rm -rf ./*/target/surefire-reports
: >"$LOG"
maven() { run_maven "$jdk" -B -ntp "$@" >>"$LOG" 2>&1; }
stop_with_log() {
  tail -n 30 "$LOG" >&2
  echo "The build failed; $LOG says why." >&2
  exit 1
}
if wanted R9 "$@"; then
  # Starts are those of the jar, prepared as scripts/run.sh does.
  maven -DskipTests package || stop_with_log
  prepare_archive "$jdk" "$JAR" "${SERVER_OPTIONS[@]}"
  numbers+=("-Dmoltgram.jar=$JAR" "-Dmoltgram.jar.archive=$ARCHIVE_OPTION")
fi
[[ -z $tests ]] || maven -Dmaven.test.failure.ignore=true -Dsurefire.failIfNoSpecifiedTests=false "-Dtest=$tests" \
  ${numbers[@]+"${numbers[@]}"} verify || stop_with_log

# The look for flaws takes minutes: with --long, and when the goal is named.
flaws='' flaws_code=0
if [[ -n ${long:-} && $# == 0 ]] || { (($# > 0)) && wanted S18 "$@"; }; then
  flaws=$(scripts/flaws.sh 2>&1) || flaws_code=$?
fi

failed=0
while IFS='|' read -r goal what classes open; do
  wanted "$goal" "$@" || continue
  verdict=PASS
  figures='' counted=0
  for class in ${classes//,/ }; do
    report=$(find ./*/target/surefire-reports -name "TEST-*.$class.xml" -print -quit)
    if [[ -z $report ]]; then
      verdict=FAIL
      what+=" ($class did not run)"
      continue
    fi
    read -r count outcome < <(verdict_of "$report")
    counted=$((counted + count))
    case $outcome in
      failed)
        verdict=FAIL
        what+=" ($class failed)"
        ;;
      partly)
        [[ $verdict == PASS ]] && verdict=TODO
        what+=" ($class was skipped in part)"
        ;;
    esac
    figures+=$(told figure "$report" | sed 's/^/           /')$'\n'
    missed=$(told missed "$report" | sed 's/^/    SHORT  /')
    if [[ -n $missed ]]; then
      verdict=FAIL
      figures+=$missed$'\n'
    fi
  done
  if [[ $goal == S18 && -n $flaws ]]; then
    figures+=$'           '${flaws//$'\n'/$'\n           '}$'\n'
    if ((flaws_code != 0)); then verdict=FAIL; fi
  elif [[ $goal == S18 ]]; then
    open="flaws: scripts/flaws.sh; $open"
  fi
  if [[ -n $open ]]; then
    [[ $verdict == PASS ]] && verdict=TODO
    what+="; not looked at: $open"
  fi
  [[ $verdict == FAIL ]] && failed=1
  if ((counted > 0)); then what="$what [$counted tests]"; fi
  printf '%-4s %s  %s\n' "$goal" "$verdict" "$what"
  grep . <<<"$figures" || true
done <<<"$GOALS"
exit "$failed"
