package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.alert.Thresholds;
import io.moltgram.domain.alert.AlertRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When operators are told, and how. */
class AlertSettingsTest {

    static final AlertSettings DEFAULTS = new AlertSettings(
            Thresholds.standard().all(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** As they are printed. */
    static final String LINES = """
            MOLTGRAM_ALERT_DATABASE=1
            MOLTGRAM_ALERT_ERRORS=1
            MOLTGRAM_ALERT_LATENCY=500
            MOLTGRAM_ALERT_REQUESTS=1000
            MOLTGRAM_ALERT_QUERIES=1000
            MOLTGRAM_ALERT_MEMORY=80
            MOLTGRAM_ALERT_CONNECTIONS=80
            MOLTGRAM_ALERT_DISK=90
            MOLTGRAM_ALERT_BACKUP=2
            MOLTGRAM_ALERT_WEBHOOKS=900
            MOLTGRAM_ALERT_JOBS=1
            MOLTGRAM_ALERT_SECRETS=90
            MOLTGRAM_ALERT_KEYS=90
            MOLTGRAM_ALERT_WEBHOOK=
            MOLTGRAM_ALERT_WEBHOOK_SECRET=
            MOLTGRAM_ALERT_WEBHOOK_PRIVATE=false
            MOLTGRAM_SMTP_HOST=
            MOLTGRAM_SMTP_PORT=587
            MOLTGRAM_SMTP_TLS=starttls
            MOLTGRAM_SMTP_USER=
            MOLTGRAM_SMTP_PASSWORD=
            MOLTGRAM_ALERT_MAIL_FROM=
            MOLTGRAM_ALERT_MAIL_TO=
            MOLTGRAM_CONTACT=
            MOLTGRAM_SECURITY_CONTACT=
            """;

    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("MOLTGRAM_ALERT_DATABASE", "off"),
            Map.entry("MOLTGRAM_ALERT_ERRORS", "1.5"),
            Map.entry("MOLTGRAM_ALERT_LATENCY", "31"),
            Map.entry("MOLTGRAM_ALERT_REQUESTS", "32"),
            Map.entry("MOLTGRAM_ALERT_QUERIES", "33"),
            Map.entry("MOLTGRAM_ALERT_MEMORY", "34"),
            Map.entry("MOLTGRAM_ALERT_CONNECTIONS", "35"),
            Map.entry("MOLTGRAM_ALERT_DISK", "36"),
            Map.entry("MOLTGRAM_ALERT_BACKUP", "37"),
            Map.entry("MOLTGRAM_ALERT_WEBHOOKS", "38"),
            Map.entry("MOLTGRAM_ALERT_JOBS", "39"),
            Map.entry("MOLTGRAM_ALERT_SECRETS", "40"),
            Map.entry("MOLTGRAM_ALERT_KEYS", "off"),
            Map.entry("MOLTGRAM_ALERT_WEBHOOK", "http://10.0.0.7/alerts"),
            Map.entry("MOLTGRAM_ALERT_WEBHOOK_SECRET", "w".repeat(16)),
            Map.entry("MOLTGRAM_ALERT_WEBHOOK_PRIVATE", "yes"),
            Map.entry("MOLTGRAM_SMTP_HOST", "mail.example"),
            Map.entry("MOLTGRAM_SMTP_PORT", "465"),
            Map.entry("MOLTGRAM_SMTP_TLS", "tls"),
            Map.entry("MOLTGRAM_SMTP_USER", "gram"),
            Map.entry("MOLTGRAM_SMTP_PASSWORD", "hush"),
            Map.entry("MOLTGRAM_ALERT_MAIL_FROM", "gram@example.com"),
            Map.entry("MOLTGRAM_ALERT_MAIL_TO", "ops@example.com, night@example.com"),
            Map.entry("MOLTGRAM_CONTACT", "https://example.com/help"),
            Map.entry("MOLTGRAM_SECURITY_CONTACT", "security@example.com"));

    static final AlertSettings NAMED = new AlertSettings(
            Map.ofEntries(
                    Map.entry(AlertRule.ERRORS, 1.5),
                    Map.entry(AlertRule.LATENCY, 31.0),
                    Map.entry(AlertRule.REQUESTS, 32.0),
                    Map.entry(AlertRule.QUERIES, 33.0),
                    Map.entry(AlertRule.MEMORY, 34.0),
                    Map.entry(AlertRule.CONNECTIONS, 35.0),
                    Map.entry(AlertRule.DISK, 36.0),
                    Map.entry(AlertRule.BACKUP, 37.0),
                    Map.entry(AlertRule.WEBHOOKS, 38.0),
                    Map.entry(AlertRule.JOBS, 39.0),
                    Map.entry(AlertRule.SECRETS, 40.0)),
            Optional.of(new AlertSettings.Hook("http://10.0.0.7/alerts", new Secret("w".repeat(16)), true)),
            Optional.of(new MailSettings(
                    "mail.example",
                    465,
                    "tls",
                    Optional.of("gram"),
                    Optional.of(new Secret("hush")),
                    "gram@example.com",
                    "ops@example.com, night@example.com")),
            Optional.of("https://example.com/help"),
            Optional.of("mailto:security@example.com"));

    @TempDir
    Path folder;

    @Test
    void theContactStandsInForSecurity() {
        AlertSettings read = read(Map.of("MOLTGRAM_CONTACT", "ops@example.com"));

        assertEquals(Optional.of("mailto:ops@example.com"), read.security());
    }

    @ParameterizedTest
    @CsvSource({
        "MOLTGRAM_ALERT_DISK, 0",
        "MOLTGRAM_ALERT_DISK, NaN",
        "MOLTGRAM_ALERT_DISK, much",
        "MOLTGRAM_ALERT_MAIL_TO, nobody",
        "MOLTGRAM_CONTACT, http://example.com",
        "MOLTGRAM_SMTP_TLS, maybe"
    })
    void whatIsWrongStopsTheStart(String name, String text) {
        assertThrows(SettingsRefused.class, () -> read(Map.of(name, text)));
    }

    private AlertSettings read(Map<String, String> environment) {
        return new SettingsReader(environment, folder).read().settings().alerts();
    }
}
