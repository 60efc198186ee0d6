package io.moltgram.http.web.session;

import io.moltgram.http.web.Shell;
import java.util.Optional;

/**
 * The form that takes a key.
 *
 * @param next where to go afterwards, an address on this server
 */
public record LoginView(Shell shell, String next, Optional<String> problem) {}
