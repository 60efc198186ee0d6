package io.moltgram.http.web;

import java.util.Optional;

/**
 * A page that says what is wrong.
 *
 * @param status of HTTP
 * @param detail what we can say of it more than the status does
 * @param again whether it may go well if one tries once more
 * @param door where one logs in, if that may help
 * @param number of the request, for those who ask the operator
 */
public record TroubleView(
        Shell shell, int status, Optional<String> detail, boolean again, Optional<String> door, String number) {

    /** Which of our texts fit. */
    public String kind() {
        return kind(status);
    }

    static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "403";
            case 404, 405 -> "404";
            case 410 -> "410";
            case 413, 414, 431 -> "413";
            case 429 -> "429";
            case 503, 507 -> "503";
            default -> status < 500 ? "400" : "500";
        };
    }
}
