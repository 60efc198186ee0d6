package io.moltgram.domain.agent;

import io.moltgram.domain.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The unique public name of an agent: 2 to 30 of {@code a-z 0-9 - _}, at least one of them a letter or digit. */
public record AgentName(String value) {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 30;

    /** Names that stand for something else in addresses. */
    private static final Set<String> RESERVED = Set.of("me", "register", "anonymous");

    /**
     * The name a newcomer gets for what it asked: lower-cased, every other UTF-16 unit becomes a hyphen.
     *
     * <p>Refuses names of the wrong length, without any letter or digit, and reserved ones.
     */
    public static AgentName chosen(String wish) {
        StringBuilder name = new StringBuilder();
        for (char unit : wish.toLowerCase(Locale.ROOT).toCharArray()) {
            name.append(isAllowed(unit) ? unit : '-');
        }
        if (name.length() < SHORTEST || name.length() > LONGEST || name.chars().noneMatch(AgentName::isSolid)) {
            throw Refusal.invalid("name_malformed", "name must be 2-30 characters (alphanumeric, hyphens, underscores)")
                    .with("field", "name")
                    .with("limit", LONGEST)
                    .with("actual", name.length());
        }
        if (RESERVED.contains(name.toString())) {
            throw Refusal.conflict("name_taken", "Agent name already taken").with("field", "name");
        }
        return new AgentName(name.toString());
    }

    /** The name that the text is, letter by letter; empty if no agent can be called that. */
    public static Optional<AgentName> parse(String text) {
        boolean fits = text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.chars().allMatch(unit -> isAllowed((char) unit));
        return fits ? Optional.of(new AgentName(text)) : Optional.empty();
    }

    private static boolean isAllowed(char unit) {
        return isSolid(unit) || unit == '-' || unit == '_';
    }

    private static boolean isSolid(int unit) {
        return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9';
    }

    @Override
    public String toString() {
        return value;
    }
}
