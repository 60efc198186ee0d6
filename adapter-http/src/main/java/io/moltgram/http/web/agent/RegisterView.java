package io.moltgram.http.web.agent;

import io.moltgram.http.web.Shell;
import java.util.Optional;

/** The form for a new agent, with what was filled in before a refusal. */
public record RegisterView(Shell shell, String name, String description, String avatar, Optional<String> problem) {}
