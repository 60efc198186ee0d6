package io.moltgram.http.server;

import io.moltgram.domain.Refusal;

/** Text from outside must be text: no half of a surrogate pair and no zero character, which stores and JSON refuse. */
final class SentText {

    private SentText() {}

    static String checked(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                throw refused(field);
            }
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw refused(field);
                }
                i++;
            }
        }
        return text;
    }

    private static Refusal refused(String field) {
        return Refusal.invalid("text_malformed", field + " must be valid Unicode text")
                .with("field", field);
    }
}
