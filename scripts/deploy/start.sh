#!/bin/sh
# Starts the release that FOLDER/current names; scripts/deploy.sh puts this into FOLDER/bin, and unit and holder run it.
# JAVA_HOME tells which Java; MOLTGRAM_JAVA_OPTS replaces -Xmx256m -XX:+UseSerialGC.
home=$(dirname "$(dirname "$(readlink -f "$0")")")

# What has to happen while no server has the data: there only while a failed upgrade is undone.
if [ -x "$home/run/before-start" ]; then "$home/run/before-start"; fi

# By its real name, so that children are started from the same release whatever comes after.
# shellcheck disable=SC2086
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${MOLTGRAM_JAVA_OPTS:--Xmx256m -XX:+UseSerialGC} \
  -XX:+DisableAttachMechanism -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED \
  -jar "$(readlink -f "$home/current/moltgram.jar")" serve "$@"
