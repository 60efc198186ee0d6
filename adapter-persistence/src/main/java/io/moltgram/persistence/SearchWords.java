package io.moltgram.persistence;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text as search sees them: folded in case, width and accents. Scripts that part no words are cut into
 * pairs of neighbours, each emoji is a word, and what is neither letter nor digit parts words.
 */
public final class SearchWords {

    /** In code points; words are cut there. */
    private static final int LONGEST = 40;

    private static final Set<UnicodeScript> UNPARTED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Letters that have no accent to take away. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    private static final int LONG_VOWEL = 'ー';

    /** What a code point is to words. */
    private enum Kind {
        LETTER,
        UNPARTED,
        SYMBOL,
        /** Changes its neighbour's looks only. */
        NOTHING,
        BETWEEN
    }

    private final boolean isAsked;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> run = new ArrayList<>();
    private Kind runKind = Kind.BETWEEN;

    private SearchWords(boolean isAsked) {
        this.isAsked = isAsked;
    }

    /** The words under which the text is found. */
    public static List<String> kept(String text) {
        return new SearchWords(false).read(text);
    }

    /** The words that a text must hold to be found; each may be the beginning of a kept one. */
    public static List<String> asked(String text) {
        return new SearchWords(true).read(text);
    }

    /** Whether the code point is part of some word. */
    static boolean isInWord(int point) {
        return kind(point) != Kind.BETWEEN;
    }

    /** Whether the code point makes words together with others beside it. */
    public static boolean isLetter(int point) {
        return kind(point) == Kind.LETTER;
    }

    /** Folds case, width and accents. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String parted = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(parted.length());
        parted.codePoints().filter(point -> point < 0x300 || point > 0x36f).forEach(point -> {
            String latin = LATIN.get(point);
            if (latin == null) {
                folded.appendCodePoint(point);
            } else {
                folded.append(latin);
            }
        });
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private List<String> read(String text) {
        fold(text).codePoints().forEach(this::see);
        endRun();
        return List.copyOf(words);
    }

    private void see(int point) {
        Kind kind = kind(point);
        if (kind == Kind.NOTHING) {
            return;
        }
        if (kind != runKind || kind == Kind.SYMBOL) {
            endRun();
            runKind = kind;
        }
        if (kind != Kind.BETWEEN) {
            run.add(point);
        }
    }

    private void endRun() {
        if (runKind == Kind.UNPARTED) {
            for (int at = 0; at + 1 < run.size(); at++) {
                words.add(text(run.subList(at, at + 2)));
            }
            if (!isAsked || run.size() == 1) {
                words.add(text(run.subList(run.size() - 1, run.size())));
            }
        } else if (!run.isEmpty()) {
            words.add(text(run.subList(0, Math.min(LONGEST, run.size()))));
        }
        run.clear();
        runKind = Kind.BETWEEN;
    }

    private static String text(List<Integer> points) {
        StringBuilder text = new StringBuilder();
        points.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static Kind kind(int point) {
        if (point < 0x80) {
            return Character.isLetterOrDigit(point) ? Kind.LETTER : Kind.BETWEEN;
        }
        boolean isVariation = point >= 0xfe00 && point <= 0xfe0f;
        if (isVariation) {
            return Kind.NOTHING;
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.ENCLOSING_MARK, Character.MODIFIER_SYMBOL -> Kind.NOTHING;
            case Character.OTHER_SYMBOL -> Kind.SYMBOL;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> isUnparted(point) ? Kind.UNPARTED : Kind.LETTER;
            default -> Kind.BETWEEN;
        };
    }

    private static boolean isUnparted(int point) {
        return point == LONG_VOWEL || UNPARTED.contains(UnicodeScript.of(point));
    }
}
