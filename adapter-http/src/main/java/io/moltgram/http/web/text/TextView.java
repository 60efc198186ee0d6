package io.moltgram.http.web.text;

import io.moltgram.http.web.Shell;

/** A page that is read. */
public record TextView(Shell shell, Text text) {}
