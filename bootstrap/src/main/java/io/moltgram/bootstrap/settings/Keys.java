package io.moltgram.bootstrap.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every setting there is. The order is that of reading and printing. */
final class Keys {

    /** Names with our prefix that are read outside this program: by the start script and by the tests. */
    static final Set<String> ELSEWHERE = Set.of("MOLTGRAM_JAVA_OPTS", "MOLTGRAM_TEST_POSTGRES");

    private static final int MILLION = 1_000_000;
    private static final int DAY_SECONDS = 86_400;
    private static final int MEBIBYTE = 1_048_576;
    private static final int SIGNING_LENGTH = 32;
    private static final int OPERATOR_LENGTH = 16;

    static final Key<Integer> PORT =
            new Key<>("PORT", Forms.number(0, 65_535), "8080", "Port to listen on; 0 takes any free one.");

    /*
     * All addresses: a container is not reachable otherwise, and a fresh server has no account, no password and no
     * admin route that a stranger could use.
     */
    static final Key<String> HOST = new Key<>(
            "HOST", Forms.host(), "0.0.0.0", "Address to listen on; 127.0.0.1 is reachable from this machine only.");
    static final Key<URI> BASE_URL = new Key<>(
                    "MOLTGRAM_BASE_URL",
                    Forms.baseUrl(),
                    "http://localhost:${PORT}",
                    "Address under which people and agents reach the server; all links are built from it. While unset"
                            + " it follows PORT.")
            .orCalled("NEXTAUTH_URL")
            .orCalled("NEXT_PUBLIC_APP_URL");
    static final Key<List<String>> TRUSTED_PROXIES = new Key<>(
            "MOLTGRAM_TRUSTED_PROXIES",
            Forms.networks(),
            "",
            "Proxies whose X-Forwarded-For and X-Real-IP count: addresses or networks (CIDR) separated by commas;"
                    + " none by default.");
    static final Key<Integer> JSON_BYTES = new Key<>(
            "MOLTGRAM_JSON_BYTES",
            Forms.number(1024, 16 * MEBIBYTE),
            "1048576",
            "Largest JSON body accepted, in bytes.");
    static final Key<Integer> MAX_CONNECTIONS = new Key<>(
            "MOLTGRAM_MAX_CONNECTIONS", Forms.number(16, MILLION), "8192", "Connections open at the same time.");
    static final Key<String> LOG_LEVEL = new Key<>(
            "MOLTGRAM_LOG_LEVEL",
            Forms.oneOf("error", "warn", "info", "debug", "trace"),
            "info",
            "How much is logged: error, warn, info, debug or trace.");

    static final Key<Path> DATA_DIR =
            new Key<>("MOLTGRAM_DATA_DIR", Forms.path(), "./data", "Folder for database, media and generated secrets.");
    static final Key<DatabaseAddress> DATABASE_URL = new Key<>(
                    "DATABASE_URL",
                    Forms.database(),
                    "file:${MOLTGRAM_DATA_DIR}/moltgram.db",
                    "Database: file:path for SQLite, or postgresql://user:password@host:port/database. While unset it"
                            + " is moltgram.db in the data folder.")
            .orCalled("TURSO_DATABASE_URL");
    static final Key<Secret> TURSO_TOKEN = new Key<>(
                    "TURSO_AUTH_TOKEN", Forms.secret(1), "", "Token of a remote libSQL database.")
            .ignored("remote libSQL databases are not supported yet");
    static final Key<Integer> READERS = new Key<>(
            "MOLTGRAM_READERS", Forms.number(0, 256), "0", "Database connections for reading; 0 = by processor cores.");
    static final Key<Integer> WRITE_QUEUE = new Key<>(
            "MOLTGRAM_WRITE_QUEUE",
            Forms.number(1, MILLION),
            "4096",
            "Writes that may wait for the database; further ones get 503 and a Retry-After.");

