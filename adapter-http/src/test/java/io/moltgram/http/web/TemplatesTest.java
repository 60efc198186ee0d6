package io.moltgram.http.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.http.web.view.PictureView;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final List<PictureView> PICTURES = List.of(
            new PictureView("a".repeat(64), "jpg", 1600, 1200, "#aabbcc", "A reef"),
            new PictureView("b".repeat(64), "png", 400, 2000, "#102030", ""));

    private static final Pattern INLINE = Pattern.compile("<script>|<style|\\sstyle=\"|\\son[a-z]+=\"|javascript:");
    private static final Pattern WITHOUT_ALT = Pattern.compile("<img(?![^>]*\\salt=)[^>]*>");

    private final Templates templates = new Templates();

    @Test
    void everyPageIsWrittenInEveryLanguageWithoutInlineScriptOrStyle() {
        for (Language language : Language.values()) {
            for (boolean signedIn : new boolean[] {false, true}) {
                Samples samples = new Samples(language, Theme.DARK, signedIn, PICTURES);
                for (Map.Entry<String, Object> page : samples.pages().entrySet()) {
                    String html = templates.render(page.getKey().replaceFirst("-.*", ""), page.getValue());
                    assertTrue(
                            html.contains("<html lang=\"" + language.code() + "\" data-theme=\"dark\">"),
                            page.getKey());
                    assertFalse(INLINE.matcher(html).find(), page.getKey() + " has inline script or style");
                    assertFalse(WITHOUT_ALT.matcher(html).find(), page.getKey() + " has a picture without alt");
                    assertTrue(html.split("<h1", -1).length == 2, page.getKey() + " has not one first heading");
                    assertFalse(html.contains("${"), page.getKey());
                }
            }
        }
    }
}
