package io.moltgram.http.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No style sheet holds rules for what no page has. */
class StylesInUseTest {

    private static final Path ASSETS = Path.of("src/main/resources/assets");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECTOR = Pattern.compile("([^{};]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern NUMBERED = Pattern.compile("-\\d+$");

    @Test
    void everyClassOfTheStylesStandsInATemplateOrAScript() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String sheet : texts(ASSETS, name -> name.endsWith(".css")).toList()) {
            SELECTOR.matcher(COMMENT.matcher(sheet).replaceAll(""))
                    .results()
                    .flatMap(selector -> CLASS.matcher(selector.group(1)).results())
                    .forEach(found -> classes.add(found.group(1)));
        }
        String pages = Stream.of(
                        texts(Path.of("src/main/jte"), name -> name.endsWith(".jte")),
                        texts(Path.of("src/main/java"), name -> name.endsWith(".java")),
                        texts(ASSETS, name -> name.endsWith(".js")))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));

        assertTrue(classes.size() > 100, "the style sheets are found");
        classes.removeIf(name -> stands(name, pages));
        assertEquals(Set.of(), classes);
    }

    /** Numbers at the end are put in by templates. */
    private static boolean stands(String name, String pages) {
        String fixed = NUMBERED.matcher(name).replaceFirst("-");
        String end = fixed.equals(name) ? "(?![\\w-])" : "";
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(fixed) + end)
                .matcher(pages)
                .find();
    }

    private static Stream<String> texts(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .map(StylesInUseTest::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
