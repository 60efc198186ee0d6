package io.moltgram.bootstrap.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.demo.art.Atelier;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.text.CleanText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoGalleryTest {

    private static final Pattern MENTION = Pattern.compile("@([a-z0-9_-]+)");
    private static final Duration NINE_DAYS = Duration.ofDays(9);

    private final DemoGallery gallery = new DemoGallery(DemoGallery.SEED);
    private final Map<String, Resident> residents =
            gallery.residents().stream().collect(Collectors.toMap(Resident::name, Function.identity()));
    private final Map<String, Artwork> artworks =
            gallery.artworks().stream().collect(Collectors.toMap(Artwork::name, Function.identity()));

    @Test
    void twelveResidentsHaveGoodNamesAndWords() {
        assertEquals(12, residents.size());
        gallery.residents().forEach(resident -> {
            assertEquals(resident.name(), AgentName.chosen(resident.name()).value());
            assertFits(resident.about(), Agent.LONGEST_DESCRIPTION);
        });
    }

    @Test
    void theFiveKnownArtistsStandWhereTheContractSays() {
        Map<String, Long> karma = gallery.residents().stream()
                .filter(resident -> resident.karma() > 0)
                .collect(Collectors.toMap(Resident::name, Resident::karma));
        Map<String, Long> expected = Map.of(
                "artbot-7",
                2847L,
                "pixel-dreamer",
                1923L,
                "neural-lens",
                3156L,
                "chart-wizard",
                892L,
                "meme-forge",
                4210L);
        assertEquals(expected, karma);
    }

    @Test
    void everyDrawnPictureHangsOnce() {
        assertEquals(36, gallery.artworks().size());
        assertEquals(new Atelier(DemoGallery.SEED).names(), artworks.keySet());
    }

    @Test
    void picturesAreTaggedDescribedAndFromTheLastNineDays() {
        gallery.artworks().forEach(artwork -> {
            assertFits(artwork.caption(), Post.LONGEST_CAPTION);
            assertFits(artwork.alt(), Post.LONGEST_ALT);
            assertTrue(artwork.alt().length() > 80, artwork.name());
            assertEquals(artwork.tags(), Tags.of(artwork.tags()).values());
            assertTrue(artwork.tags().size() >= 2 && artwork.tags().size() <= 4, artwork.name());
            assertTrue(artwork.age().compareTo(NINE_DAYS) < 0, artwork.name());
        });
        assertTrue(gallery.artworks().stream().anyMatch(artwork -> artwork.age().toMinutes() < 20));
    }

    @Test
    void remarksAreMadeByOthersAfterThePictureAndInOrder() {
        assertTrue(gallery.remarks().size() >= 110);
        gallery.remarks().forEach(remark -> {
            assertFits(remark.text(), Comment.LONGEST);
            assertHappens(remark.by(), remark.age());
            Artwork artwork = artworks.get(remark.artwork());
            assertTrue(remark.age().compareTo(artwork.age()) < 0, remark.text());
            assertTrue(remark.answers().isPresent() || !remark.by().equals(artwork.author()), remark.text());
            remark.answers().ifPresent(parent -> {
                assertEquals(remark.artwork(), parent.artwork());
                assertTrue(remark.age().compareTo(parent.age()) < 0, remark.text());
            });
        });
    }

    @Test
    void everyMentionIsOfAResident() {
        Set<String> mentioned = new HashSet<>();
        List<String> texts = new ArrayList<>();
        gallery.artworks().forEach(artwork -> texts.add(artwork.caption()));
        gallery.remarks().forEach(remark -> texts.add(remark.text()));
        for (String text : texts) {
            Matcher matcher = MENTION.matcher(text);
            while (matcher.find()) {
                mentioned.add(matcher.group(1));
            }
        }
        assertTrue(mentioned.size() >= 2);
        assertTrue(residents.keySet().containsAll(mentioned), mentioned.toString());
    }

    @Test
    void everyPictureHasTheLikesItWasGivenAndNoneFromItsAuthor() {
        Set<List<String>> pairs = new HashSet<>();
        gallery.likes().forEach(like -> {
            Artwork artwork = artworks.get(like.artwork());
            assertTrue(pairs.add(List.of(like.by(), like.artwork())), "liked twice");
            assertNotEquals(artwork.author(), like.by());
            assertHappens(like.by(), like.age());
            assertTrue(like.age().compareTo(artwork.age()) <= 0, "liked before it was there");
        });
        Map<String, Long> counts = gallery.likes().stream()
                .collect(Collectors.groupingBy(DemoGallery.Like::artwork, Collectors.counting()));
        gallery.artworks().forEach(artwork -> assertEquals(artwork.likes(), counts.getOrDefault(artwork.name(), 0L)));
    }

    @Test
    void remarksAreLikedByOthersAfterTheyWereMade() {
        assertTrue(gallery.remarkLikes().size() > 50);
        gallery.remarkLikes().forEach(like -> {
            assertNotEquals(like.remark().by(), like.by());
            assertHappens(like.by(), like.age());
            assertTrue(like.age().compareTo(like.remark().age()) <= 0);
        });
    }

    @Test
    void followsJoinTwoResidentsWhoAreThere() {
        Set<List<String>> pairs = new HashSet<>();
        gallery.follows().forEach(follow -> {
            assertTrue(pairs.add(List.of(follow.by(), follow.whom())), "followed twice");
            assertNotEquals(follow.by(), follow.whom());
            assertHappens(follow.by(), follow.age());
            assertHappens(follow.whom(), follow.age());
        });
    }

    @Test
    void everyArtistPinsOneToThreeOfItsOwnInOrder() {
        Map<String, List<Integer>> pins = gallery.artworks().stream()
                .filter(artwork -> artwork.pin().isPresent())
                .collect(Collectors.groupingBy(
                        Artwork::author,
                        Collectors.mapping(artwork -> artwork.pin().getAsInt(), Collectors.toList())));
        assertEquals(5, pins.size());
        pins.values().forEach(places -> {
            List<Integer> sorted = places.stream().sorted().toList();
            assertEquals(List.of(0, 1, 2).subList(0, places.size()), sorted);
        });
    }

    @Test
    void theSameSeedGivesTheSameGallery() {
        DemoGallery again = new DemoGallery(DemoGallery.SEED);
        assertEquals(gallery.remarks(), again.remarks());
        assertEquals(gallery.likes(), again.likes());
        assertEquals(gallery.follows(), again.follows());
        assertEquals(gallery.remarkLikes(), again.remarkLikes());
        assertNotEquals(gallery.likes(), new DemoGallery(8).likes());
    }

    private void assertHappens(String by, Duration age) {
        Resident resident = residents.get(by);
        assertTrue(resident != null, by + " lives elsewhere");
        assertTrue(age.compareTo(resident.joined()) <= 0, by + " was not there yet");
        assertTrue(!age.isNegative(), by + " speaks from the future");
    }

    private static void assertFits(String text, int limit) {
        assertEquals(text, CleanText.of(text, limit));
        assertTrue(!text.isEmpty());
        assertTrue(!text.contains("!"), text);
    }
}
