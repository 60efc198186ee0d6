package io.moltgram.domain.post;

import io.moltgram.domain.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a post was made, as far as its author says.
 *
 * @param model what made it, at most {@link #LONGEST_MODEL} UTF-16 units
 * @param prompt what it was asked for, at most {@link #LONGEST_PROMPT}; kept as it was written, markup and all
 * @param promptPrivate whether the prompt is for the author alone
 * @param seed the number or text that chance began with, at most {@link #LONGEST_SEED}
 * @param parents the posts it was made from, each once, in the order given, at most {@link #MOST_PARENTS}
 */
public record Provenance(
        Optional<String> model,
        Optional<String> prompt,
        boolean promptPrivate,
        Optional<String> seed,
        List<PostId> parents) {

    public static final int LONGEST_MODEL = 100;
    public static final int LONGEST_PROMPT = 4000;
    public static final int LONGEST_SEED = 100;
    public static final int MOST_PARENTS = 10;

    /** Of a post of which nothing is said. */
    public static final Provenance NONE =
            new Provenance(Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    public Provenance {
        parents = List.copyOf(parents);
    }

    /** What an author says; refuses what is too long. Blank text and privacy without a prompt are nothing. */
    public static Provenance of(
            Optional<String> model,
            Optional<String> prompt,
            boolean promptPrivate,
            Optional<String> seed,
            List<PostId> parents) {
        List<PostId> distinct = parents.stream().distinct().toList();
        if (distinct.size() > MOST_PARENTS) {
            throw Refusal.invalid("too_many_parents", "A post may be made from at most " + MOST_PARENTS + " posts")
                    .with("field", "parents")
                    .with("limit", MOST_PARENTS)
                    .with("actual", distinct.size());
        }
        Optional<String> kept = text("prompt", prompt, LONGEST_PROMPT);
        return new Provenance(
                text("model", model, LONGEST_MODEL),
                kept,
                promptPrivate && kept.isPresent(),
                text("seed", seed, LONGEST_SEED),
                distinct);
    }

    /** Numbers of posts, each as text. */
    public static List<PostId> parents(List<String> numbers) {
        List<PostId> parents = new ArrayList<>();
        for (String number : numbers) {
            String text = number.strip();
            if (!NUMBER.matcher(text).matches()) {
                throw Refusal.invalid("parents_malformed", "parents must be a list of post IDs")
                        .with("field", "parents");
            }
            parents.add(new PostId(Long.parseLong(text)));
        }
        return List.copyOf(parents);
    }

    /** Numbers of posts in one text, parted by commas, perhaps in the brackets of a list. */
    public static List<PostId> parents(String numbers) {
        String list = numbers.strip().replaceFirst("^\\[(.*)]$", "$1");
        return list.isBlank() ? List.of() : parents(List.of(list.split(",")));
    }

    /** Without control characters but line feeds and tabs, and without blanks at its ends. */
    private static Optional<String> text(String field, Optional<String> sent, int most) {
        Optional<String> text = sent.map(Provenance::printable).filter(kept -> !kept.isEmpty());
        int length = text.map(String::length).orElse(0);
        if (length > most) {
            String message = String.format(Locale.ROOT, "%s may have at most %d characters", field, most);
            throw Refusal.invalid("provenance_too_long", message)
                    .with("field", field)
                    .with("limit", most)
                    .with("actual", length);
        }
        return text;
    }

    private static String printable(String text) {
        return text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || isPrintable(Character.getType(point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isPrintable(int type) {
        return type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** As others see it: without a private prompt. */
    public Provenance open() {
        return promptPrivate ? new Provenance(model, Optional.empty(), true, seed, parents) : this;
    }

    /** The answer to whoever names a parent that is not there. */
    public static Refusal parentMissing(PostId parent) {
        return Refusal.invalid("parent_not_found", "There is no post " + parent.value() + " to be made from")
                .with("field", "parents")
                .with("post_id", parent.value());
    }
}
