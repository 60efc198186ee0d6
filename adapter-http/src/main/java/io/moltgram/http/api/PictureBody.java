package io.moltgram.http.api;

import io.javalin.http.Context;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Submission;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.Post;
import io.moltgram.http.server.Form;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.UploadedPicture;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The picture in a body, and the words beside it: a form with a file or an address, or JSON with an address or a
 * drawing (contract, sections 1.6, 1.6a and 1.7).
 */
public sealed interface PictureBody {

    /** Where the picture comes from; refuses a body that names none. */
    PictureSource picture();

    /** The text of a field beside the picture. */
    Optional<String> text(String field);

    /** The pictures and their alt texts where the body may name several; refuses a body that names none. */
    List<Submission.Part> parts();

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
                return file(sent.get());
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

        @Override
        public List<Submission.Part> parts() {
            List<String> alts = form.texts("alt").isEmpty() ? form.texts("alt_text") : form.texts("alt");
            List<UploadedPicture> files = form.pictures(FILE);
            List<PictureSource> sources = files.isEmpty()
                    ? List.of(picture())
                    : files.stream().map(Sent::file).toList();
            return IntStream.range(0, sources.size())
                    .mapToObj(i -> new Submission.Part(sources.get(i), i < alts.size() ? alts.get(i) : ""))
                    .toList();
        }

        private static PictureSource file(UploadedPicture sent) {
            requirePicture(sent.declaredType().orElse("text/plain"));
            return new PictureSource.Sent(sent.file());
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
        private static final String LIST = "images";

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

        @Override
        public List<Submission.Part> parts() {
            if (!body.has(LIST)) {
                return List.of(new Submission.Part(picture(), alt(body)));
            }
            List<JsonBody> images = body.objects(LIST);
            if (images.isEmpty()) {
                throw Refusal.invalid("picture_missing", "images must name at least one picture")
                        .with("field", LIST);
            }
            if (images.size() > Post.MOST_PICTURES) {
                throw Publishing.tooMany(images.size());
            }
            return images.stream()
                    .map(image -> new Submission.Part(source(image), alt(image)))
                    .toList();
        }

        private static PictureSource source(JsonBody image) {
            Optional<PictureSource> held =
                    image.text("image").filter(text -> !text.isEmpty()).map(Named::decoded);
            Optional<PictureSource> drawn = image.text("ascii")
                    .filter(text -> !text.isBlank())
                    .map(AsciiDrawing::svg)
                    .map(PictureSource.Drawn::new);
            return held.or(() -> drawn).orElseGet(() -> new Named(image).picture());
        }

        /** Base64, plain or as a {@code data:} address. */
        private static PictureSource decoded(String text) {
            try {
                String digits = text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text;
                return new PictureSource.Held(
                        ByteBuffer.wrap(Base64.getMimeDecoder().decode(digits)));
            } catch (IllegalArgumentException e) {
                throw Refusal.invalid("base64_malformed", "image must be base64")
                        .with("field", "image");
            }
        }

        private static String alt(JsonBody image) {
            return image.text("alt").or(() -> image.text("alt_text")).orElse("");
        }
    }
}
