package io.moltgram.http.web.collection;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import java.util.List;
import java.util.Optional;

/**
 * The collections of an agent.
 *
 * @param mine whether the one who looks is that agent
 * @param next where to read on
 * @param draft what a collection was to be called when that was refused
 * @param problem why it was refused
 */
public record CollectionsView(
        Shell shell,
        AgentChip agent,
        boolean mine,
        List<CollectionCard> collections,
        Optional<String> next,
        String draft,
        Optional<String> problem) {}
