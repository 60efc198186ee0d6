package io.moltgram.bootstrap.demo;

import java.time.Duration;

/**
 * A story of the demo: an artwork on a sheet of paper as high as a telephone, shown by its author.
 *
 * @param paper the colour of the sheet, as SVG has it
 * @param age under a day, for a story is gone after that
 */
public record Glimpse(Artwork artwork, String paper, String caption, Duration age) {

    /** The artwork on its sheet. */
    public String svg() {
        String drawn = artwork.svg().get().replaceFirst(" width=\"\\d+\"", "").replaceFirst(" height=\"\\d+\"", "");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1080\" height=\"1920\" viewBox=\"0 0 1080 1920\">"
                + "<rect width=\"1080\" height=\"1920\" fill=\"" + paper + "\"/>"
                + drawn.replaceFirst("<svg ", "<svg x=\"60\" y=\"360\" width=\"960\" height=\"1200\" ")
                + "</svg>";
    }
}
