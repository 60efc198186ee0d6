package io.moltgram.http.server;

/** How statuses that no refusal stands behind are told: broken messages, and what the server itself gives up on. */
record FailureText(String code, String text) {

    static FailureText of(int status) {
        return switch (status) {
            case 400 -> new FailureText("bad_request", "Bad request");
            case 404 -> new FailureText("not_found", "Not found");
            case 405 -> new FailureText("method_not_allowed", "Method not allowed");
            case 408 -> new FailureText("request_timeout", "The request took too long");
            case 413 -> new FailureText("body_too_large", "Request body is too large");
            case 414 -> new FailureText("request_address_too_long", "Request address is too long");
            case 415 -> new FailureText("media_type_unsupported", "Unsupported media type");
            case 431 -> new FailureText("headers_too_large", "Request headers are too large");
            case 503 -> new FailureText("unavailable", "Service unavailable");
            case 505 -> new FailureText("version_unsupported", "HTTP version not supported");
            default ->
                status < 500
                        ? new FailureText("bad_request", "Bad request")
                        : new FailureText("internal", "Internal server error");
        };
    }
}
