package io.moltgram.domain.fault;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text from anywhere without what nobody may see: keys, bearer and basic credentials, cookies, values of queries and
 * of fields that sound secret, mail addresses, long tokens, and whatever is quoted. Rather too much goes than too
 * little. What was taken out is shown as an ellipsis.
 *
 * @param text at most {@link #LONGEST} characters
 */
public record Scrubbed(String text) {

    /** So long a text may be. */
    public static final int LONGEST = 500;

    private static final int LONGEST_READ = 2_000;
    private static final String GONE = "…";

    /** Replacements in their order; {@code $1} stays. */
    private enum Rule {
        /* What a statement was given, in the words of Jdbi and of PostgreSQL. */
        ARGUMENTS("(?s)\\b(arguments:|Failing row contains|Detail:).*", "$1 " + GONE),
        KEY("mg_[A-Za-z0-9_-]+", "mg_" + GONE),
        SIGNING("whsec_[A-Za-z0-9+/=_-]+", "whsec_" + GONE),
        COOKIE("(?i)\\b((?:set-)?cookies?)[\"']?\\s*[:=]\\s*[^\\r\\n]+", "$1: " + GONE),
        BEARER("(?i)\\b(bearer|basic|digest|token)\\s+[A-Za-z0-9._~+/=-]{6,}", "$1 " + GONE),
        USER("://[^/\\s@]+@", "://" + GONE + "@"),
        QUERY("(\\?)[^\\s\"'<>)\\]]+", "$1" + GONE),
        FRAGMENT("(https?://[^\\s\"'<>#]+#)[^\\s\"'<>]+", "$1" + GONE),
        NAMED(
                "(?i)([\\w-]{0,30}(?:secret|passw|token|credential|api_?-?key|authorization|session|csrf|dsn"
                        + "|signature|code)[\\w-]{0,30})[\"']?\\s*[:=]\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s,;&)}\\]]+)",
                "$1=" + GONE),
        FIELD("\\b(\\w{1,40})=(?!…)[^\\s,;&)}\\]]+", "$1=" + GONE),
        ROW("(\\([\\w\", ]{1,100}\\))=\\([^)]*\\)?", "$1=(" + GONE + ")"),
        MAIL("[\\p{L}0-9._%+'-]{1,64}@[\\p{L}0-9-]{1,64}(?:\\.[\\p{L}0-9-]{1,64})+", GONE),
        JWT("eyJ[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)*", GONE),
        DIGITS("[0-9](?:[ -]?[0-9]){11,}", GONE);

        private final Pattern pattern;
        private final String replacement;

        Rule(String pattern, String replacement) {
            this.pattern = Pattern.compile(pattern);
            this.replacement = replacement;
        }
    }

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)(?:\"|$)");

    /** One word of letters in quotes is a name in the program or the database, not a value. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$.<>()]{1,60}|<local[0-9]{1,3}>");

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_=-]{24,}+");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]");

    public static Scrubbed of(String text) {
        String rest = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        for (Rule rule : Rule.values()) {
            Matcher matcher = rule.pattern.matcher(rest);
            rest = matcher.find() ? matcher.replaceAll(rule.replacement) : rest;
        }
        rest = QUOTED.matcher(rest)
                .replaceAll(found -> Matcher.quoteReplacement(
                        NAME.matcher(found.group(1)).matches() ? found.group() : "\"" + GONE + "\""));
        rest = RUN.matcher(rest).replaceAll(run -> isToken(run.group()) ? GONE : run.group());
        return new Scrubbed(cut(CONTROL.matcher(rest).replaceAll(" ").strip(), LONGEST));
    }

    /** Whether nothing had to go. */
    public static boolean isClean(String text) {
        return of(text).text().equals(text);
    }

    /** Names in programs have hardly any digits. */
    private static boolean isToken(String run) {
        return run.chars().filter(Character::isDigit).count() >= 2
                && run.chars().anyMatch(Character::isLetter);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + GONE;
    }
}
