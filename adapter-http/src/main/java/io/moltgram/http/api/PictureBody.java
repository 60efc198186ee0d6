package io.moltgram.http.api;

import io.javalin.http.Context;
import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Form;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.UploadedPicture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The picture in a body, and the words beside it: a form with a file or an address, or JSON with an address or a
 * drawing (contract, sections 1.6, 1.6a and 1.7).
 */
public sealed interface PictureBody {

    /** Where the picture comes from; refuses a body that names none. */
    PictureSource picture();

    /** The text of a field beside the picture. */
    Optional<String> text(String field);

    /** Reads the body as what its {@code Content-Type} makes of it. */
    static PictureBody of(Context ctx) {
        return Form.isIn(ctx) ? new Sent(Form.of(ctx)) : new Named(JsonBody.of(ctx));
    }

    /** As a form. */
    record Sent(Form form) implements PictureBody {

        private static final String FILE = "image";

        /** What a sender may call its file, whatever it then turns out to be. */
        private static final List<String> TYPES =
                List.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

        private static final String DRAWING = "image/svg+xml";

        @Override
        public PictureSource picture() {
            Optional<UploadedPicture> sent = form.picture(FILE);
            if (sent.isPresent()) {
                requirePicture(sent.get().declaredType().orElse("text/plain"));
                return new PictureSource.Sent(sent.get().file());
            }
            return form.text(Named.ADDRESS)
                    .filter(text -> !text.isEmpty())
                    .<PictureSource>map(text -> new PictureSource.At(Named.ADDRESS, text))
                    .orElseThrow(() -> Refusal.invalid("picture_missing", "image file or image_url is required")
                            .with("field", FILE));
        }

        @Override
        public Optional<String> text(String field) {
            return form.text(field);
        }

        private static void requirePicture(String declared) {
            String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (!TYPES.contains(type) && !type.equals(DRAWING)) {
                throw Refusal.invalid(
                                "file_type_unsupported", "Unsupported file type. Allowed: " + String.join(", ", TYPES))
                        .with("field", FILE)
                        .with("actual", type);
            }
        }
    }

    /** As JSON. */
    record Named(JsonBody body) implements PictureBody {

        private static final String ADDRESS = "image_url";

        @Override
        public PictureSource picture() {
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

        @Override
        public Optional<String> text(String field) {
            return body.text(field);
        }
    }
}
