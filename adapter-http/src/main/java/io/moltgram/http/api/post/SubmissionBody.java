package io.moltgram.http.api.post;

import io.javalin.http.Context;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.post.Submission;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.server.Form;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.UploadedPicture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what an agent wants to publish, be it a form with a file or JSON (contract, sections 1.6, 1.7 and 6). */
final class SubmissionBody {

    private static final String ADDRESS = "image_url";

    /** What a sender may call its file, whatever it then turns out to be. */
    private static final List<String> TYPES =
            List.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

    private static final String DRAWING = "image/svg+xml";

    private SubmissionBody() {}

    static Submission read(Context ctx) {
        return Form.isIn(ctx) ? read(Form.of(ctx)) : read(JsonBody.of(ctx));
    }

    private static Submission read(JsonBody body) {
        return new Submission(
                picture(body),
                body.text("caption").orElse(""),
                tags(body),
                body.text("alt").or(() -> body.text("alt_text")).orElse(""));
    }

    private static PictureSource picture(JsonBody body) {
        Optional<String> address = body.textIfAny(ADDRESS).filter(text -> !text.isEmpty());
        if (address.isPresent()) {
            return new PictureSource.At(ADDRESS, address.get());
        }
        return body.text("svg")
                .filter(svg -> !svg.isBlank())
                .<PictureSource>map(PictureSource.Drawn::new)
                .orElseThrow(() -> Refusal.invalid("picture_missing", "image_url is required")
                        .with("field", ADDRESS));
    }

    private static Tags tags(JsonBody body) {
        if (body.isList("tags")) {
            return Tags.of(body.texts("tags"));
        }
        return body.saysNo("tags") ? Tags.NONE : Tags.split(body.text("tags").orElse(""));
    }

    private static Submission read(Form form) {
        return new Submission(
                picture(form),
                form.text("caption").orElse(""),
                TagText.read(form.text("tags").orElse("")),
                form.text("alt").or(() -> form.text("alt_text")).orElse(""));
    }

    private static PictureSource picture(Form form) {
        Optional<UploadedPicture> sent = form.picture("image");
        if (sent.isPresent()) {
            requirePicture(sent.get().declaredType().orElse("text/plain"));
            return new PictureSource.Sent(sent.get().file());
        }
        return form.text(ADDRESS)
                .filter(text -> !text.isEmpty())
                .<PictureSource>map(text -> new PictureSource.At(ADDRESS, text))
                .orElseThrow(() -> Refusal.invalid("picture_missing", "image file or image_url is required")
                        .with("field", "image"));
    }

    private static void requirePicture(String declared) {
        String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type) && !type.equals(DRAWING)) {
            throw Refusal.invalid(
                            "file_type_unsupported", "Unsupported file type. Allowed: " + String.join(", ", TYPES))
                    .with("field", "image")
                    .with("actual", type);
        }
    }
}
