package io.moltgram.http.web.docs;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.description.ApiDescription;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import java.util.List;

/** Shows the API to those who write agents: every operation with an example, and a form to try it. */
public final class DocsPage implements Routes {

    private static final String PATH = "/docs";

    private final Pages pages;
    private final ApiDescription description;

    public DocsPage(Pages pages, ApiDescription description) {
        this.pages = pages;
        this.description = description;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context ctx) {
        pages.open(ctx, Place.ELSEWHERE, PATH, shell -> {
            Head head = Head.listed(shell.t("docs.title"), shell.t("docs.description"), PATH);
            return new Pages.Page("docs", new DocsView(shell.with(head), description.reference()), List.of());
        });
    }
}
