package io.moltgram.http.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTokenTest {

    private static final String TOKEN = "00ff10a5c3".repeat(6) + "abcd";

    @Test
    void everyMaskIsAnotherAndAllHideTheSameToken() {
        String one = MaskedToken.mask(TOKEN);
        String other = MaskedToken.mask(TOKEN);

        assertNotEquals(one, other);
        assertFalse(one.contains(TOKEN));
        assertEquals(TOKEN, MaskedToken.unmask(one));
        assertEquals(TOKEN, MaskedToken.unmask(other));
        assertEquals("", MaskedToken.unmask(MaskedToken.mask("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "zz", "zzzz", "abc", "abcdef", "é€éé"})
    void whatIsNoMaskStaysWhatItIs(String given) {
        assertEquals(given, MaskedToken.unmask(given));
    }
}
