package io.moltgram.http.web;

import java.util.Locale;
import java.util.Optional;

/** A language that the pages speak. */
public enum Language {
    ENGLISH("en", "en_US", Locale.ENGLISH, "English"),
    KOREAN("ko", "ko_KR", Locale.KOREAN, "한국어");

    private final String code;
    private final String region;
    private final Locale locale;
    private final String ownName;

    Language(String code, String region, Locale locale, String ownName) {
        this.code = code;
        this.region = region;
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

    /** As Open Graph names it, with a region. */
    public String region() {
        return region;
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }
}
