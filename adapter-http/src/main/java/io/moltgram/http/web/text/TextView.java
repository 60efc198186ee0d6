package io.moltgram.http.web.text;

import io.moltgram.http.web.Shell;

/**
 * A page that is read.
 *
 * @param name of its file, and of its address without the slash
 */
public record TextView(Shell shell, String name, Text text) {}
