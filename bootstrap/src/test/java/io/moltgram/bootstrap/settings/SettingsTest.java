package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void defaultsArriveAtTheirPlaces() {
        assertEquals(
                new Settings(
                        folder.resolve("data"),
                        "info",
                        new ServerSettings(
                                "0.0.0.0",
                                8080,
                                URI.create("http://localhost:8080"),
                                List.of(),
                                1_048_576,
                                8192,
                                TransportSettings.PLAIN),
                        new DatabaseSettings(new SqliteFile(folder.resolve("data/moltgram.db")), 0, 4096),
                        new MediaSettings(
                                10_485_760,
                                0,
                                64,
                                Duration.ofSeconds(20),
                                268_435_456,
                                Duration.ofHours(1),
                                false,
                                StoreSettingsTest.DEFAULTS),
                        new UploadSettings(41_943_040, 20, 2_147_483_648L, Duration.ofHours(24), 2_147_483_648L),
                        new LimitSettings(
                                new LimitSettings.Requests(120, 30, Duration.ofMinutes(1)),
                                new LimitSettings.PerAddress(3, 3, 10),
                                new LimitSettings.PerAgent(50, 10, 30),
                                new LimitSettings.Suspicion(Duration.ZERO, 10, Duration.ofHours(1))),
                        new PlatformSettings(
                                "production",
                                5,
                                7,
                                new PlatformSettings.Token(
                                        "$MOLTGRAM",
                                        "Solana",
                                        "",
                                        "",
                                        "Points are a score. They have no monetary value and cannot be exchanged for"
                                                + " money or tokens.")),
                        new BackupSettings(
                                folder.resolve("backups"),
                                Duration.ofDays(30),
                                new Schedule("0 2 * * *"),
                                new SegmentSettings(
                                        SegmentSettings.Kind.FOLDER,
                                        folder.resolve("backups").resolve("segments"),
                                        Duration.ofMillis(250)),
                                Optional.empty()),
                        new WatchSettings(
                                true,
                                List.of("127.0.0.1", "::1"),
                                Duration.ofMillis(100),
                                new LogSettings(false, Optional.empty(), 10, 30, false, "network"),
                                new AnalyticsSettings(true, true, Optional.empty(), Optional.empty()),
                                new FaultSettings(Optional.empty(), "production")),
                        new SwitchSettings(List.of()),
                        AlertSettingsTest.DEFAULTS,
                        new SecretSettings(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                0)),
                read(Map.of()).settings());
    }

    /** Every key gets a value of its own, so that none can be mixed up with another. */
    @Test
    void valuesArriveAtTheirPlaces() {
        Map<String, String> environment = new HashMap<>(StoreSettingsTest.NAMES);
        environment.putAll(SwitchSettingsTest.NAMES);
        environment.putAll(AlertSettingsTest.NAMES);
        environment.putAll(Map.ofEntries(
                Map.entry("PORT", "9001"),
                Map.entry("HOST", "::1"),
                Map.entry("MOLTGRAM_BASE_URL", "https://Gram.Example/"),
                Map.entry("MOLTGRAM_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,fd00::/8"),
                Map.entry("MOLTGRAM_JSON_BYTES", "2001"),
                Map.entry("MOLTGRAM_MAX_CONNECTIONS", "2002"),
                Map.entry("MOLTGRAM_LOG_LEVEL", "WARN"),
                Map.entry("MOLTGRAM_HELD_SOCKET", "yes"),
                Map.entry("MOLTGRAM_TLS_CERTIFICATE", "/srv/chain.pem"),
                Map.entry("MOLTGRAM_TLS_KEY", "key.pem"),
                Map.entry("MOLTGRAM_HSTS_PRELOAD", "false"),
                Map.entry("MOLTGRAM_DATA_DIR", "/srv/gram"),
                Map.entry("DATABASE_URL", "file:other.db"),
                Map.entry("MOLTGRAM_READERS", "3"),
                Map.entry("MOLTGRAM_WRITE_QUEUE", "2004"),
                Map.entry("MOLTGRAM_UPLOAD_BYTES", "2005"),
                Map.entry("MOLTGRAM_PICTURE_WORKERS", "6"),
                Map.entry("MOLTGRAM_PICTURE_QUEUE", "2007"),
                Map.entry("MOLTGRAM_PICTURE_SECONDS", "8"),
                Map.entry("MOLTGRAM_DISK_RESERVE_MB", "9"),
                Map.entry("MOLTGRAM_ORPHAN_AGE_MINUTES", "10"),
                Map.entry("MOLTGRAM_ALLOW_LOOPBACK_FETCH", "yes"),
                Map.entry("MOLTGRAM_FORM_BYTES", "2000024"),
                Map.entry("MOLTGRAM_UPLOADS_PER_AGENT", "25"),
                Map.entry("MOLTGRAM_UPLOADS_MB", "26"),
                Map.entry("MOLTGRAM_UPLOAD_HOURS", "27"),
                Map.entry("MOLTGRAM_AGENT_STORAGE_BYTES", "28"),
                Map.entry("MOLTGRAM_RATE_READS", "11"),
                Map.entry("MOLTGRAM_RATE_WRITES", "12"),
                Map.entry("MOLTGRAM_RATE_WINDOW_SECONDS", "13"),
                Map.entry("MOLTGRAM_REGISTRATIONS_PER_HOUR", "14"),
                Map.entry("MOLTGRAM_KEY_ROTATIONS_PER_HOUR", "15"),
                Map.entry("MOLTGRAM_FAILED_LOGINS", "16"),
                Map.entry("MOLTGRAM_LIKES_PER_HOUR", "17"),
                Map.entry("MOLTGRAM_POSTS_PER_HOUR", "18"),
                Map.entry("MOLTGRAM_COMMENTS_PER_HOUR", "0"),
                Map.entry("MOLTGRAM_SUSPICIOUS_INTERVAL_MS", "500"),
                Map.entry("MOLTGRAM_SUSPICIOUS_BURST", "19"),
                Map.entry("MOLTGRAM_SUSPICIOUS_BLOCK_MINUTES", "20"),
                Map.entry("MOLTGRAM_MODE", "development"),
                Map.entry("MOLTGRAM_FEEDBACK_PER_MINUTE", "21"),
                Map.entry("MOLTGRAM_DELETION_GRACE_DAYS", "22"),
                Map.entry("MOLTGRAM_TOKEN_NAME", "Shells"),
                Map.entry("MOLTGRAM_TOKEN_CHAIN", "Tide"),
                Map.entry("MOLTGRAM_TOKEN_CONTRACT", "c0de"),
                Map.entry("MOLTGRAM_TOKEN_PUMPFUN", "https://pump.example/x"),
                Map.entry("MOLTGRAM_TOKEN_DISCLAIMER", "None"),
                Map.entry("BACKUP_DIR", "/srv/kept"),
                Map.entry("BACKUP_RETENTION_DAYS", "23"),
                Map.entry("BACKUP_SCHEDULE", "off"),
                Map.entry("BACKUP_SEGMENTS", "every"),
                Map.entry("BACKUP_SEGMENTS_MS", "251"),
                Map.entry("BACKUP_RECIPIENT", "age1" + "q".repeat(58)),
                Map.entry("MOLTGRAM_METRICS", "off"),
                Map.entry("MOLTGRAM_METRICS_NETWORKS", "10.1.0.0/16"),
                Map.entry("MOLTGRAM_SLOW_QUERY_MS", "24"),
                Map.entry("MOLTGRAM_LOG_FORMAT", "json"),
                Map.entry("MOLTGRAM_LOG_FILE", "/var/log/gram.log"),
                Map.entry("MOLTGRAM_LOG_FILES", "25"),
                Map.entry("MOLTGRAM_LOG_DAYS", "26"),
                Map.entry("MOLTGRAM_LOG_REQUESTS", "true"),
                Map.entry("MOLTGRAM_LOG_ADDRESSES", "none"),
                Map.entry("SENTRY_DSN", "https://key@errors.example/7"),
                Map.entry("SENTRY_ENVIRONMENT", "trial"),
                Map.entry("MOLTGRAM_ANALYTICS", "off"),
                Map.entry("MOLTGRAM_DO_NOT_TRACK", "off"),
                Map.entry("MOLTGRAM_COUNTRIES", "/var/lib/country.mmdb"),
                Map.entry("MOLTGRAM_COUNTRY_HEADER", "CF-IPCountry"),
                Map.entry("ADMIN_TOKEN", "a".repeat(16)),
                Map.entry("BOT_SECRET", "b".repeat(16)),
                Map.entry("NEXTAUTH_SECRET", "s".repeat(32)),
                Map.entry("NEXTAUTH_SECRET_PREVIOUS", "p".repeat(32)),
                Map.entry("MOLTGRAM_KEY_SECRET", "k".repeat(32)),
                Map.entry("MOLTGRAM_KEY_DAYS", "91")));

        assertEquals(
                new Settings(
                        Path.of("/srv/gram"),
                        "warn",
                        new ServerSettings(
                                "::1",
                                9001,
                                URI.create("https://gram.example"),
                                List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8"),
                                2001,
                                2002,
                                new TransportSettings(
                                        true,
                                        Optional.of(Path.of("/srv/chain.pem")),
                                        Optional.of(folder.resolve("key.pem")),
                                        false)),
                        new DatabaseSettings(new SqliteFile(folder.resolve("other.db")), 3, 2004),
                        new MediaSettings(
                                2005,
                                6,
                                2007,
                                Duration.ofSeconds(8),
                                9 << 20,
                                Duration.ofMinutes(10),
                                true,
                                StoreSettingsTest.NAMED),
                        new UploadSettings(2_000_024, 25, 26 << 20, Duration.ofHours(27), 28),
                        new LimitSettings(
                                new LimitSettings.Requests(11, 12, Duration.ofSeconds(13)),
                                new LimitSettings.PerAddress(14, 15, 16),
                                new LimitSettings.PerAgent(17, 18, 0),
                                new LimitSettings.Suspicion(Duration.ofMillis(500), 19, Duration.ofMinutes(20))),
                        new PlatformSettings(
                                "development",
                                21,
                                22,
                                new PlatformSettings.Token("Shells", "Tide", "c0de", "https://pump.example/x", "None")),
                        new BackupSettings(
                                Path.of("/srv/kept"),
                                Duration.ofDays(23),
                                new Schedule("off"),
                                new SegmentSettings(
                                        SegmentSettings.Kind.FOLDER, folder.resolve("every"), Duration.ofMillis(251)),
                                Optional.of("age1" + "q".repeat(58))),
                        new WatchSettings(
                                false,
                                List.of("10.1.0.0/16"),
                                Duration.ofMillis(24),
                                new LogSettings(true, Optional.of(Path.of("/var/log/gram.log")), 25, 26, true, "none"),
                                new AnalyticsSettings(
                                        false,
                                        false,
                                        Optional.of(Path.of("/var/lib/country.mmdb")),
                                        Optional.of("CF-IPCountry")),
                                new FaultSettings(Optional.of(new Secret("https://key@errors.example/7")), "trial")),
                        SwitchSettingsTest.NAMED,
                        AlertSettingsTest.NAMED,
                        new SecretSettings(
                                Optional.of(new Secret("a".repeat(16))),
                                Optional.of(new Secret("b".repeat(16))),
                                Optional.of(new Secret("s".repeat(32))),
                                Optional.of(new Secret("p".repeat(32))),
                                Optional.of(new Secret("k".repeat(32))),
                                91)),
                read(environment).settings());
    }

    private Reading read(Map<String, String> environment) {
        return new SettingsReader(environment, folder).read();
    }
}
