package io.moltgram.bootstrap.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The forms that settings come in. */
final class Forms {

    private static final long MEBIBYTE = 1024 * 1024;

    private Forms() {}

    /** A whole number within the bounds, both included. */
    static Form<Integer> number(int least, int most) {
        return new Simple<>(range("a whole number", least, most), text -> within(text, least, most));
    }

    static Form<Duration> milliseconds(int least, int most) {
        return new Simple<>(
                range("whole milliseconds", least, most), text -> Duration.ofMillis(within(text, least, most)));
    }

    static Form<Duration> seconds(int least, int most) {
        return new Simple<>(range("whole seconds", least, most), text -> Duration.ofSeconds(within(text, least, most)));
    }

    static Form<Duration> minutes(int least, int most) {
        return new Simple<>(range("whole minutes", least, most), text -> Duration.ofMinutes(within(text, least, most)));
    }

    /** Whole mebibytes in the text, bytes in the value. */
    static Form<Long> mebibytes(int least, int most) {
        return new Simple<>(range("whole MiB", least, most), text -> within(text, least, most) * MEBIBYTE);
    }

    static Form<Boolean> yesOrNo() {
        return new Simple<>("true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    static Form<String> oneOf(String... words) {
        List<String> allowed = List.of(words);
        return new Simple<>("one of " + String.join(", ", allowed), text -> {
            String word = text.toLowerCase(Locale.ROOT);
            if (!allowed.contains(word)) {
                throw new IllegalArgumentException();
            }
            return word;
        });
    }

    /** One line of text, at most so many UTF-16 units. */
    static Form<String> line(int most) {
        return new Simple<>("one line of at most " + most + " characters", text -> {
            if (text.length() > most || text.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** The address of a web page. */
    static Form<String> page() {
        return new Simple<>("an http or https address", text -> {
            if (!text.matches("https?://[\\x21-\\x7e]{1,500}")) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** The address of a service: no user, no query, no slash at its end. */
    static Form<URI> address() {
        return new Simple<>("an http or https address such as https://s3.example.org", text -> {
            URI address = URI.create(text.replaceFirst("/+$", ""));
            if (!text.matches("https?://[\\x21-\\x7e]{1,500}")
                    || address.getHost() == null
                    || address.getRawUserInfo() != null
                    || address.getRawQuery() != null
                    || address.getRawFragment() != null) {
                throw new IllegalArgumentException();
            }
            return address;
        });
    }

    /** One word of letters, digits, dots, dashes and underscores. */
    static Form<String> word() {
        return new Simple<>("a word of letters, digits, dots, dashes and underscores", text -> {
            if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,127}")) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** A public key of age. */
    static Form<String> recipient() {
        return new Simple<>("a public key of age, which begins with age1", text -> {
            if (!text.matches("age1[02-9ac-hj-np-z]{58}")) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** Words, each with a slash behind it. */
    static Form<String> prefix() {
        return new Simple<>("words with a slash behind each, such as gram/media/", text -> {
            if (!text.matches("([A-Za-z0-9_-][A-Za-z0-9._-]{0,63}/){1,8}")) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    static Form<Path> path() {
        return new Simple<>("the path of a folder", text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException();
            }
        });
    }

    /** A literal address or a host name; names are not resolved here. */
    static Form<String> host() {
        return new Simple<>("an address such as 127.0.0.1 or ::, or a host name", text -> {
            if (!NetworkText.isAddress(text) && !NetworkText.isHostName(text)) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    /** Addresses and networks in CIDR form, separated by commas. */
    static Form<List<String>> networks() {
        return new Simple<>("addresses or networks separated by commas, such as 127.0.0.1, 10.0.0.0/8", text -> {
            List<String> networks =
                    List.of(text.split(",", -1)).stream().map(String::strip).toList();
            if (!networks.stream().allMatch(NetworkText::isNetwork)) {
                throw new IllegalArgumentException();
            }
            return networks;
        });
    }

    static Form<URI> baseUrl() {
        return new PublicUrlForm();
    }

    static Form<DatabaseAddress> database() {
        return new DatabaseForm();
    }

    /** A secret of at least so many characters. */
    static Form<Secret> secret(int least) {
        return new SecretForm(least);
    }

    private static int within(String text, int least, int most) {
        if (!text.matches("[0-9]{1,10}")) {
            throw new IllegalArgumentException();
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException();
        }
        return (int) number;
    }

    private static String range(String what, int least, int most) {
        return what + " from " + least + " to " + most;
    }

    private record Simple<T>(String wanted, Function<String, T> parser) implements Form<T> {
        @Override
        public T parse(String text) {
            return parser.apply(text);
        }
    }

    private record SecretForm(int least) implements Form<Secret> {
        @Override
        public Secret parse(String text) {
            if (text.length() < least) {
                throw new IllegalArgumentException("it has " + text.length() + " characters, wanted is " + wanted());
            }
            return new Secret(text);
        }

        @Override
        public String wanted() {
            return "a secret of at least " + least + (least == 1 ? " character" : " characters");
        }

        @Override
        public String shown(String text) {
            return Secret.MASK;
        }
    }
}
