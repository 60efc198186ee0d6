package io.moltgram.application.watch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement is called in figures: what it does, the first table it names, and some digits that tell it from
 * others; {@code select posts 3fa9c1}.
 *
 * @param text on one line, without any text it compares with, and with one question mark for any number of them
 */
record StatementName(String name, String text, boolean writes) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TEXTS = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern MANY = Pattern.compile("\\?(?:\\s*,\\s*\\?)+");
    private static final Pattern WRITES = Pattern.compile("\\b(insert|update|delete)\\b");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|update)\\s+(?:only\\s+)?\"?([a-z_]+)");
    private static final int DIGITS = 0xffffff;

    static StatementName of(String sql) {
        String line = SPACE.matcher(sql.strip()).replaceAll(" ");
        String bare = MANY.matcher(TEXTS.matcher(line).replaceAll("'…'")).replaceAll("?, …");
        String lower = bare.toLowerCase(Locale.ROOT);
        Matcher change = WRITES.matcher(lower);
        boolean asks = lower.startsWith("select") || !change.find();
        String deed = asks ? "select" : change.group(1);
        Matcher table = TABLE.matcher(asks ? lower : lower.substring(change.start()));
        String what = table.find() ? table.group(1) : "nothing";
        String name = String.format(Locale.ROOT, "%s %s %06x", deed, what, bare.hashCode() & DIGITS);
        return new StatementName(name, bare, !asks);
    }
}
