package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedScriptsTest {

    private static final Map<String, String> FILES =
            Map.of("moltgram.js", """
            import * as bar from "./bar.js";
            import { begin as start } from "./late-one.js";
            bar.begin();
            """, "bar.js", """
            import { say } from "./page.js";
            export function begin() {
              say("bar");
            }
            """, "late-one.js", """
            export function begin() {
              import("./more.js");
            }
            """, "page.js", """
            export const words = {};
            export async function say(line) {}
            """);

    private final SharedScripts scripts = new SharedScripts(FILES::get);

    @Test
    void eachModuleStandsInAScopeOfItsOwnBehindThoseItNeeds() {
        assertEquals("""
                export const $page = (() => {
                const words = {};
                async function say(line) {}
                return { words, say };
                })();
                export const $bar = (() => {
                const { say } = $page;
                function begin() {
                  say("bar");
                }
                return { begin };
                })();""", scripts.text());
    }

    @Test
    void othersImportFromTheOneFile() {
        String root = scripts.importing(FILES.get("moltgram.js"));

        assertTrue(root.startsWith("import { $bar } from \"./everywhere.js\"; const bar = $bar;\n"), root);
        assertTrue(root.contains("import { begin as start } from \"./late-one.js\";"), root);
        assertFalse(scripts.text().contains("more.js"));
    }
}
