package io.moltgram.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.CountryFile;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Countries from a table on this machine. */
class CountryTableTest {

    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String OLD = "203.0.113.77";
    private static final String NEW = "2001:db8:1:2:aaaa:bbbb:cccc:dddd";

    @TempDir
    Path folder;

    private static Map<String, ?> country(String code) {
        return Map.of("country", Map.of("iso_code", code, "names", Map.of("en", "A country with quite a long name")));
    }

    private Path table() throws IOException {
        return new CountryFile()
                .with("203.0.113.0/24", country("KR"))
                .with("198.51.100.128/25", Map.of("country_code", "CA"))
                .with("192.0.2.1/32", country("NZ"))
                .with("2001:db8::/33", country("FR"))
                .with("2001:db8:8000::/33", Map.of("continent", Map.of("code", "EU")))
                .write(folder.resolve("countries.mmdb"));
    }

    private static String of(CountryTable table, String address) throws IOException {
        return table.of(InetAddress.getByName(address));
    }

    @Test
    void addressesOfBothKindsAreFoundInTheirNetworksAlone() throws IOException {
        CountryTable table = CountryTable.open(table());

        assertEquals("KR", of(table, "203.0.113.0"));
        assertEquals("KR", of(table, "203.0.113.255"));
        assertEquals("", of(table, "203.0.114.0"));
        assertEquals("", of(table, "203.0.112.255"));
        assertEquals("CA", of(table, "198.51.100.128"));
        assertEquals("", of(table, "198.51.100.127"));
        assertEquals("NZ", of(table, "192.0.2.1"));
        assertEquals("", of(table, "192.0.2.0"));
        assertEquals("FR", of(table, "2001:db8::1"));
        assertEquals("FR", of(table, NEW));
        assertEquals("", of(table, "2001:db8:8000::1"));
        assertEquals("", of(table, "2001:db9::1"));
        assertEquals("", of(table, "::1"));
    }

    @Test
    void whatIsNoTableStopsTheStartWithItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("none.mmdb"), "no table");
        CannotRun refused = assertThrows(CannotRun.class, () -> CountryTable.open(file));
        assertTrue(refused.getMessage().startsWith("MOLTGRAM_COUNTRIES: " + file), refused.getMessage());
        assertThrows(CannotRun.class, () -> CountryTable.open(folder.resolve("absent.mmdb")));
    }

    @Test
    void aTableThatIsBrokenInsideAnswersNothingAndBreaksNothing() throws IOException {
        Path file = table();
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < 600; at++) {
            bytes[at] = (byte) 0xee;
        }
        CountryTable table = CountryTable.open(Files.write(file, bytes));

        assertEquals("", of(table, OLD));
        assertEquals("", of(table, NEW));
    }

    @Test
    void countriesAreCountedAndNoAddressIsKept() throws IOException {
        Map<String, String> settings =
                Map.of("MOLTGRAM_TRUSTED_PROXIES", "127.0.0.1", "MOLTGRAM_COUNTRIES", table().toString());
        try (TestServer server = TestServer.start(settings)) {
            Browser browser = new Browser(server.url());
            for (String address : List.of(OLD, NEW, "192.0.2.200")) {
                browser.get("/explore", "User-Agent", PERSON, "X-Forwarded-For", address);
            }
            Browser desk = new Browser(server.url());
            desk.enter(server.adminCode());
            Receiver.await(() -> countries(desk).contains("country,people,FR,,1"));

            assertTrue(countries(desk).contains("country,people,KR,,1"), countries(desk));
            Receiver.await(() -> Files.exists(server.data().resolve("visitors.today")));
            assertNothingKept(server.data());
        }
    }

    private static String countries(Browser desk) {
        return desk.get("/admin/analytics.csv").body();
    }

    private static void assertNothingKept(Path data) throws IOException {
        List<String> addresses = List.of(OLD, NEW, "2001:db8:1:2", "192.0.2.200");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String held = Files.readString(file, StandardCharsets.ISO_8859_1);
                addresses.forEach(address -> assertFalse(held.contains(address), file + " " + address));
            }
        }
    }
}
