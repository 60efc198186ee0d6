package io.moltgram.application.collection;

import io.moltgram.application.Patch;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Beginning collections, changing what they are called and shown by, and giving them up. */
public final class CollectionKeeping {

    /** What an agent wants to be different. */
    public record Change(
            Patch<CollectionName> name, Patch<String> description, Patch<Optional<PictureSource.At>> cover) {}

    private final PictureIntake intake;
    private final PictureStore pictures;
    private final CollectionStore collections;
    private final KeyGuarding guarding;
    private final Transactions transactions;
    private final InstantSource clock;

    public CollectionKeeping(
            PictureIntake intake,
            PictureStore pictures,
            CollectionStore collections,
            KeyGuarding guarding,
            Transactions transactions,
            InstantSource clock) {
        this.intake = intake;
        this.pictures = pictures;
        this.collections = collections;
        this.guarding = guarding;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Begins a collection without posts. */
    public Collection begin(AgentId owner, CollectionName name, String description, Optional<PictureSource.At> cover) {
        String words = clean(description);
        guarding.refuseKeysIn(name.value(), words);
        Optional<Collection.Cover> taken = cover.map(this::take);
        return transactions.call(() -> {
            taken.ifPresent(this::keep);
            return collections.add(new Collection.Draft(owner, name, words, taken, clock.instant()));
        });
    }

    /**
     * Changes the agent's own collection; a cover put to nothing is taken away, a replaced one that nobody else uses is
     * let go.
     *
     * @param asked asked for only once the collection is known to be the agent's
     */
    public Collection change(AgentId agent, CollectionId id, Supplier<Change> asked) {
        collections.getOwn(agent, id);
        Change change = asked.get();
        Patch<String> words = change.description().map(CollectionKeeping::clean);
        guarding.refuseKeysIn(change.name().map(CollectionName::value).or(""), words.or(""));
        Patch<Optional<Collection.Cover>> cover = change.cover().map(source -> source.map(this::take));
        return transactions.call(() -> {
            Collection before = collections.holdOwn(agent, id);
            Collection after = before.with(
                    change.name().or(before.name()), words.or(before.description()), cover.or(before.cover()));
            if (cover instanceof Patch.Put<Optional<Collection.Cover>> put) {
                put.value().ifPresent(this::keep);
            }
            collections.save(after);
            if (!hash(after).equals(hash(before))) {
                hash(before).ifPresent(pictures::release);
            }
            return after;
        });
    }

    /** Removes the agent's own collection, and its cover's picture if nobody else uses it; the posts stay. */
    public void giveUp(AgentId agent, CollectionId id) {
        transactions.run(() -> {
            Collection collection = collections.holdOwn(agent, id);
            collections.remove(id);
            hash(collection).ifPresent(pictures::release);
        });
    }

    private Collection.Cover take(PictureSource.At source) {
        guarding.refuseKeysIn(source);
        return new Collection.Cover(intake.take(source).picture(), source.address());
    }

    private void keep(Collection.Cover cover) {
        pictures.add(cover.picture(), clock.instant());
    }

    private static String clean(String description) {
        return CleanText.of(description, Collection.LONGEST_DESCRIPTION);
    }

    private static Optional<ContentHash> hash(Collection collection) {
        return collection.cover().map(cover -> cover.picture().hash());
    }
}
