package io.moltgram.http.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-9, 0, 10",
        "bytes=0-99, 0, 10",
        "bytes=3-, 3, 7",
        "bytes=-4, 6, 4",
        "bytes=-99, 0, 10"
    })
    void aRangeIsCutToTheFile(String header, long start, long length) {
        assertEquals(Optional.of(new ByteRange(start, length)), ByteRange.of(header, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=999999999999999999-"})
    void aRangeOutsideTheFileIsNone(String header) {
        assertEquals(true, ByteRange.isSingle(header));
        assertEquals(Optional.empty(), ByteRange.of(header, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=-",
                "bytes=5-3",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes",
                "",
                "bytes=a-b",
                "bytes=0-9999999999999999999"
            })
    void whatIsNoSingleRangeIsIgnored(String header) {
        assertEquals(false, ByteRange.isSingle(header));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, bytes 0-9/10", "3, 2, bytes 3-4/10"})
    void aRangeTellsItsPlace(long start, long length, String told) {
        assertEquals(told, new ByteRange(start, length).of(10));
    }
}
