package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who called in the last seven days and in the seven before, and what went wrong, as the log tells. */
final class Traffic {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Pattern REQUEST = Pattern.compile(
            "^(\\S+) (?:INFO|WARN) +\\S+ RequestLog: (?:Slow request: )?(\\S+ \\S+) (\\d{3}) \\d+ ms .*, (\\S+)$");
    private static final Pattern FAULT = Pattern.compile("^(\\S+) (ERROR) +\\S* *(\\w+): .*$");
    private static final int MOST = 10_000;

    /** What was counted in seven days. */
    static final class Week {
        final Map<String, Long> networks = new HashMap<>();
        final Map<String, Long> strangers = new HashMap<>();
        final Map<String, Long> limited = new HashMap<>();
        final Map<String, Long> refused = new HashMap<>();
        final Map<String, Long> failed = new HashMap<>();
        final Map<String, Long> errors = new HashMap<>();

        long requests() {
            return sum(networks);
        }
    }

    private final Week present = new Week();
    private final Week former = new Week();
    private final Instant now;

    private Traffic(Instant now) {
        this.now = now;
    }

    static Traffic read(LogFolder log, Instant now) throws IOException {
        Traffic traffic = new Traffic(now);
        log.lines(now.minus(WEEK.multipliedBy(2)), traffic::add);
        return traffic;
    }

    Week present() {
        return present;
    }

    Week former() {
        return former;
    }

    private void add(String line) {
        if (line.startsWith("{")) {
            addJson(line);
            return;
        }
        Matcher request = REQUEST.matcher(line);
        if (request.matches()) {
            request(request.group(1), request.group(2), Integer.parseInt(request.group(3)), request.group(4));
            return;
        }
        Matcher fault = FAULT.matcher(line);
        if (fault.matches()) {
            fault(fault.group(1), fault.group(3));
        }
    }

    private void addJson(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String at = json.path("timestamp").asText();
            if (json.has("route") && json.has("status")) {
                request(
                        at,
                        json.path("route").asText(),
                        json.path("status").asInt(),
                        json.path("network").asText("-"));
            } else if (json.path("level").asText().equals("error")) {
                fault(at, json.path("logger").asText().replaceFirst(".*\\.", ""));
            }
        } catch (IOException e) {
            count(present.errors, "a line that cannot be read");
        }
    }

    private void request(String at, String route, int status, String network) {
        Week week = week(at);
        count(week.networks, network);
        switch (status) {
            case 401, 403 -> count(week.strangers, network);
            case 429 -> count(week.limited, network);
            default -> {
                if (status >= 500) {
                    count(week.failed, route);
                } else if (status >= 400) {
                    count(week.refused, route);
                }
            }
        }
    }

    private void fault(String at, String logger) {
        count(week(at).errors, logger);
    }

    /** Older lines and those without a time count nowhere. */
    private Week week(String at) {
        try {
            Duration age = Duration.between(Instant.parse(at), now);
            if (age.compareTo(WEEK) <= 0) {
                return present;
            }
            return age.compareTo(WEEK.multipliedBy(2)) <= 0 ? former : new Week();
        } catch (DateTimeException e) {
            return new Week();
        }
    }

    private static void count(Map<String, Long> counts, String name) {
        if (counts.size() < MOST || counts.containsKey(name)) {
            counts.merge(name, 1L, Long::sum);
        }
    }

    static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The largest, in words. */
    static String largest(Map<String, Long> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Those that are now many, and were not. */
    static List<String> outliers(Map<String, Long> now, Map<String, Long> before, int least, int times) {
        return now.entrySet().stream()
                .filter(entry ->
                        entry.getValue() >= least && entry.getValue() > times * before.getOrDefault(entry.getKey(), 0L))
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        entry.getKey() + " " + entry.getValue() + " after " + before.getOrDefault(entry.getKey(), 0L))
                .toList();
    }
}
