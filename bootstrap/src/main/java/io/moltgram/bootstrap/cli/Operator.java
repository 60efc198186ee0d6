package io.moltgram.bootstrap.cli;

import java.util.Map;
import java.util.Optional;

/** Whoever acts on the command line, as the audit log names them, so that they are not taken for the server itself. */
public final class Operator {

    private static final int LONGEST = 60;

    private Operator() {}

    /** By the account this process runs under, and whoever became it by sudo. */
    public static String here() {
        return named(System.getProperty("user.name", ""), System.getenv());
    }

    static String named(String account, Map<String, String> environment) {
        String user = told(account).orElse("unknown");
        String name = told(environment.get("SUDO_USER"))
                .filter(person -> !person.equals(user))
                .map(person -> person + " as " + user)
                .orElse(user);
        return "operator " + name + " on the command line";
    }

    private static Optional<String> told(String name) {
        return Optional.ofNullable(name)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("?"));
    }
}
