package io.moltgram.http.web.analytics;

import java.util.Locale;

/** The host of the site that led to a page; of its address nothing else is looked at. */
final class ReferringSite {

    private static final int LONGEST = 100;

    private ReferringSite() {}

    /**
     * Empty for none, for one of ours, and for what is no host of the web.
     *
     * @param referer as the browser sent it
     * @param own the host of this server
     */
    static String of(String referer, String own) {
        int start = referer.startsWith("https://") ? 8 : referer.startsWith("http://") ? 7 : -1;
        if (start < 0) {
            return "";
        }
        int end = start;
        while (end < referer.length() && isOfHost(referer.charAt(end))) {
            end++;
        }
        if (end < referer.length() && "/:?#".indexOf(referer.charAt(end)) < 0) {
            return "";
        }
        String host = referer.substring(start, end).toLowerCase(Locale.ROOT);
        String plain = host.startsWith("www.") ? host.substring(4) : host;
        boolean isPublic = plain.length() <= LONGEST && plain.indexOf('.') > 0 && !plain.endsWith(".");
        return isPublic && !host.equals(own) && !plain.equals(own) ? plain : "";
    }

    private static boolean isOfHost(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
    }
}
