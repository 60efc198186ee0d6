package io.moltgram.bootstrap.settings;

import java.net.URI;
import java.util.List;

/** Settings of where errors go besides the desk. */
final class FaultKeys {

    static final Key<Secret> DSN = new Key<>(
                    "SENTRY_DSN",
                    new DsnForm(),
                    "",
                    "Where errors of server and browsers are sent besides the desk: the DSN of any server that speaks"
                            + " the Sentry protocol. Secrets and personal data are taken out before. None by default.")
            .orCalled("NEXT_PUBLIC_SENTRY_DSN");
    static final Key<String> ENVIRONMENT = new Key<>(
            "SENTRY_ENVIRONMENT", Forms.word(), "production", "What that server is told about where this one runs.");

    static final Keys.Area AREA = new Keys.Area("Errors", List.of(DSN, ENVIRONMENT));

    private FaultKeys() {}

    static FaultSettings settings(Values values) {
        return new FaultSettings(values.find(DSN), values.get(ENVIRONMENT));
    }

    /** An address with a key for a user and a project for a path. */
    private record DsnForm() implements Form<Secret> {

        @Override
        public Secret parse(String text) {
            URI address = URI.create(text);
            if (!text.matches("https?://[\\x21-\\x7e]{1,500}")
                    || address.getHost() == null
                    || address.getUserInfo() == null
                    || !address.getPath().matches("(/[A-Za-z0-9._-]+)+")) {
                throw new IllegalArgumentException();
            }
            return new Secret(text);
        }

        @Override
        public String wanted() {
            return "an address such as https://key@errors.example.org/1";
        }

        @Override
        public String shown(String text) {
            return Secret.MASK;
        }
    }
}
