package io.moltgram.http.web.admin;

/** Cells of a table in the form of RFC 4180, which no spreadsheet takes for a formula. */
final class Csv {

    private Csv() {}

    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isPlain = safe.chars().noneMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
