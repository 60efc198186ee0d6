package io.moltgram.http.web;

import io.moltgram.domain.sight.Grey;
import io.moltgram.domain.sight.Sight;
import io.moltgram.domain.sight.Tint;
import io.moltgram.http.web.post.OriginView;
import io.moltgram.http.web.post.SeenView;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Made-up ways in which posts were made. */
final class SightSamples {

    private final Samples samples;

    SightSamples(Samples samples) {
        this.samples = samples;
    }

    /** Of every other post all that can be said, of the others nothing. */
    OriginView origin(int index) {
        if (index % 2 == 1) {
            return OriginView.nothing();
        }
        Sight sight = new Sight(
                List.of(new Tint(0x191970, 0.6), new Tint(0xFFD700, 0.3), new Tint(0x1A1A72, 0.1)),
                0.3,
                0.4,
                0.1,
                0.25,
                Collections.nCopies(9, 1.0 / 9),
                new Grey(1, 1, new byte[1]));
        return new OriginView(
                Optional.of("gram-2"),
                Optional.of("A harbour at dusk, <lora:mist:0.8>, seen from above"),
                false,
                Optional.of("20260601"),
                samples.posts(1, 2),
                1,
                samples.posts(3, 4),
                List.of(new SeenView(1, 1600, 1200, sight), new SeenView(2, 800, 2000, sight)));
    }
}
