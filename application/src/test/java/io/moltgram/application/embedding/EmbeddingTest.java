package io.moltgram.application.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program can have the core inside itself through what is public, on nothing but the JDK. */
class EmbeddingTest {

    private static final String PROGRAM = "gallery/GalleryProgram.java";

    /** What a program that embeds the core needs: its classes, the domain, and the memory stores of the test-jar. */
    private static final List<String> NEEDED = List.of(
            "io/moltgram/domain/Refusal.class",
            "io/moltgram/application/Transactions.class",
            "io/moltgram/application/memory/MemoryStorage.class");

    @TempDir
    private Path folder;

    @Test
    void aProgramThatEmbedsTheCoreCompilesAndRunsOnTheJdkAlone() throws Exception {
        assertEquals("", compile(source()));

        assertEquals("""
                Sunset [art] Liked[liked=true, likes=1]
                bob: Lovely Followed[following=true, followers=1]
                ada karma 18 points 15 unread 3
                bob karma 0 points 3 unread 0
                """, run());
    }

    @Test
    void aProgramThatReachesForWhatIsNotPublicDoesNotCompile() throws Exception {
        String reaching = source().replace(
                        "private void run() {",
                        "private void run() { Object inside = new io.moltgram.application.memory.MemoryTables();");

        assertTrue(compile(reaching).contains("MemoryTables is not public"), reaching);
    }

    private static String source() throws IOException {
        try (InputStream program = Objects.requireNonNull(
                EmbeddingTest.class.getResourceAsStream("/embedding/" + PROGRAM), "the program is missing")) {
            return new String(program.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What the compiler says against the program. */
    private String compile(String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + PROGRAM), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> options = List.of(
                "--release", "17", "-proc:none", "-implicit:none", "-classpath", classpath(), "-d", classes.toString());
        boolean isFine =
                compiler.getTask(said, null, null, options, null, List.of(file)).call();
        String complaint = said.toString()
                .lines()
                .filter(line -> !line.contains("warning:"))
                .toList()
                .toString();
        return isFine ? "" : complaint;
    }

    private String run() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        classpath() + System.getProperty("path.separator") + folder.resolve("classes"),
                        "gallery.GalleryProgram",
                        folder.resolve("scratch").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertTrue(program.waitFor(60, TimeUnit.SECONDS), "the program did not end");
        } finally {
            program.destroyForcibly();
        }
        return Files.readString(out);
    }

    /** The folders or jars of {@link #NEEDED}, and no others: no library may be necessary. */
    private static String classpath() {
        List<String> places =
                NEEDED.stream().map(EmbeddingTest::place).distinct().toList();
        return String.join(System.getProperty("path.separator"), places);
    }

    private static String place(String name) {
        URI uri = URI.create(
                Objects.requireNonNull(EmbeddingTest.class.getClassLoader().getResource(name), name)
                        .toString()
                        .replaceFirst("^jar:", "")
                        .replaceFirst("!?/" + name + "$", ""));
        return Path.of(uri).toString();
    }
}
