package io.moltgram.http.server;

import java.util.Set;
import java.util.TreeSet;

/** The HTTP methods that routes may have. */
final class Methods {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private Methods() {}

    static boolean known(String method) {
        return KNOWN.contains(method);
    }

    /** Whether the rules for changes apply: stricter limits, other CORS headers, a body. */
    static boolean writes(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    /** The value of {@code Allow}, from a list that commas divide. */
    static String allowed(String list) {
        Set<String> methods = new TreeSet<>();
        for (String method : list.split(",")) {
            String name = method.strip();
            if (KNOWN.contains(name)) {
                methods.add(name);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
