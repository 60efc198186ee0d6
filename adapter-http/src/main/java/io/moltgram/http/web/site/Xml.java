package io.moltgram.http.web.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document of XML 1.0; characters that XML cannot hold are left out. */
public final class Xml {

    /** Fills an element. */
    public interface Content {
        void in(Xml xml) throws XMLStreamException;
    }

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** The document, in UTF-8. */
    public static byte[] document(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.in(new Xml(writer));
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory cannot fail", e);
        }
    }

    /** An element with others in it; names may have a prefix. */
    public Xml element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.in(this);
        writer.writeEndElement();
        return this;
    }

    public Xml text(String name, String text) throws XMLStreamException {
        return element(name, xml -> xml.writer.writeCharacters(sound(text)));
    }

    /** An element without content. */
    public Xml empty(String name, String... attributes) throws XMLStreamException {
        return element(name, xml -> xml.attributes(attributes));
    }

    /** Names and values in turn, for the element just begun. */
    public Xml attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            writer.writeAttribute(namesAndValues[i], sound(namesAndValues[i + 1]));
        }
        return this;
    }

    /** Text within the element just begun. */
    public Xml text(String text) throws XMLStreamException {
        writer.writeCharacters(sound(text));
        return this;
    }

    private static String sound(String text) {
        return text.codePoints()
                .filter(Xml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Production Char of XML 1.0. */
    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
