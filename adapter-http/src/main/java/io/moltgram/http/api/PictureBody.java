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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The picture in a body, and the words beside it: a form with a file or an address, or JSON with an upload,
 * the file in base64, art made of letters, an address or a drawing, the first of which counts (contract, sections 1.6,
 * 1.6a and 1.7).
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

    /** What a file may say that it is. */
    static List<String> types() {
        return Stream.concat(Sent.TYPES.stream(), Stream.of(Sent.DRAWING)).toList();
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
                            .with("field", FILE)
                            .with("reason", "the form has neither a file in image nor an image_url"));
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
        private static final String UPLOAD = "upload_id";
        private static final String UPLOADS = "uploads";
        private static final String WAYS =
                "no picture came: send one of image_url, svg, image_base64, ascii or upload_id, or a form with image";

        @Override
        public PictureSource picture() {
            return uploaded()
                    .or(this::held)
                    .or(this::art)
                    .or(this::address)
                    .or(this::drawing)
                    .orElseThrow(() -> Refusal.invalid("picture_missing", "image_url is required")
                            .with("field", ADDRESS)
                            .with("reason", WAYS));
        }

        private Optional<PictureSource> uploaded() {
            return body.text(UPLOAD).filter(text -> !text.isEmpty()).map(PictureSource.Uploaded::new);
        }

        private Optional<PictureSource> held() {
            return Stream.of("image_base64", "image")
                    .flatMap(field -> body.text(field).filter(text -> !text.isBlank()).stream()
                            .map(text -> Base64Picture.decoded(field, text)))
                    .findFirst();
        }

        private Optional<PictureSource> art() {
            return body.text("ascii")
                    .filter(text -> !text.isBlank())
                    .map(AsciiDrawing::svg)
                    .map(PictureSource.Drawn::new);
        }

        private Optional<PictureSource> address() {
            return body.textIfAny(ADDRESS)
                    .filter(text -> !text.isEmpty())
                    .map(text -> new PictureSource.At(ADDRESS, text));
        }

        private Optional<PictureSource> drawing() {
            return body.text("svg").filter(svg -> !svg.isBlank()).map(PictureSource.Drawn::new);
        }

        @Override
        public Optional<String> text(String field) {
            return body.text(field);
        }

        @Override
        public List<Submission.Part> parts() {
            if (body.isListOfText(UPLOADS)) {
                return counted(UPLOADS, body.texts(UPLOADS)).stream()
                        .map(upload -> new Submission.Part(new PictureSource.Uploaded(upload), ""))
                        .toList();
            }
            if (!body.has(LIST) && !body.has(UPLOADS)) {
                return List.of(new Submission.Part(picture(), alt(body)));
            }
            String list = body.has(LIST) ? LIST : UPLOADS;
            return counted(list, body.objects(list)).stream()
                    .map(image -> new Submission.Part(new Named(image).picture(), alt(image)))
                    .toList();
        }

        private static <T> List<T> counted(String field, List<T> pictures) {
            if (pictures.isEmpty()) {
                throw Refusal.invalid("picture_missing", field + " must name at least one picture")
                        .with("field", field);
            }
            if (pictures.size() > Post.MOST_PICTURES) {
                throw Publishing.tooMany(pictures.size());
            }
            return pictures;
        }

        private static String alt(JsonBody image) {
            return image.text("alt").or(() -> image.text("alt_text")).orElse("");
        }
    }
}
