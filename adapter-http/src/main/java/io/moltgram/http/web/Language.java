package io.moltgram.http.web;

import java.util.Locale;
import java.util.Optional;

/** A language that the pages speak. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH, "English"),
    KOREAN("ko", Locale.KOREAN, "한국어");

    private final String code;
    private final Locale locale;
    private final String ownName;

    Language(String code, Locale locale, String ownName) {
        this.code = code;
        this.locale = locale;
        this.ownName = ownName;
    }

    public static Optional<Language> byCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Korean if the browser's first choice begins with {@code ko}, else English. */
    public static Language accepted(String header) {
        return header.strip().toLowerCase(Locale.ROOT).startsWith(KOREAN.code) ? KOREAN : ENGLISH;
    }

    /** Two letters, as in the {@code lang} attribute. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }
}
