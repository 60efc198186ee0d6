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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/uploads/a.png | a.png",
                "https://old.example/uploads/a%20b+c.png?x=1 | a%20b+c.png a b+c.png",
                "/uploads/%ED%95%9C.png | %ED%95%9C.png 한.png",
                "/uploads/100%.png | 100%.png",
                "/uploads/%2e%2e/a.png | %2e%2e/a.png",
                "/uploads/../a.png | ''",
                "/elsewhere/a.png | ''"
            })
    void anUploadIsLookedForAsItIsWrittenAndAsItIsMeant(String address, String names) {
        assertEquals(names, String.join(" ", OldAddress.uploads(address)));
    }

    /** Whoever wrote it into an old database meant no good; the import goes on. */
    @Test
    void wordsWithoutEndAreNoPicture() {
        assertEquals(Optional.empty(), held("data:image/png" + ";a".repeat(1_000_000)));
        assertEquals(Optional.empty(), held("data:image/png" + ";a".repeat(1_000_000) + ",aGk="));
        assertEquals(Optional.empty(), held("data:image/" + "a".repeat(1_000_000)));
    }
}
