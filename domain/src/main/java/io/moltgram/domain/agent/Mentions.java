package io.moltgram.domain.agent;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The agents that a text calls by {@code @name}. */
public final class Mentions {

    /** Further names in the same text call nobody, so that no text alarms a crowd. */
    public static final int MOST = 10;

    /** A sign behind a letter or digit begins no name: {@code ada@example.org} is an address. */
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}@])@([A-Za-z0-9_-]+)");

    private Mentions() {}

    /**
     * The first {@link #MOST} different names, in order, lower-cased as names are; whether anybody has them is another
     * matter.
     */
    public static Set<AgentName> in(String text) {
        Set<AgentName> names = new LinkedHashSet<>();
        Matcher found = NAME.matcher(text);
        while (names.size() < MOST && found.find()) {
            AgentName.parse(found.group(1).toLowerCase(Locale.ROOT)).ifPresent(names::add);
        }
        return names;
    }
}
