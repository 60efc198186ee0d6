package io.moltgram.http.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moltgram.http.server.HttpSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The API's description in OpenAPI 3.1, put together from the class-path folder {@code openapi} when it is first asked
 * for, so that starting does not wait for it.
 */
public final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI baseUrl;

    private volatile @Nullable ObjectNode document;
    private volatile @Nullable Reference reference;

    public ApiDescription(HttpSettings settings) {
        this(settings.baseUrl());
    }

    private ApiDescription(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The description of a server with that base URL. */
    public static ApiDescription at(URI baseUrl) {
        return new ApiDescription(baseUrl);
    }

    /** The whole document; to be read, never changed. */
    public ObjectNode document() {
        ObjectNode known = document;
        if (known == null) {
            known = Assembly.of(baseUrl);
            document = known;
        }
        return known;
    }

    /** The same for people. */
    public Reference reference() {
        Reference known = reference;
        if (known == null) {
            known = ReferenceReader.read(document());
            reference = known;
        }
        return known;
    }

    public byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
