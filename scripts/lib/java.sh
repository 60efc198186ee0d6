# Finds a JDK. To be sourced; sets nothing but what its functions say.

readonly LEAST_JAVA=17

# Prints "version home" of each JDK or JRE on this machine, once.
list_java() {
  local home
  {
    printf '%s\n' "${JAVA_HOME:-}"
    env | sed -n 's/^JAVA[0-9_A-Za-z]*_HOME=//p'
    printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*
    if command -v java >/dev/null; then
      dirname "$(dirname "$(readlink -f "$(command -v java)")")"
    fi
  } | while read -r home; do
    if [[ -n $home && -x $home/bin/java ]]; then
      readlink -f "$home"
    fi
  done | sort -u | while read -r home; do
    printf '%s %s\n' "$(java_version "$home")" "$home"
  done
}

# Prints the feature version (8, 11, 17, ...) of the Java at the path.
java_version() {
  local text
  text=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release" 2>/dev/null || true)
  if [[ -z $text ]]; then
    text=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1 || true)
  fi
  text=${text#1.}
  text=${text%%[!0-9]*}
  printf '%s' "${text:-0}"
}

# Prints the home of the newest long-term JDK (17, 21, 25, ...), else of the newest JDK at all; or fails with one line.
find_jdk() {
  local version home best='' best_rank=-1 rank found=''
  while read -r version home; do
    found+="${found:+, }Java $version"
    if ((version < LEAST_JAVA)) || [[ ! -x $home/bin/javac ]]; then
      continue
    fi
    rank=$((version % 4 == 1 ? version + 1000 : version))
    if ((rank > best_rank)); then
      best_rank=$rank
      best=$home
    fi
  done < <(list_java)
  if [[ -z $best ]]; then
    echo "MoltGram needs a JDK $LEAST_JAVA or later; found ${found:-none}. On Debian:" \
      "apt-get install openjdk-$LEAST_JAVA-jdk-headless" >&2
    return 1
  fi
  printf '%s\n' "$best"
}

# Fails with one line unless Maven is there.
need_maven() {
  if ! command -v mvn >/dev/null; then
    echo "MoltGram is built with Maven 3.8 or later, which is missing. On Debian: apt-get install maven" >&2
    return 1
  fi
}

# run_maven JDK ARGUMENTS... lets Maven run on the Java that it finds by itself, and on the JDK given where that one is missing or
# too old. Which JDK compiles and tests is the build's own choice, the newest long-term one.
run_maven() {
  local jdk=$1 usual=${JAVA_HOME:-}
  shift
  if [[ -z $usual ]] && command -v javac >/dev/null; then
    usual=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  if [[ -x $usual/bin/javac ]] && (($(java_version "$usual") >= LEAST_JAVA)); then
    jdk=$usual
  fi
  JAVA_HOME=$jdk mvn "$@"
}
