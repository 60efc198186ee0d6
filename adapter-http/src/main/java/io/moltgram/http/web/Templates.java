package io.moltgram.http.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Turns a page's view into HTML; the templates were made into classes by the build. */
public final class Templates {

    private static final String PACKAGE = "io.moltgram.http.web.templates";

    private final TemplateEngine engine;

    public Templates() {
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);
        engine.setTrimControlStructures(true);
    }

    /**
     * The page, or the part of one.
     *
     * @param name of the template, without its ending
     * @param view its only parameter
     */
    public String render(String name, Object view) {
        StringOutput output = new StringOutput(32 * 1024);
        engine.render(name + ".jte", view, output);
        return output.toString();
    }
}
