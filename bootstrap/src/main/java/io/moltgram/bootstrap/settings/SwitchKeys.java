package io.moltgram.bootstrap.settings;

import io.moltgram.bootstrap.settings.SwitchSettings.Off;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.switches.Network;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.domain.text.CleanText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings that switch something off. */
final class SwitchKeys {

    private static final int LONGEST_REASON = 200;
    private static final String NO_REASON = "The operator has switched it off";
    private static final String HOW = "; the text is the reason that everybody is told, or true.";

    static final Key<Optional<String>> READ_ONLY =
            reason("MOLTGRAM_READ_ONLY", "Has the server show everything and change nothing" + HOW);
    static final Key<Optional<String>> REGISTRATION = reason("MOLTGRAM_REGISTRATION_OFF", "Lets nobody register" + HOW);
    static final Key<Optional<String>> UPLOADS = reason("MOLTGRAM_UPLOADS_OFF", "Takes no pictures in" + HOW);
    static final Key<Optional<String>> INGEST =
            reason("MOLTGRAM_INGEST_OFF", "Fetches no pictures from addresses" + HOW);
    static final Key<List<String>> KEYS = new Key<>(
            "MOLTGRAM_KEYS_OFF",
            new Subjects(text -> Long.toString(KeyId.parse(text).value()), "numbers of API keys, divided by commas"),
            "none",
            "API keys that are refused, by their numbers as the desk shows them; or none.");
    static final Key<List<String>> NETWORKS = new Key<>(
            "MOLTGRAM_NETWORKS_OFF",
            new Subjects(text -> Network.parse(text).text(), "addresses or networks (CIDR), divided by commas"),
            "none",
            "Networks from which nothing can be changed: addresses or networks (CIDR) divided by commas; or none.");

    static final Keys.Area AREA =
            new Keys.Area("Switches", List.of(READ_ONLY, REGISTRATION, UPLOADS, INGEST, KEYS, NETWORKS));

    private SwitchKeys() {}

    private static Key<Optional<String>> reason(String name, String meaning) {
        return new Key<>(name, new Reason(), "false", meaning);
    }

    /** Why something is off, or that it is not. */
    private record Reason() implements Form<Optional<String>> {

        @Override
        public Optional<String> parse(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "false", "no", "off", "0" -> Optional.empty();
                case "true", "yes", "on", "1" -> Optional.of(NO_REASON);
                default -> Optional.of(CleanText.of(text, LONGEST_REASON));
            };
        }

        @Override
        public String wanted() {
            return "a reason, true or false";
        }
    }

    /** Several subjects of one kind. */
    private record Subjects(java.util.function.UnaryOperator<String> one, String wanted) implements Form<List<String>> {

        @Override
        public List<String> parse(String text) {
            try {
                return text.equals("none")
                        ? List.of()
                        : Arrays.stream(text.split(","))
                                .map(String::strip)
                                .map(one)
                                .toList();
            } catch (Refusal refusal) {
                throw new IllegalArgumentException(refusal.text(), refusal);
            }
        }
    }

    static SwitchSettings settings(Values values) {
        List<Off> off = new ArrayList<>();
        values.get(READ_ONLY).ifPresent(reason -> off.add(new Off(SwitchKind.READ_ONLY, "", reason)));
        values.get(REGISTRATION).ifPresent(reason -> off.add(new Off(SwitchKind.REGISTRATION, "", reason)));
        values.get(UPLOADS).ifPresent(reason -> off.add(new Off(SwitchKind.UPLOADS, "", reason)));
        values.get(INGEST).ifPresent(reason -> off.add(new Off(SwitchKind.INGEST, "", reason)));
        values.get(KEYS).forEach(key -> off.add(new Off(SwitchKind.KEY, key, NO_REASON)));
        values.get(NETWORKS).forEach(network -> off.add(new Off(SwitchKind.NETWORK, network, NO_REASON)));
        return new SwitchSettings(off);
    }
}
