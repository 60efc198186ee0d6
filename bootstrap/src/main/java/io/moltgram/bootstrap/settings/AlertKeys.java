package io.moltgram.bootstrap.settings;

import io.moltgram.domain.alert.AlertRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Settings of alerts, and of how to reach the operator. */
final class AlertKeys {

    private static final int SECRET_LENGTH = 16;
    private static final int HIGHEST_PORT = 65_535;

    private static final Map<AlertRule, Key<Optional<Double>>> RULES = rules();

    static final Key<String> HOOK = new Key<>(
            "MOLTGRAM_ALERT_WEBHOOK",
            Forms.line(2_000),
            "",
            "Address that is called when an alert fires or is over; https, signed as webhooks are.");
    static final Key<Secret> HOOK_SECRET = new Key<>(
            "MOLTGRAM_ALERT_WEBHOOK_SECRET",
            Forms.secret(SECRET_LENGTH),
            "",
            "Signs those calls; at least 16 characters. Without it nothing is called.");
    static final Key<Boolean> HOOK_PRIVATE = new Key<>(
            "MOLTGRAM_ALERT_WEBHOOK_PRIVATE",
            Forms.yesOrNo(),
            "false",
            "true lets that address lie in a private network, and be called by plain http too.");
    static final Key<String> MAIL_HOST = new Key<>(
            "MOLTGRAM_SMTP_HOST", Forms.host(), "", "Mail server for alerts; no mail is sent while it is unset.");
    static final Key<Integer> MAIL_PORT =
            new Key<>("MOLTGRAM_SMTP_PORT", Forms.number(1, HIGHEST_PORT), "587", "Its port.");
    static final Key<String> MAIL_TLS = new Key<>(
            "MOLTGRAM_SMTP_TLS",
            Forms.oneOf("starttls", "tls", "none"),
            "starttls",
            "How the connection is kept secret: starttls (587), tls (465) or none.");
    static final Key<String> MAIL_USER =
            new Key<>("MOLTGRAM_SMTP_USER", Forms.line(200), "", "Name to log in with; none without one.");
    static final Key<Secret> MAIL_PASSWORD =
            new Key<>("MOLTGRAM_SMTP_PASSWORD", Forms.secret(1), "", "Password to log in with.");
    static final Key<String> MAIL_FROM =
            new Key<>("MOLTGRAM_ALERT_MAIL_FROM", new Mail(), "", "Address that mails about alerts come from.");
    static final Key<String> MAIL_TO = new Key<>(
            "MOLTGRAM_ALERT_MAIL_TO",
            new Mail(),
            "",
            "Whom mails about alerts go to: an address, or several divided by commas.");
    static final Key<String> CONTACT = new Key<>(
            "MOLTGRAM_CONTACT",
            new Contact(),
            "",
            "How people reach you: a mail address or an https page, shown on status and error pages.");
    static final Key<String> SECURITY = new Key<>(
            "MOLTGRAM_SECURITY_CONTACT",
            new Contact(),
            "",
            "The same for those who found a flaw, shown in /.well-known/security.txt. While unset it is the contact.");

    static final Keys.Area AREA = new Keys.Area("Alerts", keys());

    private AlertKeys() {}

    private static Map<AlertRule, Key<Optional<Double>>> rules() {
        Map<AlertRule, Key<Optional<Double>>> rules = new EnumMap<>(AlertRule.class);
        for (AlertRule rule : AlertRule.values()) {
            String fallback = String.format(Locale.ROOT, "%.0f", rule.threshold());
            rules.put(
                    rule,
                    new Key<>("MOLTGRAM_ALERT_" + rule.name(), new Threshold(), fallback, meaning(rule) + "; or off."));
        }
        return rules;
    }