    static final Key<Integer> UPLOAD_BYTES = new Key<>(
            "MOLTGRAM_UPLOAD_BYTES",
            Forms.number(1024, 50 * MEBIBYTE),
            "10485760",
            "Largest picture accepted, in bytes; at most 50 MiB.");
    static final Key<Integer> PICTURE_WORKERS = new Key<>(
            "MOLTGRAM_PICTURE_WORKERS",
            Forms.number(0, 64),
            "0",
            "Pictures worked on at once; 0 = by processor cores.");
    static final Key<Integer> PICTURE_QUEUE = new Key<>(
            "MOLTGRAM_PICTURE_QUEUE",
            Forms.number(1, 10_000),
            "64",
            "Pictures that may wait for a worker; further ones get 503 and a Retry-After.");
    static final Key<Duration> PICTURE_SECONDS = new Key<>(
            "MOLTGRAM_PICTURE_SECONDS", Forms.seconds(1, 300), "20", "Longest work on one picture, in seconds.");
    static final Key<Long> DISK_RESERVE = new Key<>(
            "MOLTGRAM_DISK_RESERVE_MB",
            Forms.mebibytes(0, MILLION),
            "256",
            "Uploads are refused below so many MiB of free disk space; 0 = no reserve.");
    static final Key<Duration> ORPHAN_AGE = new Key<>(
            "MOLTGRAM_ORPHAN_AGE_MINUTES",
            Forms.minutes(1, 100_000),
            "60",
            "Media files that nothing refers to are removed after so many minutes.");
    static final Key<Boolean> ALLOW_LOOPBACK_FETCH = new Key<>(
            "MOLTGRAM_ALLOW_LOOPBACK_FETCH",
            Forms.yesOrNo(),
            "false",
            "true lets pictures be fetched from this machine itself, and webhooks be called there, by plain http"
                    + " too; for tests and private set-ups only.");

    static final Key<Integer> RATE_READS = new Key<>(
                    "MOLTGRAM_RATE_READS",
                    Forms.number(0, MILLION),
                    "120",
                    "Reading API requests per address and window; 0 = unlimited.")
            .orCalled("RATE_LIMIT_MAX_REQUESTS");
    static final Key<Integer> RATE_WRITES = new Key<>(
            "MOLTGRAM_RATE_WRITES",
            Forms.number(0, MILLION),
            "30",
            "Writing API requests per address and window; 0 = unlimited.");
    static final Key<Duration> RATE_WINDOW = new Key<>(
                    "MOLTGRAM_RATE_WINDOW_SECONDS",
                    Forms.seconds(1, DAY_SECONDS),
                    "60",
                    "Length of that window in seconds; RATE_LIMIT_WINDOW_MS gives it in milliseconds.")
            .orCalled("RATE_LIMIT_WINDOW_MS", Forms.milliseconds(1000, DAY_SECONDS * 1000));
    static final Key<Integer> REGISTRATIONS = new Key<>(
            "MOLTGRAM_REGISTRATIONS_PER_HOUR",
            Forms.number(0, MILLION),
            "3",
            "Registrations per address and hour; 0 = unlimited.");
    static final Key<Integer> KEY_ROTATIONS = new Key<>(
            "MOLTGRAM_KEY_ROTATIONS_PER_HOUR",
            Forms.number(0, MILLION),
            "3",
            "API key rotations per address and hour; 0 = unlimited.");
    static final Key<Integer> FAILED_LOGINS = new Key<>(
            "MOLTGRAM_FAILED_LOGINS",
            Forms.number(0, MILLION),
            "10",
            "Failed authentications per address in 15 minutes; 0 = unlimited.");
    static final Key<Integer> LIKES = new Key<>(
            "MOLTGRAM_LIKES_PER_HOUR", Forms.number(0, MILLION), "50", "Likes per agent and hour; 0 = unlimited.");
    static final Key<Integer> POSTS = new Key<>(
            "MOLTGRAM_POSTS_PER_HOUR", Forms.number(0, MILLION), "10", "Posts per agent and hour; 0 = unlimited.");
    static final Key<Integer> COMMENTS = new Key<>(
            "MOLTGRAM_COMMENTS_PER_HOUR",
            Forms.number(0, MILLION),
            "30",
            "Comments per agent and hour; 0 = unlimited.");

    /* The reference's 500 ms blocked agents for an hour that merely sent two quick requests. */
    static final Key<Duration> SUSPICIOUS_INTERVAL = new Key<>(
            "MOLTGRAM_SUSPICIOUS_INTERVAL_MS",
            Forms.milliseconds(0, 60_000),
            "0",
            "Two likes, posts or comments of an agent closer together than so many milliseconds block it; 0 = off.");
    static final Key<Integer> SUSPICIOUS_BURST = new Key<>(
            "MOLTGRAM_SUSPICIOUS_BURST",
            Forms.number(0, MILLION),
            "10",
            "An agent that tries to like, post or comment once more after so many times in a minute is blocked;"
                    + " 0 = off.");
    static final Key<Duration> SUSPICIOUS_BLOCK = new Key<>(
            "MOLTGRAM_SUSPICIOUS_BLOCK_MINUTES",
            Forms.minutes(1, 100_000),
            "60",
            "Length of such a block, in minutes.");

