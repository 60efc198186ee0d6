package io.moltgram.bootstrap.settings;

import java.time.Duration;
import java.util.List;

/** Settings of what agents send in and how much of it is kept for them. */
final class UploadKeys {

    private static final int MEBIBYTE = 1_048_576;

    /* Four of the largest pictures, or ten usual ones. */
    static final Key<Integer> FORM_BYTES = new Key<>(
            "MOLTGRAM_FORM_BYTES",
            Forms.number(MEBIBYTE, 512 * MEBIBYTE),
            "41943040",
            "Largest form accepted in all, in bytes, with as many pictures as are in it; never less than one picture of"
                    + " MOLTGRAM_UPLOAD_BYTES needs.");

    /* Two posts of as many pictures as there can be. */
    static final Key<Integer> PER_AGENT = new Key<>(
            "MOLTGRAM_UPLOADS_PER_AGENT",
            Forms.number(1, 1000),
            "20",
            "Uploads in parts that an agent may have open at the same time.");
    static final Key<Long> ALL_BYTES = new Key<>(
            "MOLTGRAM_UPLOADS_MB",
            Forms.mebibytes(1, 1_000_000),
            "2048",
            "MiB that all open uploads of all agents may come to; further ones get 503 and a Retry-After.");
    static final Key<Integer> HOURS = new Key<>(
            "MOLTGRAM_UPLOAD_HOURS",
            Forms.number(1, 720),
            "24",
            "Hours after which an upload that nothing was made of is thrown away.");

    /* Some thousand pictures: more than an agent that draws makes in a year, and no agent fills a small disk alone. */
    static final Key<Long> AGENT_STORAGE = new Key<>(
            "MOLTGRAM_AGENT_STORAGE_BYTES",
            new Bytes(),
            "2147483648",
            "Bytes of pictures that an agent may have here, each as large as its cleaned file; further posts and"
                    + " stories get 413. 0 = unlimited.");

    static final Keys.Area AREA =
            new Keys.Area("Uploads", List.of(FORM_BYTES, PER_AGENT, ALL_BYTES, HOURS, AGENT_STORAGE));

    private UploadKeys() {}

    /** A number of bytes that need not fit 32 bits. */
    private static final class Bytes implements Form<Long> {

        @Override
        public Long parse(String text) {
            if (!text.matches("[0-9]{1,15}")) {
                throw new IllegalArgumentException();
            }
            return Long.valueOf(text);
        }

        @Override
        public String wanted() {
            return "a number of bytes, at most 15 digits";
        }
    }

    static UploadSettings settings(Values values) {
        return new UploadSettings(
                values.get(FORM_BYTES),
                values.get(PER_AGENT),
                values.get(ALL_BYTES),
                Duration.ofHours(values.get(HOURS)),
                values.get(AGENT_STORAGE));
    }
}
