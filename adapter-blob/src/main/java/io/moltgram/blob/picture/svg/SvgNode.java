package io.moltgram.blob.picture.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element of an SVG document that passed the rules, while the document is built; text is a node without a name. */
final class SvgNode {

    private final String name;
    private final String text;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<SvgNode> children = new ArrayList<>();

    private SvgNode(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static SvgNode element(String name) {
        return new SvgNode(name, "");
    }

    static SvgNode text(String text) {
        return new SvgNode("", text);
    }

    /** Empty for text. */
    String name() {
        return name;
    }

    boolean isText() {
        return name.isEmpty();
    }

    String text() {
        return text;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<SvgNode> children() {
        return children;
    }
}
