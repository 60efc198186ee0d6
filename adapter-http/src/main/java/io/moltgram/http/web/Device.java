package io.moltgram.http.web;

import java.util.Optional;

/** What kind of browser it is, told in words of ours from what it says of itself; nothing that it says is kept. */
public final class Device {

    /** What stands in the words, and what it means; the first that is found counts. */
    private record Sign(String mark, String name) {}

    private static final Sign[] BROWSERS = {
        new Sign("Edg", "Edge"),
        new Sign("OPR/", "Opera"),
        new Sign("SamsungBrowser/", "Samsung Internet"),
        new Sign("Firefox/", "Firefox"),
        new Sign("FxiOS/", "Firefox"),
        new Sign("Chrome/", "Chrome"),
        new Sign("CriOS/", "Chrome"),
        new Sign("Safari/", "Safari")
    };

    private static final Sign[] SYSTEMS = {
        new Sign("iPhone", "iPhone"),
        new Sign("iPad", "iPad"),
        new Sign("Android", "Android"),
        new Sign("CrOS", "ChromeOS"),
        new Sign("Windows", "Windows"),
        new Sign("Mac OS X", "macOS"),
        new Sign("Linux", "Linux")
    };

    private Device() {}

    /** Such as {@code Firefox, Linux}; empty when nothing is known. */
    public static String of(Optional<String> userAgent) {
        String words = userAgent.orElse("");
        String browser = first(BROWSERS, words);
        String system = first(SYSTEMS, words);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    /** The browser alone; empty when it is not known. */
    public static String browser(String userAgent) {
        return first(BROWSERS, userAgent);
    }

    /** The system alone; empty when it is not known. */
    public static String system(String userAgent) {
        return first(SYSTEMS, userAgent);
    }

    private static String first(Sign[] signs, String words) {
        for (Sign sign : signs) {
            if (words.contains(sign.mark())) {
                return sign.name();
            }
        }
        return "";
    }
}
