package io.moltgram.blob.picture.svg;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * How much drawing a document asks for when every reference is followed: {@code use}, patterns, masks, clips, markers
 * (once a
 * point) and filters. Refuses circles and what exceeds the budget, so that a short text cannot mean billions of shapes.
 */
final class SvgCost {

    static final long BUDGET = 100_000;
    static final long MOST_FILTERINGS = 64;

    /** So often a selector of a style sheet may be held against an element; each is held against all. */
    static final long MOST_MATCHINGS = 5_000_000;

    private static final Set<String> MARKERS = Set.of("marker", "marker-start", "marker-mid", "marker-end");

    private final Map<String, SvgNode> named = new HashMap<>();
    private final Map<SvgNode, Cost> known = new HashMap<>();
    private final Set<SvgNode> pending = new HashSet<>();
    private long elements;
    private long selectors;

    private record Cost(long shapes, long filterings) {
        Cost plus(Cost other, long times) {
            return new Cost(shapes + other.shapes * times, filterings + other.filterings * times);
        }
    }

    private SvgCost() {}

    static void check(SvgNode root) {
        SvgCost cost = new SvgCost();
        cost.name(root);
        cost.checkStyles(root);
        if (cost.selectors * cost.elements > MOST_MATCHINGS) {
            throw SvgRules.refusal("its style sheets have too many selectors (" + cost.selectors + ") for "
                            + cost.elements + " elements (max " + MOST_MATCHINGS / cost.elements + ")")
                    .with("limit", MOST_MATCHINGS / cost.elements);
        }
        cost.of(root);
    }

    private void name(SvgNode node) {
        elements += node.isText() ? 0 : 1;
        if (!node.attribute("id").isEmpty()) {
            named.putIfAbsent(node.attribute("id"), node);
        }
        node.children().forEach(this::name);
    }

    /** A style sheet may refer to gradients only: to whom it applies is not looked at here. */
    private void checkStyles(SvgNode node) {
        if (node.name().equals("style")) {
            for (SvgNode text : node.children()) {
                selectors += text.text()
                        .chars()
                        .filter(unit -> unit == '{' || unit == ',')
                        .count();
                Matcher references = SvgRules.references(text.text());
                while (references.find()) {
                    SvgNode target = named.get(references.group(1));
                    if (target != null && !target.name().endsWith("Gradient")) {
                        throw SvgRules.refusedElement("style", "style sheets may refer to gradients only");
                    }
                }
            }
        }
        node.children().forEach(this::checkStyles);
    }

    private Cost of(SvgNode node) {
        Cost before = known.get(node);
        if (before != null) {
            return before;
        }
        if (!pending.add(node)) {
            throw SvgRules.refusedElement(node.name(), "element <" + node.name() + "> refers to itself");
        }
        Cost cost = new Cost(1, 0);
        for (SvgNode child : node.children()) {
            cost = within(cost.plus(of(child), 1));
        }
        for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
            cost = within(cost.plus(referred(node, attribute.getKey(), attribute.getValue()), 1));
        }
        pending.remove(node);
        known.put(node, cost);
        return cost;
    }

    private Cost referred(SvgNode node, String attribute, String value) {
        Cost cost = new Cost(0, 0);
        if (attribute.equals("href") && value.strip().length() > 1) {
            SvgNode target = named.get(value.strip().substring(1));
            return target == null ? cost : of(target);
        }
        if (!value.contains("(")) {
            return cost;
        }
        Matcher references = SvgRules.references(value);
        while (references.find()) {
            SvgNode target = named.get(references.group(1));
            if (target == null) {
                continue;
            }
            if (target.name().equals("filter")) {
                long primitives = target.children().stream()
                        .filter(child -> !child.isText())
                        .count();
                cost = cost.plus(new Cost(1, Math.max(1, primitives)), 1);
            } else {
                boolean marker = MARKERS.contains(attribute) || target.name().equals("marker");
                cost = within(cost.plus(of(target), marker ? vertices(node) : 1));
            }
        }
        return cost;
    }

    private static long vertices(SvgNode node) {
        long own = 2L + SvgReader.pointsOf(node.attribute("d")) + SvgReader.pointsOf(node.attribute("points"));
        return node.children().stream().mapToLong(SvgCost::vertices).sum() + own;
    }

    private static Cost within(Cost cost) {
        for (long[] pair : List.of(new long[] {cost.shapes, BUDGET}, new long[] {cost.filterings, MOST_FILTERINGS})) {
            if (pair[0] > pair[1]) {
                String what = pair[1] == BUDGET ? "shapes" : "filter steps";
                throw SvgRules.refusal("it draws too many " + what + " (max " + pair[1] + ")")
                        .with("limit", pair[1]);
            }
        }
        return cost;
    }
}
