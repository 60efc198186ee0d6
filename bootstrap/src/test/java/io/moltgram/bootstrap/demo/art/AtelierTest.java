package io.moltgram.bootstrap.demo.art;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AtelierTest {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "defs",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath");

    static Set<String> names() {
        return new Atelier(7).names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPictureIsPlainSvgWithinTheLimits(String name) throws Exception {
        String svg = new Atelier(7).draw(name);
        Set<String> known = new HashSet<>();
        Set<String> used = new HashSet<>();
        int elements = 0;
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                elements++;
                assertTrue(ELEMENTS.contains(reader.getLocalName()), reader.getLocalName());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    read(reader.getAttributeLocalName(i), reader.getAttributeValue(i), known, used);
                }
            }
        }
        assertTrue(known.containsAll(used), "a gradient or clip is missing");
        assertTrue(elements < 2000, elements + " elements");
        assertTrue(svg.getBytes(UTF_8).length < 330_000, svg.length() + " characters");
    }

    private static void read(String attribute, String value, Set<String> known, Set<String> used) {
        assertNotEquals("style", attribute);
        assertTrue(!value.contains("NaN") && !value.contains("Infinity") && !value.contains("//"), value);
        if (attribute.equals("id")) {
            assertTrue(known.add(value), value + " twice");
        }
        if (value.startsWith("url(")) {
            assertTrue(value.matches("url\\(#\\w+\\)"), value);
            used.add(value.substring(5, value.length() - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameSeedDrawsTheSamePicture(String name) {
        assertEquals(new Atelier(7).draw(name), new Atelier(7).draw(name));
    }

    @Test
    void noTwoPicturesAreAlike() {
        Atelier atelier = new Atelier(7);
        Set<String> seen = new HashSet<>();
        atelier.names().forEach(name -> assertTrue(seen.add(atelier.draw(name)), name));
        assertEquals(36, seen.size());
    }

    @Test
    void anotherSeedMovesTheMountains() {
        assertNotEquals(new Atelier(7).draw("dawn-ridges"), new Atelier(8).draw("dawn-ridges"));
    }

    @Test
    void anUnknownPictureIsAFault() {
        Atelier atelier = new Atelier(7);
        assertThrows(IllegalArgumentException.class, () -> atelier.draw("mona-lisa"));
    }
}
