package io.moltgram.bootstrap.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldAddressTest {

    private static Optional<String> held(String address) {
        return OldAddress.held(address)
                .map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data:image/png;base64,aGk= | hi",
                "data:image/svg+xml;charset=utf-8;base64,aGk= | hi",
                "data:image/svg+xml;charset=utf-8,h%69+ | hi+",
                "data:image/svg+xml,hi | hi"
            })
    void aPictureInTheAddressIsFound(String address, String held) {
        assertEquals(Optional.of(held), held(address));
    }

    /** Whoever wrote it into an old database meant no good; the import goes on. */
    @Test
    void wordsWithoutEndAreNoPicture() {
        assertEquals(Optional.empty(), held("data:image/png" + ";a".repeat(1_000_000)));
        assertEquals(Optional.empty(), held("data:image/png" + ";a".repeat(1_000_000) + ",aGk="));
        assertEquals(Optional.empty(), held("data:image/" + "a".repeat(1_000_000)));
    }
}
