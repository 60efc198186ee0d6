package io.moltgram.bootstrap.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A test method of any module, by class and name. */
record Proof(String type, String method) {

    private static final Pattern FORM = Pattern.compile("(\\w+)\\.(\\w+)");

    /** Reads {@code SomeTest.someMethod}. */
    static Proof of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a class and a method: " + text);
        }
        return new Proof(form.group(1), form.group(2));
    }

    /** The text of every test class of all modules, by its simple name; two of one name count as one. */
    static Map<String, String> sources() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> all.merge(simpleName(file), text(file), String::concat));
        }
        return all;
    }

    /** Whether that class has a test of this name. */
    boolean isIn(Map<String, String> sources) {
        String test = "@(Test|ParameterizedTest|RepeatedTest)\\b((?!\\bvoid\\b).)*\\bvoid " + method + "\\(";
        return Pattern.compile(test, Pattern.DOTALL)
                .matcher(sources.getOrDefault(type, ""))
                .find();
    }

    @Override
    public String toString() {
        return type + "." + method;
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
