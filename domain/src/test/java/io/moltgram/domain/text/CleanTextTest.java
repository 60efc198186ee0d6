package io.moltgram.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules: HTTP contract, section 1.5. */
class CleanTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a < b and c > d | a  d",
                "<b>bold</b> | bold",
                "<script>alert(1)</script>x | alert(1)x",
                "1 < 2 | 1 < 2",
                "2 > 1 | 2 > 1",
                "<<b>> | >",
                "a<b | a<b",
                "<<b>i> | i>",
                "\"<>\" | \"\"",
                "I <3 you | I <3 you",
                "Tom & Jerry | Tom & Jerry",
            })
    void everyStretchFromAnOpeningToTheNextClosingBracketGoes(String given, String kept) {
        assertEquals(kept, CleanText.of(given, 1000));
    }

    @Test
    void controlCharactersGoButLineFeedsAndTabsStay() {
        assertEquals("a\n\tbc", CleanText.of("a\n\tb\0\r\u0007\u001b\u007f\u0085c", 1000));
    }

    @Test
    void unicodeWhiteSpaceIsTrimmedAtBothEnds() {
        assertEquals("a\u00a0b", CleanText.of("\ufeff\u00a0\u2003 \n a\u00a0b \u3000\u2028\u202f\ufeff", 1000));
        assertEquals("", CleanText.of(" \u00a0\n\u3000\ufeff", 1000));
    }

    @Test
    void whatIsTooLongIsCutBeforeItIsTrimmed() {
        assertEquals("abc", CleanText.of("abcdef", 3));
        assertEquals("a", CleanText.of("  a bc", 4));
        assertEquals("", CleanText.of("    abc", 4));
        assertEquals("abcd", CleanText.of("<i>ab</i>cd", 4));
        assertEquals("", CleanText.of("abc", 0));
    }

    @Test
    void aCutNeverSplitsACodePoint() {
        assertEquals("ab", CleanText.of("ab\ud83d\ude00c", 3));
        assertEquals("ab\ud83d\ude00", CleanText.of("ab\ud83d\ude00c", 4));
        assertEquals("ab", CleanText.cut("ab\ud83d\ude00c", 3));
        assertEquals("", CleanText.cut("\ud83d\ude00", 1));
    }

    @Test
    void loneSurrogatesGoAndAreNeverJoined() {
        assertEquals("ab", CleanText.of("a\ud83db", 10));
        assertEquals("ab", CleanText.of("\ude00ab\ud83d", 10));
        assertEquals("ab", CleanText.of("a\ud83d<i>\ude00b", 10));
        assertEquals("ab", CleanText.of("a\ud83d\0\ude00b", 10));
    }

    @Test
    void hugeTextTakesNoLongTime() {
        String opening = "<".repeat(10_000_000);
        String pairs = "<>".repeat(5_000_000);

        assertEquals(
                "<".repeat(1000), assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CleanText.of(opening, 1000)));
        assertEquals("", assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CleanText.of(pairs + "\0<", 0)));
        assertEquals("<", assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CleanText.of(pairs + "<", 1000)));
        assertEquals(
                10_000_000,
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CleanText.of(opening, Integer.MAX_VALUE))
                        .length());
    }

    @Test
    void cleanTextIsBoundedWholeAndStaysAsItIs() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 20_000; round++) {
            String given = text(random);
            int max = random.nextInt(24);
            String clean = CleanText.of(given, max);

            assertTrue(clean.length() <= max, () -> "too long: " + shown(given));
            assertTrue(
                    clean.codePoints()
                            .noneMatch(point -> Character.getType(point) == Character.SURROGATE
                                    || Character.isISOControl(point) && point != '\n' && point != '\t'),
                    () -> "broken: " + shown(given));
            assertEquals(clean, CleanText.of(clean, max), () -> "unstable: " + shown(given));
        }
    }

    /** Text made of what is hard: brackets, blanks, controls, halves and wholes of surrogate pairs. */
    private static String text(Random random) {
        String[] parts = {"<", ">", "a", " ", "\u00a0", "\n", "\0", "\ud83d", "\ude00", "\ud83d\ude00", "\ufeff", "é"};
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(unit -> shown.append(String.format("\\u%04x", unit)));
        return shown.toString();
    }
}
