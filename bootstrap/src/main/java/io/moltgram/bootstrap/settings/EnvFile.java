package io.moltgram.bootstrap.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code NAME=value} lines, UTF-8. Empty lines and lines that begin with {@code #} are skipped; {@code export} may stand
 * before the name. A bare value ends at the line's end or at a blank followed by {@code #}. Between single quotes everything stands
 * for itself; between double quotes a backslash goes before a double quote, a backslash or a dollar sign, and {@code \n} is a line
 * break. Nothing is substituted. Anything else is refused, with the number of the line and never its text, which may hold a secret.
 */
final class EnvFile {

    /** A value with the line it stands in, counted from 1. */
    record Entry(String value, int line) {}

    private static final long MOST_BYTES = 1024 * 1024;
    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern BARE = Pattern.compile("(?!['\"])(.*?)(?:(?:^|\\s+)#.*)?\\s*");
    private static final Pattern SINGLE = Pattern.compile("'([^']*)'\\s*(?:#.*)?");
    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\$n])*)\"\\s*(?:#.*)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private EnvFile() {}

    /** Reads the file; throws {@link SettingsRefused} with the first thing that is wrong with it. */
    static Map<String, Entry> read(Path file) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? lines.get(i).replaceFirst("^\uFEFF", "") : lines.get(i);
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                add(entries, file, i + 1, line);
            }
        }
        return entries;
    }

    private static void add(Map<String, Entry> entries, Path file, int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw refused(file, number, "NAME=value is wanted");
        }
        String name = parts.group(1);
        Entry earlier = entries.put(name, new Entry(value(file, number, name, parts.group(2)), number));
        if (earlier != null) {
            throw refused(file, number, name + " stands in line " + earlier.line() + " already");
        }
    }

    private static String value(Path file, int number, String name, String text) {
        Matcher single = SINGLE.matcher(text);
        if (single.matches()) {
            return single.group(1);
        }
        Matcher doubled = DOUBLE.matcher(text);
        if (doubled.matches()) {
            return ESCAPE.matcher(doubled.group(1))
                    .replaceAll(
                            escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
        }
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            return bare.group(1);
        }
        throw refused(file, number, "the quotes around the value of " + name + " do not match");
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SettingsRefused(List.of(file + ": too large for a file of settings"));
            }
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new SettingsRefused(List.of(file + ": not a text in UTF-8"));
        } catch (IOException e) {
            throw new SettingsRefused(List.of(file + ": cannot be read"));
        }
    }

    private static SettingsRefused refused(Path file, int line, String why) {
        return new SettingsRefused(List.of(file + " line " + line + ": " + why));
    }
}
