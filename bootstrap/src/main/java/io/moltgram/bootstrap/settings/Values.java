package io.moltgram.bootstrap.settings;

import io.moltgram.bootstrap.settings.Sources.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of every key, checked. Making it throws {@link SettingsRefused} with all problems at once. */
final class Values {

    private static final int LONGEST_SHOWN = 100;

    private final Map<Key<?>, Object> values = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<SettingValue> printable = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Values(Sources sources) {
        problems.addAll(sources.unknown());
        for (Key<?> key : Keys.ALL) {
            read(key, sources);
        }
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
        warnings.addAll(sources.unread());
    }

    /** The value of a key that has a default. */
    <T> T get(Key<T> key) {
        return find(key).orElseThrow();
    }

    /** The value of a key that may have none. */
    @SuppressWarnings("unchecked") // a key's value is only ever put in by its own form
    <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    List<SettingValue> printable() {
        return List.copyOf(printable);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private <T> void read(Key<T> key, Sources sources) {
        List<Found<T>> found = sources.all(key);
        if (found.isEmpty()) {
            fallBack(key);
        } else {
            take(key, found.get(0));
            found.stream().skip(1).forEach(weaker -> warnAbout(found.get(0), weaker));
        }
    }

    private <T> void fallBack(Key<T> key) {
        String text = key.fallback(name -> texts.getOrDefault(name, ""));
        if (text.isEmpty() || take(key, key.form(), text, "default")) {
            printable.add(new SettingValue(
                    key.name(), text.isEmpty() ? "" : key.form().shown(text), "default"));
        }
    }

    private <T> void take(Key<T> key, Found<T> found) {
        String name = found.as().name();
        String origin = found.origin() + (name.equals(key.name()) ? "" : " as " + name);
        if (take(key, found.as().form(), found.text(), origin)) {
            printable.add(new SettingValue(key.name(), found.as().form().shown(found.text()), origin));
            if (!key.notYet().isEmpty()) {
                warnings.add(name + " (" + found.origin() + ") is ignored: " + key.notYet());
            }
        }
    }

    private <T> boolean take(Key<T> key, Form<T> form, String text, String origin) {
        try {
            values.put(key, form.parse(text));
            texts.put(key.name(), text);
            return true;
        } catch (IllegalArgumentException e) {
            String why = e.getMessage() == null ? "wanted is " + form.wanted() : e.getMessage();
            problems.add(key.name() + "=" + printable(form.shown(text)) + " (" + origin + ") is wrong: " + why);
            return false;
        }
    }

    /** A weaker source with the same text is no news, and the environment is meant to win over the file. */
    private <T> void warnAbout(Found<T> winner, Found<T> weaker) {
        boolean sameSource =
                winner.origin().equals("environment") == weaker.origin().equals("environment");
        if (sameSource && !winner.text().equals(weaker.text())) {
            warnings.add(weaker.as().name() + " (" + weaker.origin() + ") is ignored: "
                    + winner.as().name() + " is set as well");
        }
    }

    /** One short line, whatever stands in the value. */
    private static String printable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }
}
