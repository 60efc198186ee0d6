package io.moltgram.bootstrap.wiring;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.analytics.TallyKeeping;
import io.moltgram.application.analytics.ViewCounting;
import io.moltgram.application.analytics.VisitorCounting;
import io.moltgram.application.analytics.VitalCounting;
import io.moltgram.bootstrap.settings.AnalyticsSettings;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.http.server.PageViews;
import io.moltgram.http.web.admin.AnalyticsPage;
import io.moltgram.http.web.analytics.Countries;
import io.moltgram.http.web.analytics.KnownPages;
import io.moltgram.http.web.analytics.ViewNoting;
import io.moltgram.http.web.analytics.VitalsRoutes;

/** Counting what is looked at. */
final class AnalyticsModule extends Wiring {

    private final Settings settings;

    AnalyticsModule(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        AnalyticsSettings analytics = settings.watch().analytics();
        bind(ViewNoting.Choice.class)
                .toInstance(new ViewNoting.Choice(analytics.on(), analytics.signals(), analytics.countryHeader()));
        bind(VisitorCounting.Notebook.class)
                .toInstance(new VisitorNote(settings.dataDirectory().resolve("visitors.today")));
        one(ViewCounting.class);
        one(VisitorCounting.class);
        one(VitalCounting.class);
        one(KnownPages.class);
        routes(VitalsRoutes.class);
        routes(AnalyticsPage.class);
        one(TallyKeeping.class);
        one(AnalyticsUpkeep.class);
        port(PageViews.class, ViewNoting.class);
    }

    @Provides
    @Singleton
    Countries countries() {
        return settings.watch()
                .analytics()
                .countries()
                .<Countries>map(CountryTable::open)
                .orElse(Countries.NONE);
    }
}
