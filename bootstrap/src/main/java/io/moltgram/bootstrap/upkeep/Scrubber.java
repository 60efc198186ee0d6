package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.settings.Secret;
import io.moltgram.bootstrap.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text what nobody else may see: this server's own secrets word for word, and whatever looks like a key,
 * a token, a cookie, a password or an e-mail address. What follows the name of a fault goes too, as it may be anything.
 */
final class Scrubber {

    private static final String MASK = "[masked]";
    private static final int SHORTEST = 6;

    private record Rule(Pattern pattern, String instead) {}

    private static final List<Rule> RULES = List.of(
            rule("(?i)(://[^/\\s:@]*:)[^@\\s/]+@", "$1" + MASK + "@"),
            rule(
                    "(?i)\\b(Set-Cookie|Cookie|Authorization|X-[A-Za-z-]*(?:Token|Secret|Key|Ticket))"
                            + "([\"']?\\s*[:=]\\s*)[^\\r\\n]+",
                    "$1$2" + MASK),
            rule("(?i)\\bBearer\\s+[^\\s\"']+", "Bearer " + MASK),
            rule(
                    "(?i)\\b([A-Za-z_]*(?:password|passwd|secret|token|api_?key|cookie|csrf)"
                            + "[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"',;&]+",
                    "$1" + MASK),
            rule("\\bmoltgram_[a-z]+=[^;\\s\"']+", MASK),
            rule("\\b(?:mg|whsec|sk|pk|ghp|xox[a-z])_?-?[A-Za-z0-9_-]{16,}", MASK),
            rule("\\bvercel_blob_rw_[A-Za-z0-9_]+", MASK),
            rule("\\b(?:AKIA|ASIA)[A-Z0-9]{12,}", MASK),
            rule("\\b[a-z0-9]{5}(?:-[a-z0-9]{5}){3}\\b", MASK),
            rule("\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.?[A-Za-z0-9_-]*", MASK),
            rule("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+", MASK),
            rule("\\b([\\w.$]+(?:Exception|Error|Fault|Refusal|Damaged|CannotOpen)): [^\"\\r\\n]*", "$1: " + MASK),
            rule(
                    "(?<![A-Za-z0-9_/.$+-])[A-Za-z0-9_+-]*(?:[0-9][A-Za-z_+-]|[A-Za-z_+-][0-9])"
                            + "[A-Za-z0-9_+/-]{30,}={0,2}",
                    MASK));

    private final List<String> own;

    Scrubber(Settings settings) {
        List<String> secrets = new ArrayList<>();
        Stream.of(
                        settings.secrets().adminToken(),
                        settings.secrets().botSecret(),
                        settings.secrets().session(),
                        settings.secrets().formerSession(),
                        settings.secrets().apiKeys(),
                        settings.media().store().bucket().map(bucket -> bucket.secretAccessKey()),
                        settings.media().store().blob().map(blob -> blob.token()))
                .flatMap(Optional::stream)
                .map(Secret::reveal)
                .forEach(secrets::add);
        settings.media().store().bucket().ifPresent(bucket -> secrets.add(bucket.accessKeyId()));
        try (Stream<Path> files = Files.list(settings.dataDirectory().resolve("secrets"))) {
            for (Path file : files.toList()) {
                secrets.add(Files.readString(file).strip());
            }
        } catch (IOException e) {
            // none there, or they cannot be read, and so are not in any text either
        }
        secrets.removeIf(secret -> secret.length() < SHORTEST);
        this.own = List.copyOf(secrets);
    }

    private static Rule rule(String pattern, String instead) {
        return new Rule(Pattern.compile(pattern), instead);
    }

    String clean(String text) {
        String clean = text;
        for (String secret : own) {
            clean = clean.replace(secret, MASK);
        }
        for (Rule rule : RULES) {
            clean = rule.pattern().matcher(clean).replaceAll(rule.instead());
        }
        return clean;
    }
}
