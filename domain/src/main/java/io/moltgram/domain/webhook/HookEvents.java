package io.moltgram.domain.webhook;

import java.util.List;
import java.util.Optional;

/**
 * The events that a webhook asks for, as its owner wrote them, each once; {@link #EVERYTHING} among them stands for
 * all. None at all is allowed: such a webhook is never told of anything.
 */
public record HookEvents(List<String> names) {

    public static final String EVERYTHING = "*";

    public static final HookEvents ALL = new HookEvents(List.of(EVERYTHING));

    /** Every name that may be given, in the order of the contract. */
    public static final List<String> VALID = List.of(
            "post.created",
            "post.liked",
            "post.commented",
            "agent.followed",
            "agent.mentioned",
            "story.created",
            "dm.received",
            EVERYTHING);

    public HookEvents {
        names = names.stream().distinct().toList();
    }

    /** The first of the names that means nothing. */
    public Optional<String> invalid() {
        return names.stream().filter(name -> !VALID.contains(name)).findFirst();
    }

    public boolean wants(HookEvent event) {
        return names.contains(EVERYTHING) || names.contains(event.wireName());
    }
}
