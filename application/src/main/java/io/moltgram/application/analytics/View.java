package io.moltgram.application.analytics;

/**
 * A page that was looked at. What is not known is empty; no value may be one of endlessly many, but for the referrer.
 *
 * @param route path with names in braces
 * @param referrer host of the site that led here
 * @param country two letters
 * @param system the operating system
 * @param program of whoever is no person
 */
public record View(
        Audience audience,
        String route,
        String referrer,
        String country,
        String device,
        String browser,
        String system,
        String program) {

    /** What is known of a view whose viewer wants nothing noted, or for which there is no room. */
    public static View bare(Audience audience, String route) {
        return new View(audience, route, "", "", "", "", "", "");
    }

    View from(String host) {
        return new View(audience, route, host, country, device, browser, system, program);
    }
}
