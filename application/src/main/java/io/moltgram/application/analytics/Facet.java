package io.moltgram.application.analytics;

import java.util.EnumSet;
import java.util.Set;

/** What is counted. */
public enum Facet {
    /** Pages looked at, all together. */
    VIEWS,
    /** Different people within the stretch; over several stretches they add up. */
    VISITORS,
    /** Views by page: the path of its route, with names in braces. */
    ROUTE,
    /** Views by the host of the site that led here. */
    REFERRER,
    /** Views by country, as two letters of ISO 3166. */
    COUNTRY,
    /** Views by kind of device. */
    DEVICE,
    BROWSER,
    /** Views by operating system. */
    SYSTEM,
    /** Views by program, for all that are no people. */
    PROGRAM,
    /** What browsers measured, by page; see {@link Vital}. */
    LCP,
    INP,
    CLS,
    TTFB,
    FID;

    /** All but what browsers measured. */
    static final Set<Facet> OF_VIEWS = EnumSet.range(VIEWS, PROGRAM);
}
