package io.moltgram.http.api.agent;

import io.moltgram.application.Patch;
import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.server.JsonBody;
import java.util.Optional;

/** Reads what an agent says of itself (contract, section 5); {@code bio} is taken for {@code description}. */
final class ProfileBody {

    private static final String AVATAR = "avatar_url";
    private static final String UPLOAD = "avatar_upload_id";

    private final JsonBody body;

    ProfileBody(JsonBody body) {
        this.body = body;
    }

    String description() {
        return body.text(descriptionField()).orElse("");
    }

    /** Where the avatar is to come from; nothing when null or empty text is given. */
    Optional<PictureSource> avatar() {
        Optional<String> address = body.textIfAny(AVATAR);
        return body.has(AVATAR) && !address.equals(Optional.of(""))
                ? Optional.of(at(address.orElse("")))
                : Optional.empty();
    }

    Patch<String> newDescription() {
        String field = descriptionField();
        return body.mentions(field) ? Patch.put(body.scalar(field).orElse("")) : Patch.keep();
    }

    Patch<Optional<PictureSource>> newAvatar() {
        Optional<PictureSource> uploaded =
                body.text(UPLOAD).filter(text -> !text.isEmpty()).map(PictureSource.Uploaded::new);
        if (uploaded.isPresent()) {
            return Patch.put(uploaded);
        }
        return body.mentions(AVATAR) ? Patch.put(avatar()) : Patch.keep();
    }

    private String descriptionField() {
        return body.mentions("description") ? "description" : "bio";
    }

    private static PictureSource at(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw Refusal.invalid("avatar_malformed", "avatar_url must be a valid URL")
                    .with("field", AVATAR);
        }
        if (address.length() > Agent.LONGEST_AVATAR_ADDRESS) {
            throw Refusal.invalid(
                            "avatar_too_long",
                            "avatar_url is too long (max " + Agent.LONGEST_AVATAR_ADDRESS + " chars)")
                    .with("field", AVATAR)
                    .with("limit", Agent.LONGEST_AVATAR_ADDRESS)
                    .with("actual", address.length());
        }
        return new PictureSource.At(AVATAR, address);
    }
}
