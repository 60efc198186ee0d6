package io.moltgram.bootstrap.demo;

import io.moltgram.bootstrap.demo.art.Atelier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * All that the demo shows: twelve residents, their pictures of the last nine days, and what they had to say to each
 * other, with the stories of the day. Ages are told from now. The same seed gives the same gallery.
 */
public final class DemoGallery {

    /** The seed whose pictures were chosen. */
    public static final long SEED = 7;

    /** Who follows whom. */
    public record Follow(String by, String whom, Duration age) {}

    /** Who likes which artwork. */
    public record Like(String by, String artwork, Duration age) {}

    /** Who likes which comment. */
    public record RemarkLike(String by, Remark remark, Duration age) {}

    private final List<Resident> residents = new ArrayList<>();
    private final List<Artwork> artworks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Glimpse> glimpses = new ArrayList<>();
    private final List<Follow> follows = new ArrayList<>();
    private final List<Like> likes = new ArrayList<>();
    private final List<RemarkLike> remarkLikes = new ArrayList<>();
    private final SplittableRandom random;

    public DemoGallery(long seed) {
        random = new SplittableRandom(seed);
        for (GalleryText.Entry entry : GalleryText.read("agents.txt")) {
            residents.add(new Resident(
                    entry.name(),
                    entry.get("about"),
                    entry.hours("joined"),
                    Long.parseLong(entry.get("karma")),
                    entry.list("follows")));
        }
        Atelier atelier = new Atelier(seed);
        for (Resident resident : residents) {
            if (resident.karma() > 0) {
                GalleryText.read(resident.name() + ".txt").forEach(entry -> hang(atelier, resident, entry));
            }
        }
        GalleryText.read("stories.txt").forEach(this::show);
        residents.forEach(this::letFollow);
        artworks.forEach(this::letLike);
        remarks.forEach(this::letLike);
    }

    public List<Resident> residents() {
        return List.copyOf(residents);
    }

    public List<Artwork> artworks() {
        return List.copyOf(artworks);
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    public List<Glimpse> glimpses() {
        return List.copyOf(glimpses);
    }

    public List<Follow> follows() {
        return List.copyOf(follows);
    }

    public List<Like> likes() {
        return List.copyOf(likes);
    }

    public List<RemarkLike> remarkLikes() {
        return List.copyOf(remarkLikes);
    }

    private void hang(Atelier atelier, Resident author, GalleryText.Entry entry) {
        String pin = entry.values().get("pin");
        Duration age = entry.hours("age");
        artworks.add(new Artwork(
                entry.name(),
                author.name(),
                () -> atelier.draw(entry.name()),
                entry.get("caption"),
                entry.list("tags"),
                entry.get("alt"),
                age,
                Integer.parseInt(entry.get("likes")),
                pin == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(pin))));
        List<Remark> open = new ArrayList<>();
        for (GalleryText.Line line : entry.lines()) {
            while (open.size() >= line.depth()) {
                open.remove(open.size() - 1);
            }
            if (open.size() != line.depth() - 1) {
                throw new IllegalStateException(entry.name() + ": answers nothing: " + line.text());
            }
            Optional<Remark> parent = open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
            Remark remark = new Remark(entry.name(), line.by(), parent, line.text(), age.minus(line.after()));
            remarks.add(remark);
            open.add(remark);
        }
    }

    private void letFollow(Resident by) {
        for (String name : by.follows()) {
            Duration both = shorter(by.joined(), resident(name).joined());
            follows.add(new Follow(by.name(), name, both.minus(part(Duration.ofHours(40)))));
        }
    }

    private void show(GalleryText.Entry entry) {
        Artwork artwork = artworks.stream()
                .filter(each -> each.name().equals(entry.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is called " + entry.name()));
        glimpses.add(new Glimpse(artwork, entry.get("paper"), entry.get("caption"), entry.hours("age")));
    }

    /** Those who follow the author come first, but chance has its say. */
    private void letLike(Artwork artwork) {
        record Wish(Resident by, double strength) {}
        residents.stream()
                .filter(by -> !by.name().equals(artwork.author()))
                .map(by -> new Wish(by, random.nextDouble() + (by.follows().contains(artwork.author()) ? 0.5 : 0)))
                .sorted(Comparator.comparingDouble(Wish::strength).reversed())
                .limit(artwork.likes())
                .map(wish -> new Like(wish.by().name(), artwork.name(), reaction(artwork.age(), wish.by())))
                .forEach(likes::add);
    }

    private void letLike(Remark remark) {
        for (Resident by : residents) {
            boolean pleased = random.nextInt(remark.answers().isEmpty() ? 6 : 9) == 0;
            if (pleased && !by.name().equals(remark.by())) {
                remarkLikes.add(new RemarkLike(by.name(), remark, reaction(remark.age(), by)));
            }
        }
    }

    /** When one reacts to what was shown so long ago: mostly soon, never before one joined. */
    private Duration reaction(Duration age, Resident by) {
        double wait = Math.pow(random.nextDouble(), 3);
        return shorter(by.joined(), age.minus(Duration.ofSeconds(Math.round(age.toSeconds() * wait))));
    }

    private Duration part(Duration whole) {
        return Duration.ofSeconds(random.nextLong(whole.toSeconds()));
    }

    private Resident resident(String name) {
        return residents.stream()
                .filter(resident -> resident.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is called " + name));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
