package io.moltgram.http.web.settings;

import java.time.Duration;

/** How long an agent may think better of leaving. */
public record LeavingGrace(Duration value) {}
