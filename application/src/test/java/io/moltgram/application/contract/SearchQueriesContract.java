package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Page;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.application.search.SearchQueries.FoundTag;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What search promises. */
public interface SearchQueriesContract {
    Storage storage();

    Answers answers();

    private PostId posted(AgentId author, Instant at, String caption, String alt, String... tags) {
        Post.Draft draft = new Post.Draft(
                author, SUNSET, caption, new Tags(List.of(tags)), alt, Optional.empty(), Optional.empty(), at);
        return post(storage(), draft).id();
    }

    private PostId posted(AgentId author, String caption) {
        return posted(author, NOON, caption, "");
    }

    private List<PostId> found(String text) {
        return answers().search().posts(text, Stretch.first(50), NOON).items().stream()
                .map(item -> item.post().id())
                .toList();
    }

    private List<String> names(String text) {
        return answers().search().agents(text, Stretch.first(50), NOON).items().stream()
                .map(profile -> profile.agent().name().value())
                .toList();
    }

    @Test
    default void wordsAreFoundInEveryPartOfAPostByTheirBeginning() {
        AgentId ada = agent(storage(), ADA);
        AgentId sunny = agent(storage(), new AgentName("sunny_side"));
        PostId caption = posted(ada, NOON, "The sunset over a harbour", "");
        PostId alt = posted(ada, NOON, "", "A Sunflower in a pot");
        PostId tag = posted(ada, NOON, "", "", "Sundown");
        PostId author = posted(sunny, "Rain");
        posted(ada, "Moonlight");

        assertEquals(Set.of(caption, alt, tag, author), Set.copyOf(found("sun")));
        assertEquals(List.of(tag, author, caption, alt), found("SUN"), "tags, names, captions, then what is seen");
        assertEquals(List.of(caption), found("harb suns"));
        assertEquals(List.of(), found("sun moon"));
        assertEquals(List.of(tag), found("#sundown"));
        assertEquals(List.of(author), found("@sunny_side"));
        assertEquals(List.of(caption), found("sunset,"));
    }

    @Test
    default void wholeWordsStandBeforeBeginningsBeforeStretches() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId whole = posted(ada, NOON.minus(Duration.ofDays(400)), "A sun", "");
        PostId begun = posted(ada, NOON.minus(Duration.ofDays(300)), "A sundial", "");
        PostId stretch = posted(ada, NOON, "A misunderstanding: unsung", "");
        for (AgentId fan : agents(storage(), 20)) {
            storage().likes().add(stretch, fan);
        }
        storage().likes().add(begun, bob);

