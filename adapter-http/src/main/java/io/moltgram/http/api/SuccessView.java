package io.moltgram.http.api;

/** It worked, and a line that says so. */
public record SuccessView(boolean success, String message) {

    public static SuccessView of(String message) {
        return new SuccessView(true, message);
    }
}
