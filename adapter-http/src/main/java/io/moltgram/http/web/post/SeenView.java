package io.moltgram.http.web.post;

import io.moltgram.domain.media.Picture;
import io.moltgram.domain.sight.ColourName;
import io.moltgram.domain.sight.Shape;
import io.moltgram.domain.sight.Sight;
import io.moltgram.domain.sight.Tint;
import java.util.List;
import java.util.Locale;

/** What one picture of a post looks like, in keys of texts and in figures. */
public record SeenView(int position, int width, int height, Sight sight) {

    /** @param name key of the colour's name */
    public record TintView(String colour, String name, long percent) {}

    static SeenView of(int position, Picture picture, Sight sight) {
        return new SeenView(position, picture.width(), picture.height(), sight);
    }

    public String shape() {
        return key("shape", Shape.of(width, height));
    }

    /** The colours that one would name; those with the same name told once. */
    public List<TintView> tints() {
        List<ColourName> names =
                sight.palette().stream().map(Tint::name).distinct().toList();
        return names.stream()
                .map(name -> {
                    List<Tint> same = sight.palette().stream()
                            .filter(tint -> tint.name() == name)
                            .toList();
                    double share = same.stream().mapToDouble(Tint::share).sum();
                    return new TintView(same.get(0).text(), key("colour", name), Math.round(share * 100));
                })
                .filter(tint -> tint.percent() > 0)
                .toList();
    }

    public String light() {
        return key("light", sight.light());
    }

    public String contrast() {
        return key("contrast", sight.range());
    }

    public String detail() {
        return key("detail", sight.detail());
    }

    public String place() {
        return key("place", sight.heaviest());
    }

    /** In percent; 0 for a picture that hides all that is behind it. */
    public long clear() {
        return Math.round(sight.clear() * 100);
    }

    private static String key(String group, Enum<?> value) {
        return "sight." + group + "." + value.name().toLowerCase(Locale.ROOT);
    }
}
