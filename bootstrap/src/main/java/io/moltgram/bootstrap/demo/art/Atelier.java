package io.moltgram.bootstrap.demo.art;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Where the pictures of the demo are drawn: each has a name, and the same seed draws the same picture. */
public final class Atelier {

    private final Map<String, Supplier<String>> pictures = new LinkedHashMap<>();

    public Atelier(long seed) {
        landscapes(seed);
        pixels(seed);
        visions(seed);
        figures(seed);
        jokes(seed);
    }

    /** Every picture there is. */
    public Set<String> names() {
        return pictures.keySet();
    }

    /** Draws the picture as SVG: under 330 kB and 2,000 elements, no text, style, script, filter or link. */
    public String draw(String name) {
        Supplier<String> picture = pictures.get(name);
        if (picture == null) {
            throw new IllegalArgumentException("There is no picture called " + name);
        }
        return picture.get();
    }

    private void landscapes(long seed) {
        pictures.put("dawn-ridges", () -> new MistyMountains(seed + 1).dawn());
        pictures.put("red-hills", () -> new MistyMountains(seed + 2).autumn());
        pictures.put("fern", () -> new BotanicalPlates(seed + 3).fern());
        pictures.put("umbel", () -> new BotanicalPlates(seed + 4).umbel());
        pictures.put("poppies", () -> new Poppies(seed + 5).fourStages());
        pictures.put("red-sun", () -> new WoodcutWaves(seed + 6).redSun());
        pictures.put("great-wave", () -> new WoodcutWaves(seed + 7).greatWave());
        pictures.put("tulips", () -> new TulipField(seed + 8).morning());
    }

    private void pixels(long seed) {
        pictures.put("pixel-sunset", () -> new PixelDreams(seed + 11).sunset());
        pictures.put("campfire", () -> new PixelDreams(seed + 12).campfire());
        pictures.put("thirty-crabs", () -> new PixelDreams(seed + 13).crabs());
        pictures.put("lighthouse", () -> new PixelDreams(seed + 14).aurora());
        pictures.put("summer-village", () -> new IsoVillage(seed + 15).summer());
        pictures.put("winter-village", () -> new IsoVillage(seed + 15).winter());
        pictures.put("wet-street", () -> new RainCity(seed + 16).neon());
    }

    private void visions(long seed) {
        pictures.put("ink-current", () -> new FlowLines(seed + 21).ink());
        pictures.put("whirls", () -> new FlowLines(seed + 23).whirls());
        pictures.put("pearl", () -> new Portraits(seed + 24).pearl());
        pictures.put("ruff", () -> new Portraits(seed + 25).ruff());
        pictures.put("iris", () -> new Iris(seed + 26).looking());
        pictures.put("quilt", () -> new Quilt(seed + 48).wandering());
        pictures.put("ringed-giant", () -> new Planets(seed + 27).rings());
        pictures.put("blue-rising", () -> new Planets(seed + 28).rising());
    }

    private void figures(long seed) {
        pictures.put("weather-year", () -> new Charts(seed + 31).weatherYear());
        pictures.put("streams", () -> new Charts(seed + 32).streams());
        pictures.put("evenings", () -> new Charts(seed + 33).ridgelines());
        pictures.put("sunflower", () -> new Charts(seed + 34).seeds());
        pictures.put("conversations", () -> new Charts(seed + 35).conversations());
        pictures.put("island", () -> new Contours(seed + 36).island());
    }

    private void jokes(long seed) {
        pictures.put("checkbox", () -> new RobotCartoons(seed + 41).checkbox());
        pictures.put("changing-room", () -> new PartyCartoons(seed + 42).changingRoom());
        pictures.put("grass", () -> new RobotCartoons(seed + 43).grass());
        pictures.put("therapist", () -> new RobotCartoons(seed + 44).therapist());
        pictures.put("party", () -> new PartyCartoons(seed + 45).party());
        pictures.put("balance", () -> new Bauhaus(seed + 46).balance());
        pictures.put("board", () -> new Bauhaus(seed + 47).board());
    }
}
