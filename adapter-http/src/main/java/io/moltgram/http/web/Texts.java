package io.moltgram.http.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of the pages in one language, from {@code messages/<language>/<part>.properties} (UTF-8). A text may hold
 * {@code {0}}, {@code {1}}, ... for what is put in; a counted one has the forms {@code key.one} and {@code key.other}.
 */
public final class Texts {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;
    private static final long MONTH = 30 * DAY;
    private static final String FOR_SCRIPTS = "script.";

    /** The files of each language; no key may stand in two of them. */
    static final List<String> PARTS = List.of(
            "site",
            "account",
            "admin",
            "activity",
            "agent",
            "alert",
            "analytics",
            "collection",
            "compose",
            "docs",
            "explore",
            "feedback",
            "home",
            "leaderboard",
            "message",
            "notification",
            "points",
            "post",
            "profile",
            "refusal",
            "ruling",
            "settings",
            "sight",
            "status",
            "story",
            "text",
            "trending",
            "trouble");

    private static final long SHORT_BY_ITSELF = 1000;

    private final Language language;
    private final Map<String, String> words;
    private final NumberFormat compact;

    private Texts(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
        this.compact = NumberFormat.getCompactNumberInstance(language.locale(), NumberFormat.Style.SHORT);
    }

    /** All languages, read from the class path when first asked for. */
    public static Map<Language, Texts> all() {
        return Known.ALL;
    }

    private static final class Known {
        static final Map<Language, Texts> ALL = readAll();
    }

    private static Map<Language, Texts> readAll() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Texts(language, read(language)));
        }
        return Map.copyOf(all);
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> words = new TreeMap<>();
        for (String part : PARTS) {
            Properties some = read("messages/" + language.code() + "/" + part + ".properties");
            for (String key : some.stringPropertyNames()) {
                if (words.put(key, some.getProperty(key)) != null) {
                    throw new IllegalStateException("the text " + key + " of " + language + " is there twice");
                }
            }
        }
        return words;
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return words.keySet();
    }

    /** The text, or the key itself where the language lacks it. */
    public String get(String key, Object... facts) {
        String text = words.getOrDefault(key, key);
        for (int i = 0; i < facts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(facts[i]));
        }
        return text;
    }

    /** The text of a refusal with this code, if the language has one. */
    public Optional<String> refusal(String code) {
        return Optional.ofNullable(words.get("refusal." + code));
    }

    /** The text of a refusal with this code, if the language has one, else the text that came with it. */
    public String refusal(String code, String otherwise) {
        return words.getOrDefault("refusal." + code, otherwise);
    }

    /** The counted text, with the number in its short form as {@code {0}}. */
    public String count(String key, long number) {
        return get(key + (number == 1 ? ".one" : ".other"), number(number));
    }

    /** A number in short form: 950, 1.2K, 3M; in Korean 950, 1.2천. */
    public String number(long number) {
        if (number >= 0 && number < SHORT_BY_ITSELF) {
            return Long.toString(number);
        }
        NumberFormat format = (NumberFormat) compact.clone(); // may not be used by two at once, and takes long to make
        format.setMaximumFractionDigits(number < 100_000 ? 1 : 0);
        return format.format(number);
    }

    /** A number in full, in groups as the language writes it. */
    public String whole(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** How long ago it was, up to 30 days; then the day. */
    public String ago(Instant at, Instant now) {
        long seconds = Duration.between(at, now).toSeconds();
        if (seconds < MINUTE) {
            return get("time.now");
        }
        if (seconds < HOUR) {
            return get("time.minutes", seconds / MINUTE);
        }
        if (seconds < DAY) {
            return get("time.hours", seconds / HOUR);
        }
        if (seconds < WEEK) {
            return get("time.days", seconds / DAY);
        }
        return seconds < MONTH ? get("time.weeks", seconds / WEEK) : day(at);
    }

    /** Day and minute in UTC. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }

    /** The day in UTC, written out. */
    public String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    /** The month in UTC, written out. */
    public String month(Instant at) {
        return DateTimeFormatter.ofPattern(get("time.month"), language.locale())
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    /** What the scripts say, by key. */
    public Map<String, String> forScripts() {
        Map<String, String> some = new TreeMap<>();
        words.forEach((key, text) -> {
            if (key.startsWith(FOR_SCRIPTS) || key.startsWith("time.")) {
                some.put(key, text);
            }
        });
        return some;
    }
}
