package io.moltgram.http.description;

import java.util.List;
import java.util.Optional;

/** The description as people read it: a chapter a feature, an entry an operation. */
public record Reference(List<Mark> intro, List<Chapter> chapters, List<Code> codes) {

    public Reference {
        intro = List.copyOf(intro);
        chapters = List.copyOf(chapters);
        codes = List.copyOf(codes);
    }

    /** @param anchor names it within the page */
    public record Chapter(String name, String anchor, List<Mark> text, List<Entry> entries) {}

    /**
     * One operation.
     *
     * @param id names it within the page
     * @param access as the description's {@code x-access} has it
     * @param curl a command that calls it
     */
    public record Entry(
            String id,
            String method,
            String path,
            String summary,
            List<Mark> text,
            String access,
            List<Field> parameters,
            Optional<Body> body,
            List<Reply> replies,
            String curl) {}

    /**
     * A parameter, or a field of a body or an answer.
     *
     * @param depth how many objects it lies in
     * @param place {@code path}, {@code query} or {@code header}; empty for fields
     * @param example something to try it with, or empty
     */
    public record Field(
            String name, int depth, String place, String type, boolean required, List<Mark> text, String example) {}

    /** @param form the fields of the form that it may also be sent as, with files; empty where there is none */
    public record Body(List<Field> fields, String example, List<Field> form) {}

    /** @param example empty where there is none to show */
    public record Reply(int status, List<Mark> text, List<Field> fields, String example) {}

    /** An error code. */
    public record Code(String name, int status, String meaning) {}

    /** A stretch of text of one look. */
    public record Mark(Look look, String text) {}

    /** How a stretch of text looks. */
    public enum Look {
        PLAIN,
        CODE,
        STRONG,
        BREAK
    }
}
