package io.moltgram.http.web.analytics;

import io.moltgram.application.analytics.Audience;
import io.moltgram.http.web.Device;
import io.moltgram.http.web.analytics.Programs.Program;
import java.util.Locale;
import java.util.Optional;

/**
 * What looks at a page, in few words of ours, from what it says of itself: client hints, or else its user agent.
 *
 * @param device {@code phone}, {@code tablet}, {@code desktop} or {@code other}; empty for programs, as the two next
 * @param program empty for people
 */
record Client(Audience audience, String device, String browser, String system, String program) {

    /** Words longer than any browser's are cut. */
    static final int LONGEST = 512;

    private static final String OTHER = "other";

    /**
     * What a browser says.
     *
     * @param userAgent may be empty, as all
     * @param mobile as in {@code Sec-CH-UA-Mobile}
     */
    record Words(String userAgent, String brands, String mobile, String platform) {

        Words {
            userAgent = cut(userAgent);
            brands = cut(brands);
            mobile = cut(mobile);
            platform = cut(platform);
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }

    static Client of(Words words) {
        Optional<Program> program = Programs.find(words.userAgent());
        if (program.isPresent()) {
            return new Client(
                    program.get().audience(), "", "", "", program.get().name());
        }
        String system = system(words);
        return new Client(Audience.PEOPLE, device(words, system), browser(words), system, "");
    }

    private static String device(Words words, String system) {
        String agent = words.userAgent();
        boolean isMobile = words.mobile().equals("?1") || agent.contains("Mobile");
        return switch (system) {
            case "iOS" -> "phone";
            case "iPadOS" -> "tablet";
            case "Android" -> agent.contains("TV") ? OTHER : isMobile ? "phone" : "tablet";
            case "Windows", "macOS", "Linux", "ChromeOS" -> agent.contains("TV") ? OTHER : "desktop";
            default -> isMobile ? "phone" : OTHER;
        };
    }

    private static String browser(Words words) {
        String brands = words.brands();
        if (brands.contains("Brave")) {
            return "Brave";
        }
        if (brands.contains("Edge")) {
            return "Edge";
        }
        if (brands.contains("Opera")) {
            return "Opera";
        }
        return known(Device.browser(words.userAgent()));
    }

    private static String system(Words words) {
        String platform = words.platform().replace("\"", "");
        return switch (platform.toLowerCase(Locale.ROOT)) {
            case "windows" -> "Windows";
            case "macos" -> "macOS";
            case "android" -> "Android";
            case "linux" -> "Linux";
            case "chrome os", "chromium os" -> "ChromeOS";
            case "ios" -> "iOS";
            default -> spoken(Device.system(words.userAgent()));
        };
    }

    private static String spoken(String name) {
        return switch (name) {
            case "iPhone" -> "iOS";
            case "iPad" -> "iPadOS";
            default -> known(name);
        };
    }

    private static String known(String name) {
        return name.isEmpty() ? OTHER : name;
    }
}
