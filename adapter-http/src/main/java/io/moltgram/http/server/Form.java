package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body (RFC 7578): text fields of at most 64 KiB and files, which lie on disk and never
 * whole in memory. Everything is removed when the request is over, however it ends.
 */
public final class Form {

    private static final String ATTRIBUTE = "moltgram.form";
    private static final long MEGABYTE = 1_048_576;
    private static final int MOST_PARTS = 32;
    private static final int MOST_TEXT = 65_536;
    private static final int MOST_HEADERS = 4_096;
    private static final int BUFFER = 16_384;

    private final MultiPartFormData.Parts parts;
    private final Path folder;
    private final Consumer<Path> made;

    private Form(MultiPartFormData.Parts parts, Path folder, Consumer<Path> made) {
        this.parts = parts;
        this.folder = folder;
        this.made = made;
    }

    public static boolean isIn(Context ctx) {
        return isMultipart(ctx.req().getContentType());
    }

    static boolean isMultipart(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("multipart/form-data");
    }

    /** Reads the form, once in a request; refuses one that breaks the format as invalid. */
    public static Form of(Context ctx) {
        Object known = ctx.attribute(ATTRIBUTE);
        if (known instanceof Refusal refusal) {
            throw refusal;
        }
        if (known instanceof Form form) {
            return form;
        }
        try {
            Form form = read(ctx);
            ctx.attribute(ATTRIBUTE, form);
            return form;
        } catch (Refusal refusal) {
            ctx.attribute(ATTRIBUTE, refusal);
            throw refusal;
        }
    }

    private static Form read(Context ctx) {
        Request request = ServletContextRequest.getServletContextRequest(ctx.req());
        Receipt receipt = Receipt.of(request);
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (!isMultipart(type)) {
            throw malformed();
        }
        MultiPartConfig config = new MultiPartConfig.Builder()
                .location(receipt.folder())
                .maxParts(MOST_PARTS)
                .maxSize(-1)
                .maxPartSize(-1)
                .maxMemoryPartSize(MOST_TEXT)
                .maxHeadersSize(MOST_HEADERS)
                .useFilesForPartsWithoutFileName(false)
                .build();
        MultiPartFormData.Parts parts = parse(receipt, type, config);
        receipt.whenOver(() -> parts.forEach(Form::discard));
        refuseLarge(parts, receipt.mostFileBytes());
        return new Form(parts, receipt.folder(), file -> receipt.whenOver(() -> remove(file)));
    }

    static Refusal malformed() {
        return Refusal.invalid("form_malformed", "Request body must be valid multipart/form-data");
    }

    /** Looked at here and not while the form is read, so that the refusal can name the file and its size. */
    private static void refuseLarge(MultiPartFormData.Parts parts, long most) {
        for (MultiPart.Part part : parts) {
            if (part.getLength() > most) {
                throw tooLarge(part, most);
            }
        }
    }

    /** @param most bytes of a file; the contract's text says it in megabytes of 1,048,576 bytes */
    private static Refusal tooLarge(MultiPart.Part part, long most) {
        return Refusal.invalid("file_too_large", "File too large (max " + inWords(most) + ")")
                .with("field", String.valueOf(part.getName()))
                .with("limit", most)
                .with("actual", part.getLength());
    }

    /** The refusal of a form that is more in all than allowed, whatever is in it. */
    static Refusal tooLargeInAll(long most, long actual) {
        return new Refusal(
                        Refusal.Kind.TOO_LARGE, "form_too_large", "Form too large (max " + inWords(most) + " in all)")
                .with("limit", most)
                .with("actual", actual);
    }

    private static String inWords(long bytes) {
        return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + "MB" : bytes + " bytes";
    }

    private static MultiPartFormData.Parts parse(Receipt receipt, @Nullable String type, MultiPartConfig config) {
        try {
            return MultiPartFormData.getParts(receipt.body(), new Attributes.Mapped(), type, config);
        } catch (RuntimeException e) {
            throw malformed();
        }
    }

    /** The text of the first field of that name; a file is no text. */
    public Optional<String> text(String field) {
        MultiPart.Part part = parts.getFirst(field);
        if (part == null || part.getFileName() != null) {
            return Optional.empty();
        }
        return Optional.of(text(field, part));
    }

    private static String text(String field, MultiPart.Part part) {
        if (part.getLength() > MOST_TEXT) {
            throw Refusal.invalid("text_too_long", field + " is too long (max " + MOST_TEXT + " bytes)")
                    .with("field", field);
        }
        return SentText.checked(field, part.getContentAsString(StandardCharsets.UTF_8));
    }

    /** The first non-empty file of that name, be it sent with a file name or not. */
    public Optional<UploadedPicture> picture(String field) {
        MultiPart.Part part = parts.getFirst(field);
        if (part == null || part.getLength() == 0) {
            return Optional.empty();
        }
        return Optional.of(uploaded(part));
    }

    private UploadedPicture uploaded(MultiPart.Part part) {
        Optional<String> type = Optional.ofNullable(part.getHeaders().get(HttpHeader.CONTENT_TYPE));
        return new UploadedPicture(file(part), type, part.getLength());
    }

    /** The texts of all fields of that name, in order. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (MultiPart.Part part : parts.getAll(field)) {
            if (part.getFileName() == null) {
                texts.add(text(field, part));
            }
        }
        return List.copyOf(texts);
    }

    /** All non-empty files of that name, in order. */
    public List<UploadedPicture> pictures(String field) {
        return parts.getAll(field).stream()
                .filter(part -> part.getLength() > 0)
                .map(this::uploaded)
                .toList();
    }

    /** Tells all that is in the form. */
    void describe(Fingerprint print) {
        for (MultiPart.Part part : parts) {
            print.add(part.getName());
            print.add(part.getFileName());
            print.add(part.getHeaders().get(HttpHeader.CONTENT_TYPE));
            if (part instanceof MultiPart.PathPart onDisk) {
                describe(onDisk, print);
            } else {
                print.add(part.getContentAsString(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void describe(MultiPart.PathPart part, Fingerprint print) {
        print.begin(part.getLength());
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(part.getPath())) {
            for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
                print.addPiece(buffer, length);
            }
        } catch (IOException e) {
            throw Receipt.unavailable();
        }
    }

    private Path file(MultiPart.Part part) {
        if (part instanceof MultiPart.PathPart onDisk) {
            return onDisk.getPath();
        }
        try {
            Path file = Files.createTempFile(folder, Receipt.PREFIX, "");
            made.accept(file);
            part.writeTo(file);
            return file;
        } catch (IOException e) {
            throw Receipt.unavailable();
        }
    }

    private static void discard(MultiPart.Part part) {
        try {
            part.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            part.close();
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
