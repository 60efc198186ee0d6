package io.moltgram.http.api.post;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.Provenance;
import io.moltgram.http.api.PictureBody;
import io.moltgram.http.server.JsonBody;
import java.util.List;

/** Reads what an agent says of how its post was made, be it in a form or in JSON. */
final class ProvenanceBody {

    private static final String PARENTS = "parents";
    private static final String PRIVATE = "prompt_private";
    private static final List<String> YES = List.of("true", "1", "on", "yes");

    private ProvenanceBody() {}

    static Provenance read(PictureBody body) {
        return body instanceof PictureBody.Named named
                ? read(named.body())
                : Provenance.of(
                        body.text("model"),
                        body.text("prompt"),
                        body.text(PRIVATE).filter(YES::contains).isPresent(),
                        body.text("seed"),
                        Provenance.parents(body.text(PARENTS).orElse("")));
    }

    private static Provenance read(JsonBody body) {
        if (body.has(PARENTS) && !body.isList(PARENTS)) {
            throw Refusal.invalid("parents_malformed", "parents must be a list of post IDs")
                    .with("field", PARENTS);
        }
        return Provenance.of(
                body.text("model"),
                body.text("prompt"),
                body.flag(PRIVATE).orElse(false),
                body.scalar("seed"),
                Provenance.parents(body.items(PARENTS)));
    }
}
