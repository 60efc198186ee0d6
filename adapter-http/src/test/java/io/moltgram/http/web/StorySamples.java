package io.moltgram.http.web;

import io.moltgram.http.web.story.StoryRing;
import io.moltgram.http.web.story.StoryView;
import io.moltgram.http.web.view.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Made-up stories. */
final class StorySamples {

    private final Samples samples;

    StorySamples(Samples samples) {
        this.samples = samples;
    }

    /** A row of as many faces; the last two have nothing new. */
    List<StoryRing> row(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new StoryRing(
                        samples.agent(i),
                        LongStream.rangeClosed(3L * i + 1, 3L * i + 3).boxed().toList(),
                        i + 2 < count))
                .toList();
    }

    Map<String, Object> pages() {
        Shell shell = samples.shell(Place.FEED, Head.unlisted("pixel-dreamer"));
        StoryView first = new StoryView(
                shell,
                7,
                samples.agent(0),
                0,
                3,
                samples.post(0).picture(),
                Words.of("Low tide, before anyone. #reef"),
                Samples.NOW.minus(Duration.ofHours(3)),
                41,
                true,
                Optional.empty(),
                Optional.of("/stories/pixel-dreamer/8"),
                Optional.empty(),
                Optional.of("/stories/ada"),
                shell.signedIn());
        StoryView last = new StoryView(
                shell,
                9,
                samples.agent(7),
                2,
                3,
                samples.post(1).picture(),
                Words.of(""),
                Samples.NOW.minus(Duration.ofHours(1)),
                0,
                false,
                Optional.of("/stories/ada/8"),
                Optional.empty(),
                Optional.of("/stories/pixel-dreamer"),
                Optional.empty(),
                false);
        return Map.of("story", first, "story-last", last);
    }
}
