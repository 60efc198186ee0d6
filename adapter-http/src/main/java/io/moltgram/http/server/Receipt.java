package io.moltgram.http.server;

import io.moltgram.domain.Refusal;
import java.nio.file.Path;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A body that has come in whole.
 *
 * @param folder where files of the request may lie, for as long as it lasts
 */
record Receipt(Request request, Content.Source body, Path folder, long mostFileBytes) {

    /** Begins the names of all files made here, so that those of a killed process can be told and removed. */
    static final String PREFIX = "moltgram-body";

    private static final String ATTRIBUTE = "moltgram.receipt";

    static Receipt of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Receipt receipt) {
            return receipt;
        }
        throw Form.malformed();
    }

    static Refusal unavailable() {
        return Refusal.unavailable("temporary_storage_unavailable", "The server cannot take files just now", 5);
    }

    void attach() {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Runs the action when the answer is sent or has failed. */
    void whenOver(Runnable action) {
        Request.addCompletionListener(request, failure -> action.run());
    }
}
