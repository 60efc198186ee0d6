package io.moltgram.http.web.text;

import io.moltgram.http.web.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Reads the texts of pages from Markdown files (CommonMark 0.31) beside this class, {@code <language>/<name>.md}: the
 * title as the only heading of the first order, then a paragraph that leads in, then parts under headings of the second
 * order, and questions in them under headings of the third. <code>{{name}}</code> stands for a fact.
 */
final class TextReader {

    private static final Pattern FACT = Pattern.compile("\\{\\{([a-z_]+)}}");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> TextReader::reach)
            .build();
    private final TextContentRenderer plain = TextContentRenderer.builder().build();

    /** Throws if the file or a fact that it names is missing: a fault of the program. */
    Text read(Language language, String name, Map<String, String> facts) {
        Node document = parser.parse(filled(language.code() + "/" + name + ".md", facts));
        Node title = Objects.requireNonNull(document.getFirstChild(), name);
        Node lead = Objects.requireNonNull(title.getNext(), name);
        List<Text.Section> sections = new ArrayList<>();
        for (Node node = lead.getNext(); node != null; ) {
            Node next = behind(node, 2);
            sections.add(section("part-" + (sections.size() + 1), node, next));
            node = next;
        }
        return new Text(plain(title), plain(lead), sections);
    }

    private Text.Section section(String anchor, Node heading, Node end) {
        StringBuilder text = new StringBuilder();
        List<Text.Question> questions = new ArrayList<>();
        for (Node node = heading.getNext(); node != end; ) {
            Node next = node.getNext();
            if (node instanceof Heading) {
                next = behind(node, 3);
                questions.add(question(node, next));
            } else {
                text.append(html.render(node));
            }
            node = next;
        }
        return new Text.Section(anchor, plain(heading), text.toString(), questions);
    }

    private Text.Question question(Node heading, Node end) {
        StringBuilder answer = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (Node node = heading.getNext(); node != end; node = node.getNext()) {
            answer.append(html.render(node));
            words.append(words.isEmpty() ? "" : " ").append(plain(node));
        }
        return new Text.Question(plain(heading), answer.toString(), words.toString());
    }

    /** The next heading of that order or a higher one behind the node; null at the end. */
    private static Node behind(Node node, int order) {
        Node next = node.getNext();
        while (next != null && !(next instanceof Heading heading && heading.getLevel() <= order)) {
            next = next.getNext();
        }
        return next;
    }

    private String plain(Node node) {
        return plain.render(node).strip();
    }

    /** The text of a file beside this class with the facts put in. */
    static String filled(String file, Map<String, String> facts) {
        return FACT.matcher(file(file)).replaceAll(found -> {
            String fact = Objects.requireNonNull(facts.get(found.group(1)), found.group());
            return Matcher.quoteReplacement(fact);
        });
    }

    private static String file(String file) {
        try (InputStream in = Objects.requireNonNull(TextReader.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What may be wider than its place can be scrolled with the keyboard too. */
    private static void reach(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }
}
