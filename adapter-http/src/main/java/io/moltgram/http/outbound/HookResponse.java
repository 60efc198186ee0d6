package io.moltgram.http.outbound;

import io.moltgram.application.webhook.HookAnswer;
import io.moltgram.domain.text.CleanText;
import io.moltgram.domain.webhook.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;

/**
 * Reads of a webhook's answer what is kept of it, and no more. Once there is a status it counts, whatever becomes of
 * the text behind it.
 */
final class HookResponse implements Response.Listener {

    /** So many bytes hold all the characters that are kept. */
    private static final int MOST_BYTES = 4 * Delivery.LONGEST_ANSWER;

    private final CompletableFuture<HookAnswer> answer;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    HookResponse(CompletableFuture<HookAnswer> answer) {
        this.answer = answer;
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
        byte[] bytes = new byte[Math.min(content.remaining(), MOST_BYTES - text.size())];
        content.get(bytes);
        content.position(content.limit());
        text.writeBytes(bytes);
        if (text.size() == MOST_BYTES) {
            response.abort(new IOException("read as far as wanted"));
        }
    }

    @Override
    public void onComplete(Result result) {
        int status = result.getResponse() == null ? 0 : result.getResponse().getStatus();
        if (status > 0) {
            answer.complete(new HookAnswer(Optional.of(status), kept(text.toString(StandardCharsets.UTF_8))));
        } else {
            answer.complete(HookAnswer.failed(GuardedClient.reason(result.getFailure())));
        }
    }

    /** The text without what no store keeps: control characters other than line feeds and tabs. */
    private static String kept(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .forEach(kept::appendCodePoint);
        return CleanText.cut(kept.toString(), Delivery.LONGEST_ANSWER);
    }
}
