package io.moltgram.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One setting: how it is called, what it may be, and what it means.
 *
 * @param fallback the text that holds when nothing is set; empty if the setting then has no value. {@code ${NAME}} in it stands
 *     for the value of an earlier key
 * @param meaning for people, a sentence or two
 * @param notYet why a value set here has no effect so far; empty for all others
 */
record Key<T>(String name, Form<T> form, String fallback, String meaning, List<Alias<T>> aliases, String notYet) {

    /** A further name, kept so that existing environment files work; its form may differ (another unit). */
    record Alias<T>(String name, Form<T> form) {}

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z_]+)}");

    Key {
        aliases = List.copyOf(aliases);
    }

    Key(String name, Form<T> form, String fallback, String meaning) {
        this(name, form, fallback, meaning, List.of(), "");
    }

    /** The same key with one more name, of the same form. */
    Key<T> orCalled(String alias) {
        return orCalled(alias, form);
    }

    /** The same key with one more name, whose text has another form. */
    Key<T> orCalled(String alias, Form<T> other) {
        List<Alias<T>> more = new ArrayList<>(aliases);
        more.add(new Alias<>(alias, other));
        return new Key<>(name, form, fallback, meaning, more, notYet);
    }

    /** The same key, marked as accepted but without effect so far. */
    Key<T> ignored(String why) {
        return new Key<>(name, form, fallback, meaning, aliases, why);
    }

    /** The fallback with the values of earlier keys put in. */
    String fallback(UnaryOperator<String> valueOf) {
        return REFERENCE
                .matcher(fallback)
                .replaceAll(reference -> Matcher.quoteReplacement(valueOf.apply(reference.group(1))));
    }

    /** All names with their forms, the proper one first. */
    Stream<Alias<T>> names() {
        return Stream.concat(Stream.of(new Alias<>(name, form)), aliases.stream());
    }
}
