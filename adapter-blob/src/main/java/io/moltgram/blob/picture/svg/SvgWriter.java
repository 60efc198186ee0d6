package io.moltgram.blob.picture.svg;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document that passed the rules anew, for the renderer: with our typeface, and a size in pixels. */
final class SvgWriter {

    /** Left out of a group that stands for a use. */
    private static final Set<String> OF_USE = Set.of("x", "y", "width", "height", "href", "transform", "id");

    private final XMLStreamWriter writer;
    private final Map<String, SvgNode> named = new HashMap<>();

    private SvgWriter(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static String write(SvgNode root, SvgFrame frame) throws XMLStreamException {
        root.attributes().put("viewBox", frame.viewBox());
        root.attributes().put("width", Integer.toString(frame.size().width()));
        root.attributes().put("height", Integer.toString(frame.size().height()));
        root.attributes().remove("x");
        root.attributes().remove("y");
        StringWriter text = new StringWriter();
        SvgWriter svg = new SvgWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
        svg.name(root);
        svg.writer.writeStartElement("svg");
        svg.writer.writeDefaultNamespace("http://www.w3.org/2000/svg");
        svg.writer.writeAttribute("font-family", SvgFonts.family(""));
        svg.attributes(root, Set.of());
        svg.children(root, false);
        svg.writer.writeEndElement();
        svg.writer.close();
        return text.toString();
    }

    private void name(SvgNode node) {
        if (!node.attribute("id").isEmpty()) {
            named.putIfAbsent(node.attribute("id"), node);
        }
        node.children().forEach(this::name);
    }

    private void element(SvgNode node, boolean inFilter) throws XMLStreamException {
        boolean filtered = inFilter || node.attributes().containsKey("filter");
        SvgNode target = named.get(node.attribute("href").strip().replaceFirst("^#", ""));
        boolean plain = target != null
                && !target.name().equals("symbol")
                && !target.name().equals("svg");
        if (node.name().equals("use") && filtered && plain) {
            expanded(node, target);
            return;
        }
        writer.writeStartElement(node.name());
        attributes(node, Set.of());
        if (node.name().equals("text") || node.name().equals("tspan")) {
            StringBuilder text = new StringBuilder();
            node.children().forEach(child -> text.append(child.text()));
            writer.writeAttribute("font-family", SvgFonts.family(text.toString()));
        }
        children(node, filtered);
        writer.writeEndElement();
    }

    /**
     * The renderer does not know how large a use is, and so loses filters on it: a copy of what it shows is put
     * instead.
     */
    private void expanded(SvgNode use, SvgNode target) throws XMLStreamException {
        writer.writeStartElement("g");
        attributes(use, OF_USE);
        String x = use.attribute("x").isBlank() ? "0" : use.attribute("x").strip();
        String y = use.attribute("y").isBlank() ? "0" : use.attribute("y").strip();
        writer.writeAttribute("transform", use.attribute("transform") + " translate(" + x + "," + y + ")");
        element(target, true);
        writer.writeEndElement();
    }

    private void attributes(SvgNode node, Set<String> without) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
            String name = attribute.getKey();
            if (!name.equals("font-family") && !without.contains(name)) {
                String value = attribute.getValue();
                writer.writeAttribute(name, name.equals("style") ? SvgFonts.withoutFamily(value) : value);
            }
        }
    }

    private void children(SvgNode node, boolean filtered) throws XMLStreamException {
        boolean style = node.name().equals("style");
        for (SvgNode child : node.children()) {
            if (child.isText()) {
                writer.writeCharacters(style ? SvgFonts.withoutFamily(child.text()) : child.text());
            } else {
                element(child, filtered);
            }
        }
    }
}
