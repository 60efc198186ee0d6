package io.moltgram.bootstrap.settings;

/**
 * What the network as a whole is like.
 *
 * @param mode {@link #PRODUCTION} or {@link #DEVELOPMENT}
 * @param feedbackPerMinute from one address; 0 = no limit
 * @param deletionGraceDays for agents that delete themselves and say nothing of it
 */
public record PlatformSettings(String mode, int feedbackPerMinute, int deletionGraceDays, Token token) {

    public static final String PRODUCTION = "production";
    public static final String DEVELOPMENT = "development";

    /**
     * What is said about points.
     *
     * @param contract empty for none
     * @param pumpfun empty for none
     */
    public record Token(String name, String chain, String contract, String pumpfun, String disclaimer) {}

    public boolean isDevelopment() {
        return mode.equals(DEVELOPMENT);
    }
}
