package io.moltgram.blob.picture.sight;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.sight.Lab;
import io.moltgram.domain.sight.Sight;
import io.moltgram.domain.sight.Tint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The main colours of a picture: its pixels in 4,096 boxes, the boxes gathered around the fullest ones that are unlike
 * each other, by k-means in CIELAB. The same picture gives the same colours.
 */
final class Palette {

    private static final int ROUNDS = 6;

    /** Colours nearer than this (CIEDE2000) are told as one. */
    private static final double ALIKE = 9;

    /** Colours with less of the picture are not told, unless there is no other. */
    private static final double LEAST_SHARE = 0.01;

    /** Pixels of about one colour; sums of red, green and blue, weighed by alpha. */
    private static final class Box {
        double weight;
        double red;
        double green;
        double blue;

        void add(double more, double r, double g, double b) {
            weight += more;
            red += more * r;
            green += more * g;
            blue += more * b;
        }

        void add(Box other) {
            weight += other.weight;
            red += other.red;
            green += other.green;
            blue += other.blue;
        }

        int rgb() {
            return (int) Math.round(red / weight) << 16
                    | (int) Math.round(green / weight) << 8
                    | (int) Math.round(blue / weight);
        }
    }

    private Palette() {}

    static List<Tint> of(Pixels pixels) {
        List<Box> boxes = boxes(pixels);
        double whole = boxes.stream().mapToDouble(box -> box.weight).sum();
        if (whole == 0) {
            return List.of();
        }
        List<Box> merged = merged(gathered(boxes));
        List<Box> told = merged.stream()
                .filter(box -> box == merged.get(0) || box.weight >= LEAST_SHARE * whole)
                .limit(Sight.MOST_TINTS)
                .toList();
        return told.stream()
                .map(box -> new Tint(box.rgb(), Math.min(1, box.weight / whole)))
                .toList();
    }

    private static List<Box> boxes(Pixels pixels) {
        Box[] boxes = new Box[4096];
        for (int pixel : pixels.argb()) {
            int alpha = pixel >>> 24;
            if (alpha > 0) {
                int at = (pixel >> 20 & 15) << 8 | (pixel >> 12 & 15) << 4 | pixel >> 4 & 15;
                boxes[at] = boxes[at] == null ? new Box() : boxes[at];
                boxes[at].add(alpha / 255.0, pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255);
            }
        }
        List<Box> filled = new ArrayList<>();
        for (Box box : boxes) {
            if (box != null) {
                filled.add(box);
            }
        }
        return filled;
    }

    private static List<Box> gathered(List<Box> boxes) {
        List<Lab> colours = boxes.stream().map(box -> Lab.of(box.rgb())).toList();
        List<Lab> middles = beginnings(boxes, colours);
        List<Box> groups = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            groups = new ArrayList<>();
            for (int i = 0; i < middles.size(); i++) {
                groups.add(new Box());
            }
            for (int i = 0; i < boxes.size(); i++) {
                groups.get(nearest(middles, colours.get(i))).add(boxes.get(i));
            }
            groups.removeIf(group -> group.weight == 0);
            middles = groups.stream().map(group -> Lab.of(group.rgb())).toList();
        }
        return groups;
    }

    /** The fullest box, then again and again the one that is full and far from all that were taken. */
    private static List<Lab> beginnings(List<Box> boxes, List<Lab> colours) {
        List<Lab> taken = new ArrayList<>();
        while (taken.size() < Math.min(Sight.MOST_TINTS + 2, boxes.size())) {
            int best = 0;
            double most = -1;
            for (int i = 0; i < boxes.size(); i++) {
                double distance = taken.isEmpty()
                        ? 1
                        : taken.get(nearest(taken, colours.get(i))).plainDistance(colours.get(i));
                double worth = boxes.get(i).weight * distance * distance;
                if (worth > most) {
                    most = worth;
                    best = i;
                }
            }
            taken.add(colours.get(best));
        }
        return taken;
    }

    private static int nearest(List<Lab> middles, Lab colour) {
        int nearest = 0;
        for (int i = 1; i < middles.size(); i++) {
            if (middles.get(i).plainDistance(colour) < middles.get(nearest).plainDistance(colour)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** The fullest first, each taking in the smaller ones that look about the same. */
    private static List<Box> merged(List<Box> groups) {
        Comparator<Box> fullest =
                Comparator.<Box>comparingDouble(box -> box.weight).reversed();
        List<Box> left = new ArrayList<>(groups.stream().sorted(fullest).toList());
        List<Box> merged = new ArrayList<>();
        while (!left.isEmpty()) {
            Box box = left.remove(0);
            Lab colour = Lab.of(box.rgb());
            left.removeIf(other -> {
                boolean alike = Lab.of(other.rgb()).distance(colour) < ALIKE;
                if (alike) {
                    box.add(other);
                }
                return alike;
            });
            merged.add(box);
        }
        merged.sort(fullest);
        return merged;
    }
}
