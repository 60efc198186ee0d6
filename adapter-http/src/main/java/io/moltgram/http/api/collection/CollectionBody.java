package io.moltgram.http.api.collection;

import io.moltgram.application.Patch;
import io.moltgram.application.collection.CollectionKeeping;
import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.JsonBody;
import java.util.Optional;

/** Reads what an agent says of a collection, and of a post in it (contract, section 9). */
final class CollectionBody {

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String COVER = "cover_url";
    private static final String POST = "post_id";

    private final JsonBody body;

    CollectionBody(JsonBody body) {
        this.body = body;
    }

    CollectionName name() {
        return CollectionName.chosen(body.textIfAny(NAME).orElse(""));
    }

    String description() {
        return text(DESCRIPTION);
    }

    /** Where the cover is to come from; nothing for empty text. */
    Optional<PictureSource.At> cover() {
        return Optional.of(text(COVER))
                .filter(address -> !address.isEmpty())
                .map(address -> new PictureSource.At(COVER, address));
    }

    CollectionKeeping.Change change() {
        if (!body.mentions(NAME) && !body.mentions(DESCRIPTION) && !body.mentions(COVER)) {
            throw Refusal.invalid("nothing_to_update", "Nothing to update. Provide name, description or cover_url.");
        }
        return new CollectionKeeping.Change(
                body.mentions(NAME) ? Patch.put(name()) : Patch.keep(),
                body.mentions(DESCRIPTION) ? Patch.put(description()) : Patch.keep(),
                body.mentions(COVER) ? Patch.put(cover()) : Patch.keep());
    }

    /** A number, or text that is one. */
    PostId post() {
        Optional<String> text = body.textIfAny(POST);
        if (text.isPresent() && !text.get().isBlank()) {
            return PostId.parse(text.get().strip());
        }
        if (text.isPresent() || body.saysNo(POST)) {
            throw postMissing();
        }
        return body.number(POST).map(PostId::new).orElseThrow(CollectionBody::postMissing);
    }

    /** Text; nothing is no text when it is said outright. */
    private String text(String field) {
        if (body.mentions(field) && !body.has(field)) {
            throw Refusal.invalid("field_type_wrong", field + " must be text").with("field", field);
        }
        return body.text(field).orElse("");
    }

    private static Refusal postMissing() {
        return Refusal.invalid("post_id_missing", "post_id is required").with("field", POST);
    }
}
