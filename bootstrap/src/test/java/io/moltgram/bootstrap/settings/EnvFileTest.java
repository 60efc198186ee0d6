package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A=b           | b
            A = b c       | b c
            export A=b    | b
            A=            | ``
            A= # note     | ``
            A=b # note    | b
            A=b#c         | b#c
            A=b=c         | b=c
            A=$HOME       | $HOME
            A=it's        | it's
            A='b # c'     | b # c
            A='b\\n'      | b\\n
            A="b # c" # d | b # c
            A="b\\"c\\\\" | b"c\\
            A="\\$1"      | $1
            """)
    void aLineIsReadAsWritten(String line, String value) throws IOException {
        assertEquals(Map.of("A", new EnvFile.Entry(value, 1)), EnvFile.read(file(line)));
    }

    @Test
    void commentsEmptyLinesCarriageReturnsAndAByteOrderMarkAreSkipped() throws IOException {
        Path file = file("\uFEFF# settings\r\n\r\nA=1\r\n  # more\r\nB=\"2\\n3\"\r\n");

        assertEquals(Map.of("A", new EnvFile.Entry("1", 3), "B", new EnvFile.Entry("2\n3", 5)), EnvFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary",
                "A-B=canary",
                "1A=canary",
                "=canary",
                "A='canary",
                "A=\"canary",
                "A=\"canary\" canary",
                "A='can'ary'",
                "A=\"canary\\x\"",
                "A: canary"
            })
    void anythingElseIsRefusedByItsLineAndNotShown(String line) throws IOException {
        SettingsRefused refused = assertThrows(SettingsRefused.class, () -> EnvFile.read(file("B=1\n" + line + "\n")));

        assertTrue(refused.getMessage().contains("some.env line 2: "), refused.getMessage());
        assertFalse(refused.getMessage().contains("canary"), refused.getMessage());
    }

    @Test
    void aNameMayStandInTheFileOnce() throws IOException {
        SettingsRefused refused = assertThrows(SettingsRefused.class, () -> EnvFile.read(file("A=1\nA=1\n")));

        assertEquals(folder.resolve("some.env") + " line 2: A stands in line 1 already", refused.getMessage());
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("some.env"), "A=\u00e4".getBytes(StandardCharsets.ISO_8859_1));

        SettingsRefused refused = assertThrows(SettingsRefused.class, () -> EnvFile.read(file));

        assertEquals(file + ": not a text in UTF-8", refused.getMessage());
    }

    @Test
    void aFolderIsNotAFileOfSettings() {
        assertThrows(SettingsRefused.class, () -> EnvFile.read(folder));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("some.env"), text);
    }
}