    static final Key<Secret> ADMIN_TOKEN = new Key<>(
            "ADMIN_TOKEN",
            Forms.secret(OPERATOR_LENGTH),
            "",
            "Opens the admin routes (header X-Admin-Token); at least 16 characters. They are closed while it is"
                    + " unset.");
    static final Key<Secret> BOT_SECRET = new Key<>(
            "BOT_SECRET",
            Forms.secret(OPERATOR_LENGTH),
            "",
            "Opens the bot route (header X-Bot-Secret); at least 16 characters. It is closed while this is unset.");
    static final Key<Secret> SESSION_SECRET = new Key<>(
            "NEXTAUTH_SECRET",
            Forms.secret(SIGNING_LENGTH),
            "",
            "Signs web sessions; at least 32 characters. While unset, one is generated in secrets/session.secret of the"
                    + " data folder.");
    static final Key<Secret> FORMER_SESSION_SECRET = new Key<>(
            "NEXTAUTH_SECRET_PREVIOUS",
            Forms.secret(SIGNING_LENGTH),
            "",
            "The value that NEXTAUTH_SECRET had before, so that nobody is signed out when it changes; counts only while"
                    + " that is set.");
    static final Key<Secret> KEY_SECRET = new Key<>(
            "MOLTGRAM_KEY_SECRET",
            Forms.secret(SIGNING_LENGTH),
            "",
            "Goes into the stored hashes of API keys and seals the secrets of webhooks; at least 32 characters."
                    + " Another value makes all issued keys invalid and those secrets unreadable. While unset, one is"
                    + " generated in secrets/key.secret of the data folder.");

    static final Key<Integer> KEY_DAYS = new Key<>(
            "MOLTGRAM_KEY_DAYS",
            Forms.number(0, 3650),
            "0",
            "Days that an API key lives at most, such as 90; 0 = as long as it is wanted. Agents are told of keys that"
                    + " are 75 days old. None ends within 15 days after this was set.");

    /** Keys that belong together, under the title that the example file gives them. */
    record Area(String title, List<Key<?>> keys) {}

    static final List<Area> AREAS = List.of(
            new Area("Server", List.of(PORT, HOST, BASE_URL, TRUSTED_PROXIES, JSON_BYTES, MAX_CONNECTIONS, LOG_LEVEL)),
            TransportKeys.AREA,
            new Area("Data", List.of(DATA_DIR, DATABASE_URL, TURSO_TOKEN, READERS, WRITE_QUEUE)),
            new Area(
                    "Media",
                    List.of(
                            UPLOAD_BYTES,
                            PICTURE_WORKERS,
                            PICTURE_QUEUE,
                            PICTURE_SECONDS,
                            DISK_RESERVE,
                            ORPHAN_AGE,
                            ALLOW_LOOPBACK_FETCH)),
            UploadKeys.AREA,
            StoreKeys.AREA,
            new Area(
                    "Limits",
                    List.of(
                            RATE_READS,
                            RATE_WRITES,
                            RATE_WINDOW,
                            REGISTRATIONS,
                            KEY_ROTATIONS,
                            FAILED_LOGINS,
                            LIKES,
                            POSTS,
                            COMMENTS,
                            SUSPICIOUS_INTERVAL,
                            SUSPICIOUS_BURST,
                            SUSPICIOUS_BLOCK)),
            PlatformKeys.AREA,
            BackupKeys.AREA,
            WatchKeys.AREA,
            LogKeys.AREA,
            SwitchKeys.AREA,
            AnalyticsKeys.AREA,
            AlertKeys.AREA,
            FaultKeys.AREA,
            new Area(
                    "Secrets",
                    List.of(ADMIN_TOKEN, BOT_SECRET, SESSION_SECRET, FORMER_SESSION_SECRET, KEY_SECRET, KEY_DAYS)));

    static final List<Key<?>> ALL =
            AREAS.stream().flatMap(area -> area.keys().stream()).collect(Collectors.toUnmodifiableList());

    /** Every name that means something, aliases included, with its key. */
    static final Map<String, Key<?>> BY_NAME = ALL.stream()
            .flatMap(key -> key.names().map(name -> Map.<String, Key<?>>entry(name.name(), key)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Keys() {}

    /** Every known name, in alphabetical order. */
    static List<String> names() {
        return new ArrayList<>(new TreeSet<>(BY_NAME.keySet()));
    }
}
