package io.moltgram.bootstrap.settings;

import java.util.Optional;

/**
 * A server that takes mails.
 *
 * @param tls starttls, tls or none
 * @param to one address or more, divided by commas
 */
public record MailSettings(
        String host, int port, String tls, Optional<String> user, Optional<Secret> password, String from, String to) {}
