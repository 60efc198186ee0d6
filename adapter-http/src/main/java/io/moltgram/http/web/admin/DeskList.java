package io.moltgram.http.web.admin;

import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Optional;

/**
 * A page of the desk that is figures and lists.
 *
 * @param lead what it is about, in a sentence or two
 * @param file where its lists are given as files, without ending; none if empty
 */
public record DeskList(
        Shell shell, DeskPlace place, String lead, List<Measure> measures, List<Part> parts, Optional<String> file) {

    /**
     * One of the lists.
     *
     * @param heading empty if the page's own will do
     * @param none what stands there while it is empty
     * @param next where it goes on
     */
    public record Part(String heading, String none, List<Row> rows, Optional<String> next) {

        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line of a list.
     *
     * @param state a word or two that stand out
     * @param isIll whether they tell of something that is wrong
     * @param notes what else is to be said, a line each
     * @param side a figure or a time
     */
    public record Row(
            String title,
            Optional<String> link,
            Optional<String> state,
            boolean isIll,
            List<String> notes,
            String side,
            Optional<Button> button) {

        public Row {
            notes = List.copyOf(notes);
        }

        static Row of(String title, String side, String... notes) {
            return new Row(title, Optional.empty(), Optional.empty(), false, List.of(notes), side, Optional.empty());
        }

        Row is(String word, boolean ill) {
            return new Row(title, link, Optional.of(word), ill, notes, side, button);
        }

        Row at(String address) {
            return new Row(title, Optional.of(address), state, isIll, notes, side, button);
        }

        Row with(Button added) {
            return new Row(title, link, state, isIll, notes, side, Optional.of(added));
        }
    }

    /**
     * Something to be done.
     *
     * @param label what it does, and to what for those who do not see the line
     */
    public record Button(String action, String label, String what, boolean isGrave) {}

    public DeskList {
        measures = List.copyOf(measures);
        parts = List.copyOf(parts);
    }
}
