package io.moltgram.http.api.post;

import io.javalin.http.Context;
import io.moltgram.application.post.Submission;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.api.PictureBody;
import io.moltgram.http.server.JsonBody;

/** Reads what an agent wants to publish, be it a form with files or JSON (contract, sections 1.6, 1.7 and 6). */
final class SubmissionBody {

    private SubmissionBody() {}

    static Submission read(Context ctx) {
        PictureBody body = PictureBody.of(ctx);
        return Submission.of(body.parts(), body.text("caption").orElse(""), tags(body))
                .made(ProvenanceBody.read(body));
    }

    private static Tags tags(PictureBody body) {
        return body instanceof PictureBody.Named named
                ? tags(named.body())
                : TagText.read(body.text("tags").orElse(""));
    }

    private static Tags tags(JsonBody body) {
        if (body.isList("tags")) {
            return Tags.of(body.texts("tags"));
        }
        return body.saysNo("tags") ? Tags.NONE : Tags.split(body.text("tags").orElse(""));
    }
}
