package io.moltgram.domain.text;

/** Words of others made fit for one line of a record: nothing that moves a cursor, breaks a line or hides. */
public final class PlainLine {

    private static final int LONGEST = 300;

    private PlainLine() {}

    /** The text on one line, at most so long; what cannot be shown stands as its number in hexadecimal digits. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> add(line, point));
        return line.length() <= LONGEST ? line.toString() : cut(line);
    }

    private static void add(StringBuilder line, int point) {
        if (point == '\\') {
            line.append("\\\\");
        } else if (isPlain(point)) {
            line.appendCodePoint(point);
        } else {
            line.append("\\u{").append(Integer.toHexString(point)).append('}');
        }
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String cut(StringBuilder line) {
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end);
    }
}
