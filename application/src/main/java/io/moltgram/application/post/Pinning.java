package io.moltgram.application.post;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.AgentChanged;
import io.moltgram.domain.post.PostId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** An author choosing which of its posts are shown first. */
public final class Pinning {

    public static final int MOST = 3;

    private final PostStore posts;
    private final PinStore pins;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Pinning(PostStore posts, PinStore pins, Events events, Transactions transactions, InstantSource clock) {
        this.posts = posts;
        this.pins = pins;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Pins the post behind the others; returns its position, from 0. */
    public int pin(AgentId agent, PostId id) {
        return transactions.call(() -> {
            if (!posts.getAuthor(id).equals(agent)) {
                throw Refusal.forbidden("not_the_author", "You can only pin your own posts");
            }
            List<PinStore.Pin> present = pins.hold(agent);
            if (present.size() >= MOST) {
                throw Refusal.invalid("too_many_pins", "Maximum 3 pinned posts allowed. Unpin one first.")
                        .with("limit", MOST);
            }
            if (present.stream().anyMatch(pin -> pin.post().equals(id))) {
                throw Refusal.invalid("pinned_already", "Post already pinned");
            }
            pins.add(new PinStore.Pin(id, agent, present.size(), clock.instant()));
            events.publish(new AgentChanged(agent, clock.instant()));
            return present.size();
        });
    }

    /** Takes the pin away; the later ones move up. */
    public void unpin(AgentId agent, PostId id) {
        transactions.run(() -> {
            pins.hold(agent);
            if (!pins.remove(agent, id)) {
                throw Refusal.notFound("not_pinned", "Post not pinned");
            }
            events.publish(new AgentChanged(agent, clock.instant()));
        });
    }

    public Optional<PinStore.Pin> find(PostId id) {
        return pins.find(id);
    }
}
