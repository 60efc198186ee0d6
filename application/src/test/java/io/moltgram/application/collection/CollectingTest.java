package io.moltgram.application.collection;

import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectingTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final CollectionId trees;
    private final PostId oak;

    CollectingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
        trees = acts.collectionKeeping()
                .begin(ada, new CollectionName("Trees"), "", Optional.empty())
                .id();
        oak = acts.publish(bob, "oak");
    }

    private long posts() {
        return acts.storage().collections().find(trees).orElseThrow().posts();
    }

    private Refusal refused(Runnable deed) {
        return assertThrows(Refusal.class, deed::run);
    }

    @Test
    void thePostOfAnybodyMayBeCollectedOnce() {
        acts.collecting().put(ada, trees, () -> oak);
        Refusal again = refused(() -> acts.collecting().put(ada, trees, () -> oak));
        assertEquals(Refusal.Kind.CONFLICT, again.kind());
        assertEquals("Post already in collection", again.text());
        assertEquals(1, posts());
        acts.collecting().take(ada, trees, oak);
        assertEquals(0, posts());

        assertEquals(
                "Post not found in collection",
                refused(() -> acts.collecting().take(ada, trees, oak)).text());
    }

    @Test
    void onlyTheOwnerCollects() {
        acts.collecting().put(ada, trees, () -> oak);
        String text = "Collection not found or not yours";
        assertEquals(
                text,
                refused(() -> acts.collecting().put(bob, trees, () -> oak)).text());
        assertEquals(
                text, refused(() -> acts.collecting().take(bob, trees, oak)).text());
        CollectionId nowhere = new CollectionId(NOWHERE);
        assertEquals(
                text,
                refused(() -> acts.collecting().put(ada, nowhere, () -> oak)).text());

        assertEquals(1, posts());
    }

    @Test
    void theCollectionIsAskedForBeforeThePost() {
        Refusal faulty = Refusal.invalid("post_id_missing", "post_id is required");
        assertEquals(
                "Collection not found or not yours",
                refused(() -> acts.collecting().put(bob, trees, () -> {
                            throw faulty;
                        }))
                        .text());
        assertEquals(
                "post_id is required",
                refused(() -> acts.collecting().put(ada, trees, () -> {
                            throw faulty;
                        }))
                        .text());
        assertEquals(
                "Post not found",
                refused(() -> acts.collecting().put(ada, trees, () -> new PostId(NOWHERE)))
                        .text());
    }

    @Test
    void aDeletedPostLeavesTheCollection() {
        acts.collecting().put(ada, trees, () -> oak);
        acts.deleting().delete(bob, oak);

        assertEquals(0, posts());
    }
}
