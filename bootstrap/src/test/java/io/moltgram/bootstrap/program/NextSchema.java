package io.moltgram.bootstrap.program;

import io.moltgram.persistence.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The release after this one: the same program, but it knows one more script of the schema. */
final class NextSchema {

    private static final Path SOURCE =
            Path.of("..", "adapter-persistence/src/main/java/io/moltgram/persistence/Migrations.java");
    private static final String FOLDER = "io/moltgram/persistence/";

    private NextSchema() {}

    /** Its name differs from the present one by this script. */
    static Path write(Path jar, Class<?> main) throws IOException {
        String name = String.format(Locale.ROOT, "V%03d__later", Migrations.newest() + 1);
        String source = Files.readString(SOURCE);
        int end = source.indexOf("\");\n", source.indexOf("NAMES = List.of("));
        String later = source.substring(0, end) + "\", \"" + name + source.substring(end);
        Map<String, byte[]> files = new HashMap<>(compiled(later, jar.resolveSibling(jar.getFileName() + ".sources")));
        byte[] script = "CREATE TABLE later (words TEXT);".getBytes(StandardCharsets.UTF_8);
        files.put(FOLDER + "sqlite/" + name + ".sql", script);
        files.put(FOLDER + "postgres/" + name + ".sql", script);
        return ThinJar.write(jar, main, files);
    }

    private static Map<String, byte[]> compiled(String source, Path room) throws IOException {
        Path file = Files.createDirectories(room.resolve("in")).resolve("Migrations.java");
        Files.writeString(file, source);
        Path out = Files.createDirectories(room.resolve("out"));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-implicit:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        out.toString(),
                        file.toString());
        if (code != 0) {
            throw new IllegalStateException("the next release was not compiled");
        }
        Map<String, byte[]> classes = new HashMap<>();
        try (Stream<Path> files = Files.list(out.resolve(FOLDER))) {
            for (Path each : files.toList()) {
                classes.put(FOLDER + each.getFileName(), Files.readAllBytes(each));
            }
        }
        if (!classes.keySet().containsAll(List.of(FOLDER + "Migrations.class"))) {
            throw new IllegalStateException("it has other classes: " + classes.keySet());
        }
        return classes;
    }
}
