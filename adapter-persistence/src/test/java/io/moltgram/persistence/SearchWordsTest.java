package io.moltgram.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void lettersAndDigitsMakeWordsAndAllElseParts() {
        assertEquals(List.of("hello", "wor1d", "it", "s"), SearchWords.kept("Hello, WOR1D! it's"));
        assertEquals(List.of("cafe", "strasse", "o"), SearchWords.kept("Café STRASSE Ø"));
        assertEquals(List.of("cafe"), SearchWords.kept("cafe\u0301"));
        assertEquals(List.of(), SearchWords.kept(" %_*\u0301\u200d\ufe0f"));
        assertEquals(40, SearchWords.kept("a".repeat(500)).get(0).length());
    }

    @Test
    void scriptsWithoutBlanksAreCutIntoPairs() {
        assertEquals(List.of("日本", "本語", "語"), SearchWords.kept("日本語"));
        assertEquals(List.of("日本", "本語"), SearchWords.asked("日本語"));
        assertEquals(List.of("日"), SearchWords.asked("日"));
        assertEquals(List.of("t", "シャ", "ャツ", "ツ"), SearchWords.kept("Tｼｬﾂ"));
        assertEquals(List.of("𠮷野", "野"), SearchWords.kept("𠮷野"));
    }

    @Test
    void eachEmojiIsAWord() {
        assertEquals(List.of("👩", "🚀", "❤"), SearchWords.kept("👩🏽‍🚀❤️"));
    }

    @Test
    void signsThatAreInNoWordMakeAQueryLiteral() {
        assertEquals(
                new SearchQuery(List.of("bob", "7", "sun"), List.of("bob-7", "sun")),
                SearchQuery.of(" @Bob-7  #Sun! ").orElseThrow());
        assertEquals(
                new SearchQuery(List.of(), List.of("100%", "sun")),
                SearchQuery.of("100% sun").orElseThrow());
        assertEquals(
                new SearchQuery(List.of(), List.of("#")), SearchQuery.of("#").orElseThrow());
        assertEquals(
                new SearchQuery(List.of(), List.of("-")), SearchQuery.of("-").orElseThrow());
        assertEquals(Optional.empty(), SearchQuery.of(" \n "));
        assertEquals(Optional.empty(), SearchQuery.of("a\u0000"));
    }
}
