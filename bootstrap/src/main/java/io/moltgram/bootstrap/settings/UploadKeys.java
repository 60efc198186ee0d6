package io.moltgram.bootstrap.settings;

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

    static final Keys.Area AREA = new Keys.Area("Uploads", List.of(FORM_BYTES));

    private UploadKeys() {}

    static UploadSettings settings(Values values) {
        return new UploadSettings(values.get(FORM_BYTES));
    }
}
