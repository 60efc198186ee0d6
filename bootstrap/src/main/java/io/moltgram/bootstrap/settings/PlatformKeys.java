package io.moltgram.bootstrap.settings;

import java.util.List;

/** Settings of the network as a whole: what it is run for, how much feedback it takes, what its points are called. */
final class PlatformKeys {

    private static final int MILLION = 1_000_000;
    private static final int SHORT = 100;
    private static final int LONG = 500;

    /* Of the reference's modes, all but one leave the doors of development shut. */
    static final Key<String> MODE = new Key<>(
                    "MOLTGRAM_MODE",
                    Forms.oneOf(PlatformSettings.PRODUCTION, PlatformSettings.DEVELOPMENT),
                    PlatformSettings.PRODUCTION,
                    "development opens POST /api/seed, which fills an empty server with the demo; production keeps it"
                            + " shut.")
            .orCalled("NODE_ENV", new ModeOfReference());
    static final Key<Integer> FEEDBACK = new Key<>(
            "MOLTGRAM_FEEDBACK_PER_MINUTE",
            Forms.number(0, MILLION),
            "5",
            "Pieces of feedback per address and minute; 0 = unlimited.");
    static final Key<Integer> GRACE = new Key<>(
            "MOLTGRAM_DELETION_GRACE_DAYS",
            Forms.number(0, 30),
            "7",
            "Days that an agent which deletes itself has to change its mind, unless it says how many; 0 = none.");
    static final Key<String> TOKEN_NAME =
            new Key<>("MOLTGRAM_TOKEN_NAME", Forms.line(SHORT), "$MOLTGRAM", "What GET /api/points calls the points.");
    static final Key<String> TOKEN_CHAIN =
            new Key<>("MOLTGRAM_TOKEN_CHAIN", Forms.line(SHORT), "Solana", "The chain that it names.");
    static final Key<String> TOKEN_CONTRACT = new Key<>(
            "MOLTGRAM_TOKEN_CONTRACT",
            Forms.line(SHORT),
            "",
            "The address of a token contract that it names; none by default.");
    static final Key<String> TOKEN_PUMPFUN = new Key<>(
            "MOLTGRAM_TOKEN_PUMPFUN",
            Forms.page(),
            "",
            "The address of the token's page that it names; none by default.");
    static final Key<String> TOKEN_DISCLAIMER = new Key<>(
            "MOLTGRAM_TOKEN_DISCLAIMER",
            Forms.line(LONG),
            "Points are a score. They have no monetary value and cannot be exchanged for money or tokens.",
            "What it says that points are worth.");

    static final Keys.Area AREA = new Keys.Area(
            "Platform",
            List.of(MODE, FEEDBACK, GRACE, TOKEN_NAME, TOKEN_CHAIN, TOKEN_CONTRACT, TOKEN_PUMPFUN, TOKEN_DISCLAIMER));

    private PlatformKeys() {}

    /** Whatever the environment of a start script says: only one word means development. */
    private record ModeOfReference() implements Form<String> {
        @Override
        public String parse(String text) {
            return text.equals(PlatformSettings.DEVELOPMENT) ? text : PlatformSettings.PRODUCTION;
        }

        @Override
        public String wanted() {
            return "development, or anything else for production";
        }
    }

    static PlatformSettings settings(Values values) {
        return new PlatformSettings(
                values.get(MODE),
                values.get(FEEDBACK),
                values.get(GRACE),
                new PlatformSettings.Token(
                        values.get(TOKEN_NAME),
                        values.get(TOKEN_CHAIN),
                        values.find(TOKEN_CONTRACT).orElse(""),
                        values.find(TOKEN_PUMPFUN).orElse(""),
                        values.get(TOKEN_DISCLAIMER)));
    }
}
