package io.moltgram.bootstrap.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.settings.ExampleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTest {

    @TempDir
    Path folder;

    private Machine machine;
    private Path file;

    @BeforeEach
    void sitDown() {
        machine = new Machine(folder, Map.of());
        file = folder.resolve(".env.production.local");
    }

    @Test
    void everySettingIsWrittenForItsOwnerAlone() throws IOException {
        Machine.Outcome outcome = machine.types("init");

        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(ExampleFile.text(), Files.readString(file));
        assertEquals("rw-------", rights(file));
        assertEquals("rw-------", rights(folder.resolve("data/secrets/session.secret")));
        assertEquals("rw-------", rights(folder.resolve("data/secrets/key.secret")));
        assertEquals("rwx------", rights(folder.resolve("data/secrets")));
    }

    @Test
    void whatIsSetIsTakenIn() {
        machine.types("init --set PORT=7007 --set MOLTGRAM_BASE_URL=https://gram.example --set BACKUP_SCHEDULE=off");

        String printed = machine.types("config print --origin").out();
        assertTrue(printed.contains("PORT=7007  # .env.production.local line "), printed);
        assertTrue(printed.contains("MOLTGRAM_BASE_URL=https://gram.example  # .env.production.local line "), printed);
        assertTrue(printed.contains("HOST=0.0.0.0  # default"), printed);
    }

    @Test
    void aFileThatIsThereIsLeftAloneUnlessAsked() throws IOException {
        Files.writeString(file, "PORT=1234\n");

        Machine.Outcome refused = machine.types("init");
        assertEquals(78, refused.code());
        assertTrue(refused.err().contains("is there already"), refused.err());
        assertEquals("PORT=1234\n", Files.readString(file));

        assertEquals(0, machine.types("init --force").code());
        assertEquals("PORT=1234\n", Files.readString(folder.resolve(".env.production.local.old")));
    }

    @ParameterizedTest
    @CsvSource({"PORT=99999, PORT=99999", "PROT=1, PROT is not a setting", "PORT, PORT is not a setting"})
    void whatIsWrongIsNamedAndNothingIsWritten(String setting, String named) {
        Machine.Outcome outcome = machine.types("init --set " + setting);

        assertEquals(78, outcome.code());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains(named), outcome.err());
        assertFalse(Files.exists(file));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
