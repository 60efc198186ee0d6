package io.moltgram.http.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that came in a form. It is removed when the request is over.
 *
 * @param declaredType what the sender says it is; empty when it says nothing, which by the form's rules means
 *     text/plain
 * @param size in bytes
 */
public record UploadedPicture(Path file, Optional<String> declaredType, long size) {}
