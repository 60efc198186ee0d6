package io.moltgram.bootstrap.settings;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of {@code .env.production.example}: every setting with its meaning and default, all commented out. */
public final class ExampleFile {

    private static final int WIDTH = 118;

    private ExampleFile() {}

    /** The whole file, ending with a line break. */
    public static String text() {
        StringBuilder text = new StringBuilder("""
                # Settings of MoltGram. All of them are optional; the values shown are the defaults.
                # Copy this file to .env.production.local and remove the "# " before what you want to change.
                # Variables of the environment win over the file.
                # "moltgram config print --origin" shows what holds and why.
                # Written by "moltgram config example".
                """);
        for (Keys.Area area : Keys.AREAS) {
            text.append("\n\n# ---- ").append(area.title()).append(" ----\n");
            area.keys().forEach(key -> add(text, key));
        }
        return text.toString();
    }

    /**
     * The same, with these settings taken in where they belong. Throws {@link SettingsRefused} for a name that is no
     * setting.
     *
     * @param set texts of the form {@code NAME=value}
     */
    public static String with(List<String> set) {
        String text = text();
        for (String setting : set) {
            String name = setting.replaceFirst("=.*", "");
            Key<?> key = Keys.BY_NAME.get(name);
            if (key == null || !key.name().equals(name) || !setting.contains("=")) {
                throw new SettingsRefused(List.of(name + " is not a setting, or has no value"));
            }
            String value = setting.substring(name.length() + 1);
            String line = key.name() + "=" + (value.matches("[^\\s#'\"]*") ? value : "'" + value + "'");
            text = text.replaceFirst("(?m)^# " + Pattern.quote(key.name()) + "=.*$", Matcher.quoteReplacement(line));
        }
        return text;
    }

    private static void add(StringBuilder text, Key<?> key) {
        text.append('\n');
        comment(text, key.meaning());
        if (!key.notYet().isEmpty()) {
            comment(text, "Accepted but without effect: " + key.notYet() + ".");
        }
        comment(text, "Allowed: " + key.form().wanted() + ".");
        if (!key.aliases().isEmpty()) {
            comment(
                    text,
                    "Also read as "
                            + key.aliases().stream().map(Key.Alias::name).collect(Collectors.joining(" or ")) + ".");
        }
        text.append("# ").append(key.name()).append('=').append(fallback(key)).append('\n');
    }

    /** As it is while the settings that it follows have their defaults too. */
    private static String fallback(Key<?> key) {
        return key.fallback(name -> Keys.BY_NAME.get(name).fallback());
    }

    private static void comment(StringBuilder text, String sentence) {
        StringBuilder line = new StringBuilder("#");
        for (String word : sentence.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }
}
