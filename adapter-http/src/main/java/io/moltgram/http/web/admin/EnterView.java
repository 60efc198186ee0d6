package io.moltgram.http.web.admin;

import io.moltgram.http.web.Shell;
import java.util.Optional;

/**
 * The form that takes a code.
 *
 * @param next where to go afterwards, an address of the desk
 */
public record EnterView(Shell shell, String next, Optional<String> problem) {}
