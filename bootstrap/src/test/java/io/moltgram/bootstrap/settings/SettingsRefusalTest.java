package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRefusalTest {

    private static final String CANARY = "canary-7e1f0c93-canary-7e1f0c93-canary";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PORT | 80a | a whole number from 0 to 65535
        PORT | 65536 | a whole number from 0 to 65535
        PORT | -1 | a whole number from 0 to 65535
        PORT | ٨٠ | a whole number from 0 to 65535
        MOLTGRAM_RATE_READS | 99999999999999999999 | a whole number from 0 to 1000000
        HOST | 1.2.3 | an address such as 127.0.0.1 or ::, or a host name
        HOST | a b | an address such as 127.0.0.1 or ::, or a host name
        MOLTGRAM_BASE_URL | moltgram.example | an http or https address without path
        MOLTGRAM_BASE_URL | https://moltgram.example/under | an http or https address without path
        MOLTGRAM_TRUSTED_PROXIES | 10.0.0.0/33 | addresses or networks separated by commas
        MOLTGRAM_TRUSTED_PROXIES | 127.0.0.1,,::1 | addresses or networks separated by commas
        MOLTGRAM_TRUSTED_PROXIES | proxy.example | addresses or networks separated by commas
        MOLTGRAM_LOG_LEVEL | loud | one of error, warn, info, debug, trace
        MOLTGRAM_ALLOW_LOOPBACK_FETCH | maybe | true or false
        MOLTGRAM_UPLOAD_BYTES | 52428801 | a whole number from 1024 to 52428800
        MOLTGRAM_MODE | staging | one of production, development
        MOLTGRAM_TOKEN_PUMPFUN | javascript:alert(1) | an http or https address
        MOLTGRAM_PICTURE_SECONDS | 0 | whole seconds from 1 to 300
        """)
    void aWrongValueIsRefusedWithItsNameAndWhatIsWanted(String name, String value, String wanted) {
        String problem = onlyProblem(Map.of(name, value));

        assertTrue(problem.startsWith(name + "=" + value + " (environment) is wrong: wanted is " + wanted), problem);
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        List<String> problems =
                problems(Map.of("PORT", "x", "MOLTGRAM_READERS", "y", "MOLTGRAM_RATE_READ", "1", "UNRELATED", "z"));

        assertEquals(
                List.of(
                        "MOLTGRAM_RATE_READ (environment) is not a setting; did you mean MOLTGRAM_RATE_READS?",
                        "PORT=x (environment) is wrong: wanted is a whole number from 0 to 65535",
                        "MOLTGRAM_READERS=y (environment) is wrong: wanted is a whole number from 0 to 256"),
                problems);
    }

    @Test
    void aNameLikeNothingGetsNoHint() {
        assertEquals("MOLTGRAM_XYZZY (environment) is not a setting", onlyProblem(Map.of("MOLTGRAM_XYZZY", "1")));
    }

    @Test
    void aLineBreakInAValueDoesNotBreakTheLine() {
        assertFalse(onlyProblem(Map.of("PORT", "80\nmoltgram: all is well")).contains("\n"));
    }

    @Test
    void aFileThatWasNamedMustBeThere() {
        SettingsReader reader = new SettingsReader(Map.of(), folder);

        SettingsRefused refused = assertThrows(SettingsRefused.class, () -> reader.read(Path.of("none.env")));

        assertEquals(List.of(folder.resolve("none.env") + ": cannot be read"), refused.problems());
    }

    @Test
    void whatIsNotSupportedYetIsSaid() {
        Reading reading = read(Map.of("TURSO_AUTH_TOKEN", CANARY));

        assertEquals(
                List.of("TURSO_AUTH_TOKEN (environment) is ignored: remote libSQL databases are not supported yet"),
                reading.warnings());
    }

    @Test
    void theFiguresMayBeForNobodyWithoutTheToken() {
        assertEquals(
                List.of(),
                read(Map.of("MOLTGRAM_METRICS_NETWORKS", "none"))
                        .settings()
                        .watch()
                        .networks());
    }

    @Test
    void namesThatTheScriptsReadAreFine() {
        assertEquals(
                List.of(),
                read(Map.of("MOLTGRAM_JAVA_OPTS", "-Xmx1g", "MOLTGRAM_TEST_POSTGRES", "x"))
                        .warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"libsql://db.turso.io", "https://db.turso.io", "LIBSQL://db?authToken=" + CANARY})
    void aRemoteLibsqlDatabaseIsNotSupportedYet(String address) {
        String problem = onlyProblem(Map.of("DATABASE_URL", address));

        assertTrue(problem.contains("remote libSQL databases are not supported yet"), problem);
        assertFalse(problem.contains(CANARY), problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://gram:" + CANARY + "@host:99999/db",
                "postgresql://gram:" + CANARY + "@host",
                "postgresql:/gram:" + CANARY + "@host/db",
                "postgresql://gram:%zz" + CANARY + "@host/db",
                "postgresql://gram:" + CANARY + " @host/db",
                "postgresql://host/db?user=gram&password=" + CANARY,
                "gram:" + CANARY + "@host/db",
                "file:a.db?key=" + CANARY,
                CANARY
            })
    void aWrongDatabaseAddressGivesNoPasswordAway(String address) {
        String problem = onlyProblem(Map.of("DATABASE_URL", address));

        assertTrue(problem.startsWith("DATABASE_URL=******** (environment) is wrong: "), problem);
        assertFalse(problem.contains("canary"), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEXTAUTH_SECRET", "MOLTGRAM_KEY_SECRET"})
    void aShortSecretIsRefusedWithoutShowingIt(String name) {
        assertEquals(
                name + "=******** (environment) is wrong: it has 31 characters,"
                        + " wanted is a secret of at least 32 characters",
                onlyProblem(Map.of(name, "x".repeat(31))));
    }

    @Test
    void secretsNeverShow() {
        Reading reading = read(Map.of(
                "DATABASE_URL", "postgresql://gram:" + CANARY + "@host/db",
                "TURSO_AUTH_TOKEN", CANARY,
                "BLOB_READ_WRITE_TOKEN", CANARY,
                "ADMIN_TOKEN", CANARY,
                "BOT_SECRET", CANARY,
                "NEXTAUTH_SECRET", CANARY,
                "MOLTGRAM_KEY_SECRET", CANARY));

        assertEquals(
                "postgresql://gram:********@host:5432/db",
                value(reading, "DATABASE_URL").value());
        assertEquals("********", value(reading, "ADMIN_TOKEN").value());
        assertFalse(reading.toString().contains("canary"), reading.toString());
        assertEquals(
                CANARY, reading.settings().secrets().session().orElseThrow().reveal());
    }

    private Reading read(Map<String, String> environment) {
        return new SettingsReader(environment, folder).read();
    }

    private List<String> problems(Map<String, String> environment) {
        return assertThrows(SettingsRefused.class, () -> read(environment)).problems();
    }

    private String onlyProblem(Map<String, String> environment) {
        List<String> problems = problems(environment);
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    private static SettingValue value(Reading reading, String name) {
        return reading.values().stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
