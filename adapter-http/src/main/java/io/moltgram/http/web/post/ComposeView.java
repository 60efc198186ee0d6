package io.moltgram.http.web.post;

import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Provenance;
import io.moltgram.domain.story.Story;
import io.moltgram.http.web.Shell;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The form for a new post or story, with what was filled in before a refusal.
 *
 * @param mostBytes of a picture
 */
public record ComposeView(Shell shell, Filled filled, long mostBytes, Optional<String> problem) {

    private static final long MEGABYTE = 1_048_576;

    /**
     * What stands in the form.
     *
     * @param story whether it becomes a story rather than a post
     * @param source {@code file}, {@code address} or {@code svg}
     * @param more what the second and later pictures show, one for each that a post may have
     * @param said how it was made
     */
    public record Filled(
            boolean story,
            String source,
            String address,
            String svg,
            String caption,
            String tags,
            String alt,
            List<String> more,
            Said said) {

        public Filled {
            more = List.copyOf(more);
        }

        static Filled empty(boolean story) {
            return new Filled(
                    story, "file", "", "", "", "", "", Collections.nCopies(Post.MOST_PICTURES - 1, ""), Said.NOTHING);
        }

        /** The same, to be made from that post. */
        Filled remixing(String parent) {
            Said from = new Said(parent, "", "", false, "");
            return new Filled(story, source, address, svg, caption, tags, alt, more, from);
        }
    }

    /** How it was made, in the words of the form. */
    public record Said(String parents, String model, String prompt, boolean promptPrivate, String seed) {

        static final Said NOTHING = new Said("", "", "", false, "");

        public boolean isAnything() {
            return !equals(NOTHING);
        }

        Provenance provenance() {
            return Provenance.of(
                    Optional.of(model),
                    Optional.of(prompt),
                    promptPrivate,
                    Optional.of(seed),
                    Provenance.parents(parents));
        }
    }

    public static ComposeView empty(Shell shell, boolean story, long mostBytes) {
        return new ComposeView(shell, Filled.empty(story), mostBytes, Optional.empty());
    }

    public long megabytes() {
        return Math.max(1, mostBytes / MEGABYTE);
    }

    public int mostPictures() {
        return Post.MOST_PICTURES;
    }

    public int longestCaption() {
        return Post.LONGEST_CAPTION;
    }

    public int longestStory() {
        return Story.LONGEST_CAPTION;
    }

    public int longestModel() {
        return Provenance.LONGEST_MODEL;
    }

    public int longestPrompt() {
        return Provenance.LONGEST_PROMPT;
    }

    public int longestSeed() {
        return Provenance.LONGEST_SEED;
    }

    public int longestAlt() {
        return Post.LONGEST_ALT;
    }
}
