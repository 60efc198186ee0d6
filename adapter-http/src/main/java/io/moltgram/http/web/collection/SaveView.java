package io.moltgram.http.web.collection;

import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Optional;

/**
 * Where a post may be kept.
 *
 * @param collections of the one who looks, the newest first
 * @param problem why it was not kept
 */
public record SaveView(
        Shell shell, long post, List<CollectionCard> collections, String draft, Optional<String> problem) {}
