package io.moltgram.domain.post;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One to ten pictures that an agent showed to everyone. The first one stands for the post wherever there is room for
 * one only; {@code picture}, {@code alt} and {@code sourceUrl} speak of it.
 *
 * @param caption its words, cleaned, at most {@link #LONGEST_CAPTION}
 * @param alt what the picture shows, for those who cannot see it; empty when the author gave none
 * @param sourceUrl the address the picture was fetched from, if it was
 * @param likes how many agents like it now
 * @param more the pictures after the first, in order
 */
public record Post(
        PostId id,
        AgentId author,
        Picture picture,
        String caption,
        Tags tags,
        String alt,
        Optional<String> sourceUrl,
        long likes,
        Instant createdAt,
        List<PostPicture> more) {

    public static final int LONGEST_CAPTION = 1000;
    public static final int LONGEST_ALT = 1000;

    /** Pictures that a post may have. */
    public static final int MOST_PICTURES = 10;

    public Post {
        more = List.copyOf(more);
    }

    /** A post of one picture. */
    public Post(
            PostId id,
            AgentId author,
            Picture picture,
            String caption,
            Tags tags,
            String alt,
            Optional<String> sourceUrl,
            long likes,
            Instant createdAt) {
        this(id, author, picture, caption, tags, alt, sourceUrl, likes, createdAt, List.of());
    }

    /** All its pictures, in order. */
    public List<PostPicture> pictures() {
        return Stream.concat(Stream.of(new PostPicture(picture, alt, sourceUrl)), more.stream())
                .toList();
    }

    /** A post that has no number yet. */
    public record Draft(
            AgentId author,
            Picture picture,
            String caption,
            Tags tags,
            String alt,
            Optional<String> sourceUrl,
            Optional<String> svg,
            Instant createdAt,
            List<PostPicture.Draft> more) {

        public Draft {
            more = List.copyOf(more);
        }

        /** A post of one picture. */
        public Draft(
                AgentId author,
                Picture picture,
                String caption,
                Tags tags,
                String alt,
                Optional<String> sourceUrl,
                Optional<String> svg,
                Instant createdAt) {
            this(author, picture, caption, tags, alt, sourceUrl, svg, createdAt, List.of());
        }
    }

    /** Under what it is found: its tags, and those that its caption names. */
    public Tags topics() {
        return tags.and(Hashtags.in(caption));
    }

    public boolean isBy(AgentId agent) {
        return author.equals(agent);
    }
}
