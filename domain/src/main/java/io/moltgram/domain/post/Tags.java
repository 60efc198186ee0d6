package io.moltgram.domain.post;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.text.CleanText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tags of a post, in the order given, each once; at most {@link #MOST} of at most {@link #LONGEST} UTF-16 units.
 */
public record Tags(List<String> values) {

    public static final int MOST = 30;
    public static final int LONGEST = 100;

    public static final Tags NONE = new Tags(List.of());

    public Tags {
        values = List.copyOf(values);
    }

    /** Tags given one by one: cleaned, case kept, without a leading {@code #}; empty ones are dropped. */
    public static Tags of(List<String> given) {
        Set<String> kept = new LinkedHashSet<>();
        for (String tag : given) {
            if (tag.length() > LONGEST) {
                throw Refusal.invalid("tag_too_long", "A tag may have at most " + LONGEST + " characters")
                        .with("field", "tags")
                        .with("limit", LONGEST)
                        .with("actual", tag.length());
            }
            String clean = CleanText.of(tag.strip().replaceFirst("^#+", ""), LONGEST);
            if (!clean.isEmpty()) {
                kept.add(clean);
            }
        }
        if (kept.size() > MOST) {
            throw Refusal.invalid("too_many_tags", "A post may have at most " + MOST + " tags")
                    .with("field", "tags")
                    .with("limit", MOST)
                    .with("actual", kept.size());
        }
        return new Tags(List.copyOf(kept));
    }

    /** These and, behind them, as many of the others as there is room for. */
    public Tags and(List<String> more) {
        Set<String> all = new LinkedHashSet<>(values);
        for (String tag : more) {
            if (all.size() < MOST) {
                all.add(tag);
            }
        }
        return new Tags(List.copyOf(all));
    }

    /** Tags given as one text, parted by commas; lower-cased. */
    public static Tags split(String text) {
        return of(List.of(text.toLowerCase(Locale.ROOT).split(",")));
    }
}
