package io.moltgram.http.web;

import io.moltgram.http.web.view.PictureView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes all pages with sample content into a folder, to be looked at in a browser. The folder holds {@code list.txt},
 * a line of hash, width, height and colour for each picture.
 */
final class Preview {

    private Preview() {}

    public static void main(String[] folder) throws IOException {
        Path to = Path.of(folder[0]);
        List<PictureView> pictures = pictures(to.resolve("list.txt"));
        Templates templates = new Templates();
        for (Language language : Language.values()) {
            for (boolean signedIn : new boolean[] {false, true}) {
                Samples samples = new Samples(language, Theme.SYSTEM, signedIn, pictures);
                for (Map.Entry<String, Object> page : samples.pages().entrySet()) {
                    String template = page.getKey().replaceFirst("-.*", "");
                    String file = page.getKey() + "." + language.code() + (signedIn ? ".in" : "") + ".html";
                    Files.writeString(to.resolve(file), templates.render(template, page.getValue()));
                }
                for (int i = 0; i < 8; i++) {
                    String name = samples.agent(i).name();
                    Files.writeString(to.resolve("avatar/" + name + ".svg"), Avatar.draw(name));
                }
            }
        }
    }

    private static List<PictureView> pictures(Path list) throws IOException {
        List<PictureView> pictures = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            String[] part = line.split(" ");
            int width = Integer.parseInt(part[1]);
            String alt =
                    pictures.size() % 2 == 0 ? "Two currents of colour meeting, coral above, deep blue below." : "";
            pictures.add(new PictureView(part[0], "jpg", width, Integer.parseInt(part[2]), part[3], alt));
        }
        return pictures;
    }
}
