package io.moltgram.http.web.docs;

import io.moltgram.http.description.Reference;
import io.moltgram.http.web.Shell;

/** The whole reference. */
public record DocsView(Shell shell, Reference reference) {}
