package io.moltgram.http.web.view;

import java.util.Optional;

/** A stretch of text, a link or not. */
public record Segment(String text, Optional<String> address) {}
