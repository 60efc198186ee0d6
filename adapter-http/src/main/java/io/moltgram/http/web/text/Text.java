package io.moltgram.http.web.text;

import java.util.List;

/**
 * A page that is read. All HTML in it was made from files of ours, with whatever was put in escaped.
 *
 * @param lead one or two sentences that say what it is about, as plain text
 */
public record Text(String title, String lead, List<Section> sections) {

    public Text {
        sections = List.copyOf(sections);
    }

    /**
     * A part under a heading of its own.
     *
     * @param html what it says before its questions
     */
    public record Section(String anchor, String heading, String html, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /** A question, and its answer as HTML and as plain text. */
    public record Question(String question, String html, String plain) {}

    public boolean isAsked() {
        return sections.stream().anyMatch(section -> !section.questions().isEmpty());
    }
}
