package io.moltgram.http.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules that every page runs, sent as one file: a browser that asks for ten small ones waits for each. They stay
 * modules of their own, each in a scope of its own, and run once; whatever imports one of them imports it from that
 * file.
 */
final class SharedScripts {

    /** What the file is called, beside the others. */
    static final String NAME = "everywhere.js";

    private static final String ROOT = "moltgram.js";
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:\\* as (\\w+)|(\\{[^}]*})) from \"\\./([A-Za-z0-9_-]+)\\.js\";$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export ((?:async )?(?:function\\*?|const|let|class) (\\w+))");

    private final Map<String, String> scopes = new LinkedHashMap<>();
    private final UnaryOperator<String> reader;

    /** @param reader gives the source of a file by its name */
    SharedScripts(UnaryOperator<String> reader) {
        this.reader = reader;
        imports(reader.apply(ROOT)).forEach(this::add);
    }

    /** The file. */
    String text() {
        return String.join("\n", scopes.values());
    }

    /** A module that is not in the file, with its imports of those that are. */
    String importing(String source) {
        return IMPORT.matcher(source).replaceAll(found -> {
            String module = found.group(3);
            return scopes.containsKey(module)
                    ? literal("import { " + scope(module) + " } from \"./" + NAME + "\";" + named(found))
                    : literal(found.group());
        });
    }

    /** Those that it needs come first. One that loads others later, or has other imports and exports, stays outside. */
    private void add(String module) {
        if (scopes.containsKey(module)) {
            return;
        }
        String source = reader.apply(module + ".js");
        List<String> needs = imports(source);
        needs.forEach(this::add);
        List<String> exports = new ArrayList<>();
        String bare = EXPORT.matcher(source).replaceAll(found -> {
            exports.add(found.group(2));
            return literal(found.group(1));
        });
        String inside =
                IMPORT.matcher(bare).replaceAll(found -> literal(named(found).strip()));
        if (inside.matches("(?s).*(import\\(|^import\\b|^export\\b|\n(import|export)\\b).*")
                || !scopes.keySet().containsAll(needs)) {
            return;
        }
        scopes.put(
                module,
                "export const " + scope(module) + " = (() => {\n" + inside + "return { " + String.join(", ", exports)
                        + " };\n})();");
    }

    private static List<String> imports(String source) {
        return IMPORT.matcher(source).results().map(found -> found.group(3)).toList();
    }

    /** The names that the import brings, taken from the module's scope. */
    private static String named(MatchResult found) {
        String names = found.group(1) == null ? found.group(2).replace(" as ", ": ") : found.group(1);
        return " const " + names + " = " + scope(found.group(3)) + ";";
    }

    private static String scope(String module) {
        return "$" + module.replace('-', '_');
    }

    private static String literal(String text) {
        return Matcher.quoteReplacement(text);
    }
}
