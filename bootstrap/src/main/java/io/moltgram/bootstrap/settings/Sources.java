package io.moltgram.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where texts of settings come from, the strongest first.
 *
 * @param fileName how the file is called in messages; empty if there is none
 */
record Sources(Map<String, String> environment, Map<String, EnvFile.Entry> file, String fileName) {

    private static final String PREFIX = "MOLTGRAM_";

    /** A text that was set: under which of the key's names, with which form, and where. */
    record Found<T>(Key.Alias<T> as, String text, String origin) {}

    /** What is set for the key, the strongest first. */
    <T> List<Found<T>> all(Key<T> key) {
        Stream<Found<T>> fromEnvironment = key.names()
                .flatMap(name -> set(environment.get(name.name())).map(text -> new Found<>(name, text, "environment")));
        Stream<Found<T>> fromFile = key.names()
                .flatMap(name -> Stream.ofNullable(file.get(name.name()))
                        .flatMap(entry -> set(entry.value())
                                .map(text -> new Found<>(name, text, fileName + " line " + entry.line()))));
        return Stream.concat(fromEnvironment, fromFile).toList();
    }

    /** One line for every name that claims to be ours and is not. */
    List<String> unknown() {
        List<String> lines = new ArrayList<>();
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !isKnown(name) && !Keys.ELSEWHERE.contains(name))
                .sorted()
                .forEach(name -> lines.add(name + " (environment) is not a setting" + hint(name)));
        file.forEach((name, entry) -> {
            if (Keys.ELSEWHERE.contains(name)) {
                lines.add(name + " (" + fileName + " line " + entry.line() + ") counts in the environment only");
            } else if (name.startsWith(PREFIX) && !isKnown(name)) {
                lines.add(name + " (" + fileName + " line " + entry.line() + ") is not a setting" + hint(name));
            }
        });
        return lines;
    }

    /** One line for every other name in the file that nothing reads. */
    List<String> unread() {
        return file.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(PREFIX) && !isKnown(entry.getKey()))
                .filter(entry -> !entry.getValue().value().isBlank())
                .map(entry -> entry.getKey() + " (" + fileName + " line "
                        + entry.getValue().line() + ") is ignored: nothing reads it" + hint(entry.getKey()))
                .toList();
    }

    private static boolean isKnown(String name) {
        return Keys.BY_NAME.containsKey(name);
    }

    private static String hint(String name) {
        Optional<String> nearest = Nearest.to(name, Keys.names());
        return nearest.map(known -> "; did you mean " + known + "?").orElse("");
    }

    private static Stream<String> set(@Nullable String text) {
        return Stream.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
