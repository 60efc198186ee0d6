package io.moltgram.http.server;

import org.jspecify.annotations.Nullable;

/** Which part of the site a path belongs to, and what its clean spelling is. */
final class Paths {

    private Paths() {}

    static boolean isApi(String path) {
        return path.startsWith("/api/") || path.equals("/api");
    }

    /** The files of pictures. */
    static boolean isMedia(String path) {
        return path.startsWith("/media/") || path.startsWith("/uploads/");
    }

    /** Whether the body is a part of an upload, which is read as it is. */
    static boolean isPart(String method, @Nullable String path) {
        return method.equals("PUT") && path != null && path.startsWith("/api/uploads/");
    }

    static boolean isEmbed(String path) {
        return path.startsWith("/embed/") || path.equals("/embed");
    }

    static boolean isClean(String path) {
        return !path.contains("//") && (path.length() < 2 || path.charAt(path.length() - 1) != '/');
    }

    /** The path with single slashes and none at its end; begins with exactly one slash, so it cannot name a host. */
    static String clean(String path) {
        StringBuilder clean = new StringBuilder(path.length()).append('/');
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            if (character != '/' || clean.charAt(clean.length() - 1) != '/') {
                clean.append(character);
            }
        }
        if (clean.length() > 1 && clean.charAt(clean.length() - 1) == '/') {
            clean.setLength(clean.length() - 1);
        }
        return clean.toString();
    }
}
