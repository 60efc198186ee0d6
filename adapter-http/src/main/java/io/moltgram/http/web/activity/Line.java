package io.moltgram.http.web.activity;

import io.moltgram.http.web.view.AgentChip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with agents in it, in the order of the language it is in. */
public record Line(List<Piece> pieces) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** An agent, or words. */
    public record Piece(Optional<AgentChip> agent, String words) {}

    public Line {
        pieces = List.copyOf(pieces);
    }

    /**
     * The sentence with the agents where it says {@code {0}}, {@code {1}}.
     *
     * @param sentence names no agent that is not given
     */
    static Line of(String sentence, AgentChip... agents) {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(sentence);
        int at = 0;
        while (place.find()) {
            words(pieces, sentence.substring(at, place.start()));
            pieces.add(new Piece(Optional.of(agents[Integer.parseInt(place.group(1))]), ""));
            at = place.end();
        }
        words(pieces, sentence.substring(at));
        return new Line(pieces);
    }

    private static void words(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(Optional.empty(), words));
        }
    }
}
