package io.moltgram.blob.picture.svg;

import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads SVG text into nodes, refusing at the first thing that the rules do not allow. */
final class SvgReader {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Deque<SvgNode> open = new ArrayDeque<>();
    private final SvgNode top = SvgNode.element("");
    private int elements;
    private int points;
    private int silent;

    private SvgReader() {}

    /** The root element. */
    static SvgNode read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SvgRules.MOST_BYTES + 1);
        }
        if (bytes.length > SvgRules.MOST_BYTES) {
            throw SvgRules.refusal("text is too long (max " + SvgRules.MOST_BYTES + " bytes)")
                    .with("limit", SvgRules.MOST_BYTES);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw SvgRules.refusal("text is not UTF-8");
        }
        return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    static SvgNode read(String text) {
        try {
            return new SvgReader().parse(text);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
            Refusal refusal = SvgRules.refusal("text is not well-formed XML");
            throw line < 1 ? refusal : refusal.with("line", line);
        }
    }

    /**
     * A factory that knows no document types and fetches nothing; the JDK's own, whatever else is on the class path.
     */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private SvgNode parse(String text) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
        open.push(top);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(reader.getText());
                case XMLStreamConstants.DTD ->
                    throw SvgRules.refusedElement("!DOCTYPE", "document types are not allowed");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw SvgRules.refusal("entities are not allowed");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw SvgRules.refusal("processing instructions are not allowed");
                default -> {
                    // comments and the ends of the document say nothing
                }
            }
        }
        SvgNode root = top.children().get(0);
        if (!root.name().equals("svg")) {
            throw SvgRules.refusedElement(root.name(), "the outermost element must be <svg>");
        }
        return root;
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (++elements > SvgRules.MOST_ELEMENTS) {
            throw SvgRules.refusal("too many elements (max " + SvgRules.MOST_ELEMENTS + ")")
                    .with("limit", SvgRules.MOST_ELEMENTS);
        }
        if (open.size() + silent > SvgRules.DEEPEST) {
            throw SvgRules.refusedElement(name, "elements are nested too deep (max " + SvgRules.DEEPEST + ")")
                    .with("limit", SvgRules.DEEPEST);
        }
        String namespace = reader.getNamespaceURI();
        boolean svg = namespace == null || namespace.isEmpty() || namespace.equals(SVG);
        SvgRules.checkElement(svg ? name : reader.getPrefix() + ":" + name);
        if (silent > 0 || SvgRules.SILENT.contains(name)) {
            silent++;
            return;
        }
        SvgNode node = SvgNode.element(name);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(node, reader, i);
        }
        open.element().children().add(node);
        open.push(node);
    }

    private void attribute(SvgNode node, XMLStreamReader reader, int index) {
        String namespace = reader.getAttributeNamespace(index);
        String name = reader.getAttributeLocalName(index);
        boolean known = namespace == null || namespace.isEmpty() || namespace.equals(SVG) || namespace.equals(XML);
        if (XLINK.equals(namespace) && !name.equals("href")) {
            return; // titles and roles of links; harmless and not shown
        }
        String shown = known || XLINK.equals(namespace) ? name : reader.getAttributePrefix(index) + ":" + name;
        String value = reader.getAttributeValue(index);
        if (SvgRules.admits(node.name(), shown, value)) {
            node.attributes().put(name, value);
            if (name.equals("d") || name.equals("points")) {
                points += pointsOf(value);
                if (points > SvgRules.MOST_POINTS) {
                    throw SvgRules.refusal("paths have too many points (max " + SvgRules.MOST_POINTS + ")")
                            .with("limit", SvgRules.MOST_POINTS);
                }
            }
        }
    }

    /** An upper bound: every point takes a number, and every number a mark before it. */
    static int pointsOf(String path) {
        int count = 0;
        boolean inNumber = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            count += digit && !inNumber ? 1 : 0;
            inNumber = digit;
        }
        return count;
    }

    private void end() {
        if (silent > 0) {
            silent--;
        } else {
            open.pop();
        }
    }

    private void characters(String text) {
        SvgNode node = open.element();
        if (silent > 0 || node == top) {
            return;
        }
        if (node.name().equals("style")) {
            SvgRules.checkStyle(text);
        }
        node.children().add(SvgNode.text(text));
    }
}
