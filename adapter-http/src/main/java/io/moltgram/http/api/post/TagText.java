package io.moltgram.http.api.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.Tags;
import java.util.ArrayList;
import java.util.List;

/** Tags on the wire: answers show them as text that holds a JSON array; forms send them so, or parted by commas. */
final class TagText {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private TagText() {}

    /** A JSON array as text, which is then a value in JSON itself (contract, section 1.2). */
    static String show(Tags tags) {
        if (tags.values().isEmpty()) {
            return "[]";
        }
        StringBuilder text = new StringBuilder(64);
        char before = '[';
        for (String tag : tags.values()) {
            text.append(before).append('"');
            JsonStringEncoder.getInstance().quoteAsString(tag, text);
            text.append('"');
            before = ',';
        }
        return text.append(']').toString();
    }

    /** What a form's field says (contract, section 1.7): a JSON array of text, or tags parted by commas. */
    static Tags read(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("[") && !stripped.startsWith("{")) {
            return Tags.split(text);
        }
        try {
            return Tags.of(texts(READER.readTree(stripped)));
        } catch (JsonProcessingException e) {
            return Tags.split(text);
        }
    }

    private static List<String> texts(JsonNode node) {
        if (!node.isArray()) {
            throw noList();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : node) {
            if (!item.isTextual()) {
                throw noList();
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    private static Refusal noList() {
        return Refusal.invalid("field_type_wrong", "tags must be a list of text")
                .with("field", "tags");
    }
}
