package io.moltgram.bootstrap.backup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a backup is called and what lies in it. It is a ZIP file that any tool opens: the database, the folders {@code
 * media} and {@code secrets} as they stand in the data folder, {@code backup.properties}, {@code tables.txt} with the
 * sums of all tables, and {@code SHA256SUMS} of all of them in the form that {@code sha256sum -c} reads. A file beside
 * it, with {@code .sha256} behind the name, has the sum of the ZIP file itself.
 */
final class Layout {

    static final String DATABASE = "moltgram.db";
    static final String MEDIA = "media/";
    static final String SECRETS = "secrets/";
    static final String PROPERTIES = "backup.properties";
    static final String TABLES = "tables.txt";
    static final String SUMS = "SHA256SUMS";
    static final String SEALED = ".age";
    static final String SUM_SUFFIX = ".sha256";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
    private static final Pattern NAME = Pattern.compile("moltgram_backup_(\\d{8}_\\d{6})_v\\d+\\.zip(?:\\.age)?");
    private static final Pattern ENTRY = Pattern.compile(
            "moltgram\\.db|backup\\.properties|tables\\.txt|(?:media|secrets)(?:/[A-Za-z0-9_][A-Za-z0-9._-]*){1,4}");

    private Layout() {}

    /**
     * The name of a backup that was begun then, in UTC.
     *
     * @param version of the database's schema
     */
    static String name(Instant begun, int version) {
        return "moltgram_backup_" + STAMP.withZone(ZoneOffset.UTC).format(begun) + "_v" + version + ".zip";
    }

    /** When a backup of this name was begun; empty for other names. */
    static Optional<Instant> begun(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(matcher.group(1), STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it may stand in a backup; nothing that leads out of the folder to which it is restored. */
    static boolean isEntry(String name) {
        return ENTRY.matcher(name).matches() && !name.contains("..");
    }
}
