package io.moltgram.blob.picture.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgPainterTest {

    private static final String START = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>";

    @TempDir
    Path folder;

    @Test
    void shapesGradientsAndReferencesAreDrawn() throws IOException {
        Pixels pixels = paint("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- a test -->
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                        viewBox="0 0 100 100">
                  <title>Circles</title>
                  <style>.ground { fill: url(#sky); font-family: Fancy; stroke: none }</style>
                  <defs>
                    <linearGradient id="sky">
                          <stop offset="0" stop-color="#00f"/><stop offset="1" stop-color="#00f"/>
                        </linearGradient>
                    <circle id="dot" r="10"/>
                  </defs>
                  <rect class="ground" width="100" height="100"/>
                  <use href="#dot" x="20" y="20" fill="#f00"/>
                  <use xlink:href="#dot" x="80" y="20" style="font-family:Fancy;fill:#0f0"/>
                </svg>
                """);

        assertEquals(0xFF0000FF, at(pixels, 50, 80));
        assertEquals(0xFFFF0000, at(pixels, 20, 20));
        assertEquals(0xFF00FF00, at(pixels, 80, 20));
    }

    @Test
    void aFilterOnAUseIsDrawn() throws IOException {
        Pixels pixels = paint(START + "<defs><circle id='dot' r='20'/><filter id='soft'>"
                + "<feGaussianBlur in='SourceGraphic' stdDeviation='1'/></filter></defs>"
                + "<use href='#dot' x='50' y='50' fill='#f00' filter='url(#soft)'/></svg>");

        int pixel = at(pixels, 50, 50);
        assertTrue(pixel >>> 24 > 240 && (pixel & 0xFFFFFF) == 0xFF0000, Integer.toHexString(pixel));
    }

    @Test
    void textIsDrawn() throws IOException {
        Pixels pixels = paint(START + "<text x='5' y='80' font-size='80' font-family='Nowhere'>MM</text></svg>");

        assertTrue(Arrays.stream(pixels.argb())
                        .filter(pixel -> pixel == 0xFF000000)
                        .count()
                > 20_000);
    }

    @Test
    void whatIsNotPaintedIsTransparent() throws IOException {
        assertEquals(0, at(paint(START + "</svg>"), 50, 50));
    }

    @ParameterizedTest
    @CsvSource({
        "viewBox='0 0 20 10', 1080, 540",
        "width='1200' height='300', 1200, 300",
        "width='100%' height='100%' viewBox='0 0 4000 1000', 2048, 512",
        "width='1in' viewBox='0 0 10 20', 540, 1080",
        "width='1500px' height='1400px' viewBox='0 0 3 3', 1500, 1400",
        "role='img', 1080, 1080",
        "viewBox='0 0 100000 1', 2048, 1"
    })
    void theSizeFollowsTheDocument(String attributes, int width, int height) throws IOException {
        Pixels pixels = paint("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "><g/></svg>");

        assertEquals(width, pixels.width());
        assertEquals(height, pixels.height());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | script",
                "<foreignObject><p/></foreignObject> | foreignObject",
                "<image href='http://example.com/a.png'/> | image",
                "<image href='data:image/png;base64,AAAA'/> | image",
                "<animate attributeName='x'/> | animate",
                "<set attributeName='x'/> | set",
                "<a href='#x'/> | a",
                "<iframe/> | iframe",
                "<feImage href='#x'/> | feImage",
                "<h:p xmlns:h='http://www.w3.org/1999/xhtml'/> | h:p"
            })
    void elementsOutsideTheListAreRefusedByName(String content, String element) {
        Refusal refusal = refused(START + content + "</svg>");

        assertEquals(element, refusal.facts().get("element"));
        assertTrue(refusal.text().contains(element), refusal.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<rect onclick='alert(1)'/> | onclick",
                "<use href='http://example.com/a.svg#x'/> | href",
                "<use href='file:///etc/passwd'/> | href",
                "<rect fill='url(http://example.com/a.svg#x)'/> | fill",
                "<rect style='fill:url( //example.com )'/> | style",
                "<rect style='background:u\\72l(x)'/> | style",
                "<rect filter='url(a.svg#b)'/> | filter",
                "<rect x:y='1' xmlns:x='urn:other'/> | x:y",
                "<filter><feGaussianBlur stdDeviation='900000'/></filter> | stdDeviation",
                "<filter><feTurbulence numOctaves='99'/></filter> | numOctaves"
            })
    void attributesOutsideTheListAreRefusedByName(String content, String attribute) {
        assertEquals(attribute, refused(START + content + "</svg>").facts().get("attribute"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url(http://example.com/a.css);",
                "@font-face { font-family: x; src: url(x) }",
                "rect { fill: url(http://example.com) }",
                "rect { mask: url(#m) }"
            })
    void styleSheetsThatReachOutAreRefused(String css) {
        assertEquals(
                "style",
                refused(START + "<mask id='m'/><style>" + css + "</style></svg>")
                        .facts()
                        .get("element"));
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        String file = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";

        refused(bomb + START + "<text>&b;</text></svg>");
        refused(file + START + "<text>&a;</text></svg>");
        refused(START + "<text>&a;</text></svg>");
    }

    @Test
    void aUseBombIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder(START + "<defs><rect id='a0' width='1' height='1'/>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<g id='a").append(i).append("'>");
            bomb.append(("<use href='#a" + (i - 1) + "'/>").repeat(10)).append("</g>");
        }
        bomb.append("</defs><use href='#a11'/></svg>");

        assertTimeout(Duration.ofSeconds(5), () -> refused(bomb.toString()));
    }

    @Test
    void circlesOfReferencesAreRefused() {
        refused(START + "<g id='a'><use href='#a'/></g></svg>");
        refused(START + "<pattern id='p' width='1' height='1'><rect fill='url(#p)'/></pattern></svg>");
    }

    @Test
    void manyFiltersAreRefused() {
        String blurs = "<feGaussianBlur stdDeviation='50'/>".repeat(20);
        String filtered = "<rect width='9' height='9' filter='url(#f)'/>".repeat(10);

        assertEquals(
                64L,
                refused(START + "<filter id='f'>" + blurs + "</filter>" + filtered + "</svg>")
                        .facts()
                        .get("limit"));
    }

    @Test
    void styleSheetsMayHaveManySelectorsOrManyElements() throws IOException {
        String rules = "<style>" + ".a,.b{fill:red}".repeat(500) + "</style>";
        String shapes = "<rect class='a' width='9' height='9'/>";

        assertEquals(0xff_ff0000, at(paint(START + rules + shapes.repeat(1_000) + "</svg>"), 0, 0));
        assertEquals(
                999L,
                refused(START + rules + shapes.repeat(5_000) + "</svg>").facts().get("limit"));
    }

    @Test
    void tooDeepTooLongAndTooManyAreRefused() {
        assertEquals(
                64,
                refused(START + "<g>".repeat(80) + "</g>".repeat(80) + "</svg>")
                        .facts()
                        .get("limit"));
        assertEquals(
                20_000,
                refused(START + "<g/>".repeat(20_001) + "</svg>").facts().get("limit"));
        assertEquals(
                512 * 1024,
                refused(START + " ".repeat(600_000) + "</svg>").facts().get("limit"));
        assertEquals(
                4096,
                refused(START + "<g class='" + "x".repeat(5000) + "'/></svg>")
                        .facts()
                        .get("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<rect></svg>", "</svg><svg/>", "<text>\u0000</text></svg>", "<?php x ?></svg>"})
    void brokenTextIsRefused(String rest) {
        refused(START + rest);
    }

    private Refusal refused(String svg) {
        Refusal refusal = assertThrows(Refusal.class, () -> paint(svg));
        assertEquals("svg_refused", refusal.code());
        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        return refusal;
    }

    private Pixels paint(String svg) throws IOException {
        return SvgPainter.paint(Files.writeString(folder.resolve("drawing.svg"), svg));
    }

    /** In hundredths of the side. */
    private static int at(Pixels pixels, int x, int y) {
        return pixels.argb()[y * pixels.height() / 100 * pixels.width() + x * pixels.width() / 100];
    }
}
