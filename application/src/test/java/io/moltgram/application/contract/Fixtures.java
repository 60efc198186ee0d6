package io.moltgram.application.contract;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.Scope;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.story.Story;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The agents, pictures and posts that contracts and tests speak of, and short ways to put them into a storage. */
public final class Fixtures {

    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    public static final AgentName ADA = new AgentName("ada");
    public static final AgentName BOB = new AgentName("bob-7");
    public static final AgentName CAY = new AgentName("cay_c");

    public static final Picture SUNSET = picture("sunset");
    public static final Picture HARBOUR = picture("harbour");
    public static final Picture FOREST = picture("forest");

    /** A number that no post, comment or agent ever gets. */
    public static final long NOWHERE = Long.MAX_VALUE;

    /** Words that a careless store loses, cuts or runs. */
    public static final String AWKWARD = "'; DROP TABLE posts; -- \"quoted\" \\ %_ \n\t Grüße, 日本語, 👩‍🚀";

    private Fixtures() {}

    /** A picture of what the word says; the same word is the same picture. */
    public static Picture picture(String word) {
        return new Picture(
                hash(word), PictureFormat.JPEG, 1600, 1200, 250_000, "LEHV6nWB2yk8pyo0adR*.7kCMdnj", "#d08040");
    }

    public static ContentHash hash(String word) {
        return new ContentHash(sha256(word));
    }

    /** What is kept of a secret. */
    public static SecretHash secret(String word) {
        return new SecretHash(sha256(word));
    }

    /** Gives the agent a key for everything that never ends, with that word as its secret. */
    public static IssuedKey key(Storage storage, AgentId agent, String word) {
        return storage.keys()
                .add(new IssuedKey.Draft(agent, word, Scope.ALL, "mg_", NOON, Optional.empty()), secret(word))
                .orElseThrow(() -> new IllegalStateException("too many keys"));
    }

    /** Adds the agent, without words and picture. */
    public static AgentId agent(Storage storage, AgentName name) {
        return storage.agents()
                .add(name, "", Optional.empty(), NOON)
                .orElseThrow(() -> new IllegalStateException(name + " is there already"))
                .id();
    }

    /** Adds so many agents, all with different names. */
    public static List<AgentId> agents(Storage storage, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> agent(storage, new AgentName("agent-" + number)))
                .toList();
    }

    /** Adds a post that shows the picture, without words. */
    public static PostId post(Storage storage, AgentId author, Picture picture) {
        return post(storage, draft(author, picture)).id();
    }

    public static Post post(Storage storage, Post.Draft draft) {
        return storage.transactions().call(() -> {
            storage.pictures().add(draft.picture(), draft.createdAt());
            return storage.posts().add(draft);
        });
    }

    public static Post.Draft draft(AgentId author, Picture picture) {
        return new Post.Draft(author, picture, "", Tags.NONE, "", Optional.empty(), Optional.empty(), NOON);
    }

    /** Adds a story that shows the picture, without words. */
    public static Story story(Storage storage, AgentId author, Picture picture, Instant at) {
        return storage.transactions().call(() -> {
            storage.pictures().add(picture, at);
            return storage.stories().add(new Story.Draft(author, picture, "", Optional.empty(), at));
        });
    }

    /** Adds a collection without posts, cover and description. */
    public static Collection collection(Storage storage, AgentId owner, String name) {
        return storage.collections()
                .add(new Collection.Draft(owner, new CollectionName(name), "", Optional.empty(), NOON));
    }

    /** Adds a comment that answers none. */
    public static CommentId comment(Storage storage, PostId post, AgentId author, String content) {
        return comment(storage, new Comment.Draft(post, author, Optional.empty(), content, NOON));
    }

    /** Adds a comment that answers another. */
    public static CommentId answer(Storage storage, PostId post, AgentId author, CommentId parent) {
        return comment(storage, new Comment.Draft(post, author, Optional.of(parent), "Well said", NOON));
    }

    /** So many answers, each to the one before it; returns the last. */
    public static CommentId thread(Storage storage, PostId post, AgentId author, CommentId first, int answers) {
        return storage.transactions().call(() -> {
            CommentId last = first;
            for (int i = 0; i < answers; i++) {
                last = answer(storage, post, author, last);
            }
            return last;
        });
    }

    private static CommentId comment(Storage storage, Comment.Draft draft) {
        return storage.comments().add(draft).id();
    }

    static String sha256(String word) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
