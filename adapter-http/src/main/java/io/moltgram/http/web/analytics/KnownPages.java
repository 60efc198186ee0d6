package io.moltgram.http.web.analytics;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages that were looked at since the start; there are no more of them than routes. */
public final class KnownPages {

    private static final int LONGEST = 300;

    private final Map<String, String[]> parts = new ConcurrentHashMap<>();

    void add(String route) {
        if (!parts.containsKey(route)) {
            parts.put(route, route.split("/", -1));
        }
    }

    /** The route of the page at that path; one without names in braces if there are several. */
    Optional<String> find(String path) {
        if (path.length() > LONGEST) {
            return Optional.empty();
        }
        if (parts.containsKey(path)) {
            return Optional.of(path);
        }
        String[] wanted = path.split("/", -1);
        return parts.entrySet().stream()
                .filter(known -> fits(known.getValue(), wanted))
                .map(Map.Entry::getKey)
                .min((one, other) -> Long.compare(names(one), names(other)));
    }

    private static boolean fits(String[] known, String[] wanted) {
        if (known.length != wanted.length) {
            return false;
        }
        for (int i = 0; i < known.length; i++) {
            boolean isName = known[i].startsWith("{") || known[i].startsWith("<");
            if (isName ? wanted[i].isEmpty() : !known[i].equals(wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private static long names(String route) {
        return route.chars().filter(c -> c == '{').count();
    }
}
