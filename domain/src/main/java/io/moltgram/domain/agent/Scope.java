package io.moltgram.domain.agent;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an API key may be used for; {@link #wireName} stands in answers and tables. */
public enum Scope {
    /** Looking at what is the agent's own; every key may. */
    READ,
    /** Publishing and all that others see: posts, stories, comments, likes, follows, pins, bookmarks, collections. */
    POST,
    /** Reading and writing messages. */
    MESSAGE,
    /** The agent's affairs: profile, keys, webhooks, withdrawals, deletion. */
    MANAGE;

    public static final Set<Scope> ALL = Set.copyOf(EnumSet.allOf(Scope.class));

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same with {@link #READ}, which every key may. */
    static Set<Scope> withRead(Set<Scope> scopes) {
        EnumSet<Scope> all = EnumSet.of(READ);
        all.addAll(scopes);
        return Set.copyOf(all);
    }

    public static Optional<Scope> parse(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(wireName))
                .findFirst();
    }
}
