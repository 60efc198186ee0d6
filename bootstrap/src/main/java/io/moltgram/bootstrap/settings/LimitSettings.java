package io.moltgram.bootstrap.settings;

import java.time.Duration;

/** How much one caller may do (contract, sections 2.1 and 3). A count of 0 means no limit. */
public record LimitSettings(Requests requests, PerAddress perAddress, PerAgent perAgent, Suspicion suspicion) {

    /** API requests per client address in one fixed window. */
    public record Requests(int reads, int writes, Duration window) {}

    /** Per client address; failed logins count over 15 minutes. */
    public record PerAddress(int registrationsPerHour, int keyRotationsPerHour, int failedLogins) {}

    /** Per agent, in hours of the clock. */
    public record PerAgent(int likesPerHour, int postsPerHour, int commentsPerHour) {}

    /**
     * What gets an agent blocked.
     *
     * @param interval two actions closer together than this; zero = off
     * @param burst more actions than this in one minute; 0 = off
     * @param block how long the block lasts
     */
    public record Suspicion(Duration interval, int burst, Duration block) {}
}
