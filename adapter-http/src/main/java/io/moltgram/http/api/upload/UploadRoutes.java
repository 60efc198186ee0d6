package io.moltgram.http.api.upload;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.upload.Uploading;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import io.moltgram.http.api.PictureBody;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** Sending a file in parts, with checksums, and going on after a break; see {@link PartHeaders} for the wording. */
public final class UploadRoutes implements Routes {

    private static final String PATH = "/api/uploads/{id}";

    private final Uploading uploading;
    private final Callers callers;
    private final HttpSettings settings;
    private final InstantSource clock;

    public UploadRoutes(Uploading uploading, Callers callers, HttpSettings settings, InstantSource clock) {
        this.uploading = uploading;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/uploads", this::begin, Access.POST);
        routes.get(PATH, this::show, Access.POST);
        routes.put(PATH, this::put, Access.POST);
        routes.delete(PATH, this::end, Access.POST);
    }

    private void begin(Context ctx) {
        AgentId agent = callers.require(ctx);
        JsonBody body = JsonBody.of(ctx);
        long size = body.number("size").orElseThrow(() -> missing("size", "size of the file in bytes is required"));
        Checksum checksum = Checksum.parse(body.text("sha256").orElse(""))
                .orElseThrow(() -> missing("sha256", "sha256 of the file is required, 64 hexadecimal digits"));
        Upload upload = uploading.begin(agent, size, type(body), checksum);
        ctx.header("Location", settings.absolute("/api/uploads/" + upload.id()));
        answer(ctx.status(201), upload);
    }

    private static String type(JsonBody body) {
        String type = body.text("type").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !PictureBody.types().contains(type)) {
            throw Refusal.invalid(
                            "file_type_unsupported",
                            "Unsupported file type. Allowed: " + String.join(", ", PictureBody.types()))
                    .with("field", "type")
                    .with("actual", type);
        }
        return type;
    }

    private static Refusal missing(String field, String text) {
        return Refusal.invalid("upload_malformed", text).with("field", field);
    }

    private void show(Context ctx) {
        answer(ctx, uploading.show(callers.require(ctx), id(ctx)));
    }

    private void put(Context ctx) {
        AgentId agent = callers.require(ctx);
        UploadId id = id(ctx);
        Uploading.Part part =
                new Uploading.Part(PartHeaders.offset(ctx), PartHeaders.checksum(ctx), ctx.bodyInputStream());
        try {
            answer(ctx, uploading.put(agent, id, part));
        } catch (Refusal refusal) {
            if (refusal.facts().get("offset") instanceof Number offset) {
                PartHeaders.tellOffset(ctx, offset.longValue());
            }
            throw refusal;
        }
    }

    private void end(Context ctx) {
        uploading.end(callers.require(ctx), id(ctx));
        ctx.json(new EndedView(true));
    }

    private static UploadId id(Context ctx) {
        return UploadId.parse(ctx.pathParam("id")).orElseThrow(Uploading::notFound);
    }

    private void answer(Context ctx, Upload upload) {
        int partBytes = settings.limits().partBytes();
        long left = Duration.between(clock.instant(), upload.expiresAt()).toSeconds();
        PartHeaders.tell(ctx, upload, partBytes, Math.max(0, left));
        ctx.json(new ShownView(true, UploadView.of(upload, partBytes)));
    }

    private record ShownView(boolean success, UploadView upload) {}

    private record EndedView(boolean success) {}
}
