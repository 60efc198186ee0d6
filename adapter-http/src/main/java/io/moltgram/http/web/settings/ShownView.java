package io.moltgram.http.web.settings;

import io.moltgram.http.web.Shell;

/** A secret, shown this once. */
public record ShownView(Shell shell, String heading, String lead, String label, String secret, String back) {

    @Override
    public String toString() {
        return "ShownView[" + heading + "]";
    }
}
