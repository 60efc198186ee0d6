package io.moltgram.bootstrap.wiring;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.http.web.analytics.Countries;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Countries from a file in MaxMind's format, as several houses offer them. It is read into memory when the server
 * starts, so the file may be replaced meanwhile; what it says then counts from the next start.
 */
final class CountryTable implements Countries {

    private static final Logger LOG = LoggerFactory.getLogger(CountryTable.class);

    private final Reader reader;

    private CountryTable(Reader reader) {
        this.reader = reader;
    }

    static CountryTable open(Path file) {
        try {
            return new CountryTable(new Reader(file.toFile(), Reader.FileMode.MEMORY, new CHMCache()));
        } catch (IOException e) {
            throw CannotRun.now("MOLTGRAM_COUNTRIES: " + file + " is no table of countries: " + e.getMessage());
        }
    }

    @Override
    public String of(InetAddress address) {
        try {
            Map<?, ?> found = reader.get(address, Map.class);
            return found == null ? "" : country(found);
        } catch (IOException | RuntimeException e) { // a broken table must not break more than itself
            LOG.debug("The table of countries has no answer", e);
            return "";
        }
    }

    private static String country(Map<?, ?> found) {
        Object country = found.get("country");
        Object code = country instanceof Map<?, ?> named ? named.get("iso_code") : found.get("country_code");
        return code instanceof String letters ? letters : "";
    }
}