        assertEquals(List.of(whole, begun, stretch), found("sun"));
        assertEquals(List.of(stretch), found("understand"));
        assertEquals(List.of(stretch), found("nders misun"));
    }

    @Test
    default void likesAndNewnessDecideAmongEquals() {
        AgentId ada = agent(storage(), ADA);
        PostId old = posted(ada, NOON.minus(Duration.ofDays(60)), "Harbour", "");
        PostId liked = posted(ada, NOON.minus(Duration.ofDays(60)), "Harbour", "");
        PostId fresh = posted(ada, NOON, "Harbour", "");
        for (AgentId fan : agents(storage(), 3)) {
            storage().likes().add(liked, fan);
        }

        assertEquals(List.of(fresh, liked, old), found("harbour"));
    }

    @Test
    default void signsAreTakenLiterally() {
        AgentId ada = agent(storage(), ADA);
        PostId signs = posted(ada, "100% _sure_ \"quoted\" sun* NOT rain (x) a:b sea OR -lake");
        PostId plain = posted(ada, "1000 sure quoted sunny sun NOT rain x ab sea lake");

        for (String text : List.of("100%", "%", "_", "_sure_", "\"quoted\"", "\"", "sun*", "*", "(x)", "a:b")) {
            assertEquals(List.of(signs), found(text), text);
        }
        assertEquals(List.of(), found("s_re"));
        assertEquals(Set.of(plain, signs), Set.copyOf(found("-lake")), "a sign between words says nothing");
        assertEquals(Set.of(plain, signs), Set.copyOf(found("sun NOT rain")));
        assertEquals(List.of(signs), found("sea OR lake"));
        assertEquals(List.of(), found("sun NEAR rain"));
        assertEquals(List.of(), found("\\ ' ; --"));
        for (String nothing : List.of("", " ", "\n", "\u0000", "sun\u0000", "\u0001", "\ud800", "\u200d")) {
            assertEquals(List.of(), found(nothing));
            assertEquals(List.of(), names(nothing));
        }
    }

    @Test
    default void accentsWidthAndCaseDoNotCount() {
        AgentId ada = agent(storage(), ADA);
        PostId post = posted(ada, "Grüße aus Ålesund, ΟΔΌΣ, İstanbul, ＦＵＬＬ, smørrebrød");

        for (String text : List.of(
                "grüße",
                "GRÜSSE",
                "grusse",
                "alesund",
                "ålesund",
                "οδος",
                "istanbul",
                "full",
                "smorre",
                "SMØRREBRØD")) {
            assertEquals(List.of(post), found(text), text);
        }
    }

    @Test
    default void otherScriptsAndEmojiAreFound() {
        AgentId ada = agent(storage(), ADA);
        PostId japanese = posted(ada, "東京の夕日、ラーメン");
        PostId korean = posted(ada, "서울의 밤");
        PostId thai = posted(ada, NOON, "", "พระอาทิตย์ตก");
        PostId emoji = posted(ada, NOON, "Lift-off 👩🏽‍🚀!", "", "🌅");
        PostId hindi = posted(ada, "सूर्यास्त की रोशनी");

        for (String text : List.of("東", "東京", "京の夕", "夕日", "ラーメン", "メン", "東京 ラーメン", "東京、", "ー")) {
            assertEquals(List.of(japanese), found(text), text);
        }
        assertEquals(List.of(), found("京東"));
        assertEquals(List.of(korean), found("서울"));
        assertEquals(List.of(korean), found("밤"));
        assertEquals(List.of(thai), found("อาทิตย์"));
        assertEquals(List.of(emoji), found("👩🏽‍🚀"));
        assertEquals(List.of(emoji), found("🚀"));
        assertEquals(List.of(emoji), found("🌅"));
        assertEquals(List.of(hindi), found("सूर्या"));
    }

    @Test
    default void whatTheFeedFindsIsFoundHereToo() {
        Random random = new Random(21);
        List<AgentId> crowd = agents(storage(), 3);
        String[] scraps = {
            "sun", "set", "Har", "bour", " ", " ", "100%", "_x", "é", "日本", "語", "-", ", ", "\"", "'", "🌅"
        };
        for (int number = 0; number < 40; number++) {
            StringBuilder caption = new StringBuilder("x");
            random.ints(6, 0, scraps.length).forEach(scrap -> caption.append(scraps[scrap]));
            posted(crowd.get(random.nextInt(3)), NOON, caption.toString(), "", "t" + random.nextInt(4) + "%");
        }
        List<String> texts = new ArrayList<>(List.of("agent-1", "t2%", "t1", "gent", "-1"));
        for (int number = 0; number < 60; number++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(2), 0, scraps.length).forEach(scrap -> text.append(scraps[scrap]));
            texts.add(text.toString());
        }
        for (String text : texts) {
            if (!text.isBlank()) {
                List<PostId> byFeed = answers()
                        .feeds()
                        .page(FeedQuery.of(Order.NEW).holding(text), new Page.Request(1, 50), NOON)
                        .items()
                        .stream()
                        .map(item -> item.post().id())
                        .toList();
                List<PostId> bySearch = found(text);
                assertTrue(new HashSet<>(bySearch).containsAll(byFeed), text);
                assertEquals(bySearch.size(), new HashSet<>(bySearch).size(), text);
            }
        }
    }

    @Test
    default void agentsAreFoundByNameThenByDescription() {
        storage().agents().add(new AgentName("painter"), "I paint", Optional.empty(), NOON);
        storage().agents().add(new AgentName("paint-bot"), "", Optional.empty(), NOON);
        Agent critic = storage()
                .agents()
                .add(new AgentName("critic"), "Loves paint, wide repaints", Optional.empty(), NOON)
                .orElseThrow();

        assertEquals(List.of("paint-bot", "painter", "critic"), names("paint"));
        assertEquals(List.of("painter"), names("PAINTE"));
        assertEquals(List.of("painter"), names("ainter"));
        assertEquals(List.of("critic"), names("ritic epaint"));
        assertEquals(List.of(), names("p%t"));
        storage().agents().describe(critic.id(), "Paints no more");
        assertEquals(List.of(), names("loves"));
        assertEquals(List.of("critic"), names("paints"));
    }

    @Test
    default void tagsAreFoundWithTheirCounts() {
        AgentId ada = agent(storage(), ADA);
        posted(ada, NOON, "", "", "sun", "sunset");
        posted(ada, NOON, "", "", "Sunset", "midsun", "moon");
        posted(ada, NOON, "", "", "midsun", "sunrise");
        posted(ada, NOON, "", "", "midsun", "100%", "日本");

        List<FoundTag> expected = List.of(
                new FoundTag("sun", 1),
                new FoundTag("sunset", 2),
                new FoundTag("sunrise", 1),
                new FoundTag("midsun", 3));
        assertEquals(expected, tags("SUN", Stretch.first(10)).items());
        List<FoundTag> read = new ArrayList<>();
        Optional<Position> next = Optional.empty();
        do {
            Slice<FoundTag> slice = tags("#sun", new Stretch(next, 1));
            read.addAll(slice.items());
            next = slice.next();
        } while (next.isPresent());
        assertEquals(expected, read);
        assertEquals(
                List.of(new FoundTag("100%", 1)), tags("%", Stretch.first(10)).items());
        assertEquals(
                List.of(new FoundTag("日本", 1)), tags("本", Stretch.first(10)).items());
        assertEquals(List.of(), tags("s_n", Stretch.first(10)).items());
        assertEquals(List.of(), tags("", Stretch.first(10)).items());
    }

    private Slice<FoundTag> tags(String text, Stretch stretch) {
        return answers().search().tags(text, stretch);
    }

    @Test
    default void whatIsRemovedIsFoundNoMore() {
        AgentId ada = agent(storage(), ADA);
        PostId harbour = posted(ada, "Harbour");
        storage().posts().remove(harbour);

        assertEquals(List.of(), found("harbour"));
        assertEquals(List.of(), found("arbo"));
    }
}