    private static String meaning(AlertRule rule) {
        String what = switch (rule) {
            case DATABASE -> "changes cannot be kept, which counts 1";
            case ERRORS -> "so many percent of requests fail";
            case LATENCY -> "one in twenty requests of a route takes so many milliseconds";
            case REQUESTS -> "so many requests come in a second";
            case QUERIES -> "so many statements run in a second";
            case MEMORY -> "so many percent of heap, buffers or memory of the machine are in use";
            case CONNECTIONS -> "so many percent of database connections or waiting writes are in use";
            case DISK -> "so many percent of the disk are in use";
            case BACKUP -> "the newest backup is so many intervals old";
            case WEBHOOKS -> "a webhook waits for so many seconds";
            case JOBS -> "so many jobs of the server fail";
            case SECRETS -> "the secret of sessions, made by the server, is so many days old";
            case KEYS -> "an API key is so many days old";
        };
        return "Alert (" + rule.severity() + ") when " + what;
    }

    private static List<Key<?>> keys() {
        List<Key<?>> all = new ArrayList<>(RULES.values());
        all.addAll(List.of(
                HOOK,
                HOOK_SECRET,
                HOOK_PRIVATE,
                MAIL_HOST,
                MAIL_PORT,
                MAIL_TLS,
                MAIL_USER,
                MAIL_PASSWORD,
                MAIL_FROM,
                MAIL_TO,
                CONTACT,
                SECURITY));
        return List.copyOf(all);
    }

    /** A positive number, or the word that switches the rule off. */
    private record Threshold() implements Form<Optional<Double>> {

        @Override
        public Optional<Double> parse(String text) {
            if (text.equals("off")) {
                return Optional.empty();
            }
            double number = Double.parseDouble(text);
            if (!(number > 0 && number < 1e9)) {
                throw new IllegalArgumentException();
            }
            return Optional.of(number);
        }

        @Override
        public String wanted() {
            return "a positive number, or off";
        }
    }

    /** Mail addresses, in the plain form. */
    private record Mail() implements Form<String> {

        private static final Pattern FORM = Pattern.compile("[^\\s@,<>\"]{1,64}@[A-Za-z0-9.-]{1,250}");

        @Override
        public String parse(String text) {
            for (String one : text.split(",")) {
                if (!FORM.matcher(one.strip()).matches()) {
                    throw new IllegalArgumentException();
                }
            }
            return text;
        }

        @Override
        public String wanted() {
            return "a mail address, such as ops@example.com";
        }
    }

    /** A mail address or a page, as an address that browsers open. */
    private record Contact() implements Form<String> {

        @Override
        public String parse(String text) {
            if (text.startsWith("https://")) {
                return Forms.address().parse(text).toString();
            }
            String mail = text.startsWith("mailto:") ? text.substring("mailto:".length()) : text;
            return "mailto:" + new Mail().parse(mail);
        }

        @Override
        public String wanted() {
            return "a mail address or an https page";
        }
    }

    static AlertSettings settings(Values values) {
        Map<AlertRule, Double> thresholds = new EnumMap<>(AlertRule.class);
        RULES.forEach((rule, key) -> values.get(key).ifPresent(number -> thresholds.put(rule, number)));
        Optional<AlertSettings.Hook> hook = values.find(HOOK)
                .flatMap(url -> values.find(HOOK_SECRET)
                        .map(secret -> new AlertSettings.Hook(url, secret, values.get(HOOK_PRIVATE))));
        Optional<String> contact = values.find(CONTACT);
        return new AlertSettings(
                thresholds, hook, mail(values), contact, values.find(SECURITY).or(() -> contact));
    }

    /** Only a whole one. */
    private static Optional<MailSettings> mail(Values values) {
        return values.find(MAIL_HOST)
                .flatMap(host -> values.find(MAIL_TO)
                        .map(to -> new MailSettings(
                                host,
                                values.get(MAIL_PORT),
                                values.get(MAIL_TLS),
                                values.find(MAIL_USER),
                                values.find(MAIL_PASSWORD),
                                values.find(MAIL_FROM).orElse(to.split(",")[0].strip()),
                                to)));
    }
}
