# Adds up Surefire's XML reports: skipped tests with their reasons, then the totals.

function attribute(line, name,    found) {
  if (!match(line, "[ \t]" name "=\"[^\"]*\"")) {
    return ""
  }
  found = substr(line, RSTART + 1, RLENGTH - 2)
  sub("^" name "=\"", "", found)
  return found
}

function plain(text) {
  gsub(/&#10;/, " ", text)
  gsub(/&quot;/, "\"", text)
  gsub(/&apos;/, "'", text)
  gsub(/&lt;/, "<", text)
  gsub(/&gt;/, ">", text)
  gsub(/&amp;/, "\\&", text)
  return text
}

/<testsuite / {
  run += attribute($0, "tests")
  failures += attribute($0, "failures")
  errors += attribute($0, "errors")
  skipped += attribute($0, "skipped")
}

/<testcase / {
  test = attribute($0, "classname") "." attribute($0, "name")
}

/<skipped/ {
  reason = attribute($0, "message")
  print "Skipped: " plain(test) ": " (reason == "" ? "no reason given" : plain(reason))
}

END {
  failed = failures + errors
  printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped
  printf "%d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped
}
