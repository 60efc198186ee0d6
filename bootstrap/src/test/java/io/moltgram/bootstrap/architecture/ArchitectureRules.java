package io.moltgram.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.moltgram.application.Events;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * What may know what, and how things are shaped; one field a rule, and for each field an offender in a planted
 * package.
 */
final class ArchitectureRules {

    private static final String DOMAIN = "io.moltgram.domain..";
    private static final String APPLICATION = "io.moltgram.application..";
    private static final String HTTP = "io.moltgram.http..";
    private static final String PERSISTENCE = "io.moltgram.persistence..";
    private static final String BLOB = "io.moltgram.blob..";
    private static final String BOOTSTRAP = "io.moltgram.bootstrap..";

    static final ArchRule DOMAIN_STANDS_ALONE = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..");

    static final ArchRule APPLICATION_KNOWS_THE_DOMAIN_ALONE = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "javax.crypto..", "org.jspecify..");

    static final ArchRule HTTP_KNOWS_THE_CORE_AND_THE_WIRE = classes()
            .that()
            .resideInAPackage(HTTP)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    HTTP,
                    APPLICATION,
                    DOMAIN,
                    "java..",
                    "javax.crypto..",
                    "javax.xml.stream..",
                    "io.javalin..",
                    "kotlin..",
                    "jakarta.servlet..",
                    "org.eclipse.jetty..",
                    "com.fasterxml.jackson..",
                    "com.aayushatharva.brotli4j..",
                    "org.commonmark..",
                    "com.github.benmanes.caffeine..",
                    "gg.jte..",
                    "org.slf4j..",
                    "org.jspecify..");

    static final ArchRule PERSISTENCE_KNOWS_THE_CORE_AND_SQL = classes()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    PERSISTENCE,
                    APPLICATION,
                    DOMAIN,
                    "java..",
                    "javax.sql..",
                    "org.jdbi..",
                    "com.zaxxer.hikari..",
                    "org.sqlite..",
                    "org.postgresql..",
                    "com.github.benmanes.caffeine..",
                    "org.slf4j..",
                    "org.jspecify..");

    static final ArchRule BLOB_KNOWS_THE_CORE_AND_PICTURES = classes()
            .that()
            .resideInAPackage(BLOB)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    BLOB,
                    APPLICATION,
                    DOMAIN,
                    "java..",
                    "javax.imageio..",
                    "javax.xml..",
                    "org.xml.sax..",
                    "org.w3c.dom..",
                    "com.twelvemonkeys..",
                    "com.drew..",
                    "com.github.weisj..",
                    "org.bytedeco..",
                    "javax.net.ssl..",
                    "com.fasterxml.jackson..",
                    "software.amazon.awssdk..",
                    "org.slf4j..",
                    "org.jspecify..");

    static final ArchRule ONLY_PERSISTENCE_SPEAKS_SQL = noClasses()
            .that()
            .resideOutsideOfPackages(PERSISTENCE, BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..");

    static final ArchRule ONLY_BOOTSTRAP_KNOWS_GUICE = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.inject..", "jakarta.inject..");

    static final ArchRule NOBODY_KNOWS_BOOTSTRAP = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BOOTSTRAP);

    static final ArchRule THE_API_DOES_NOT_KNOW_THE_PAGES = noClasses()
            .that()
            .resideInAPackage("io.moltgram.http.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.moltgram.http.web..");

    static final ArchRule THE_PAGES_DO_NOT_KNOW_THE_API = noClasses()
            .that()
            .resideInAPackage("io.moltgram.http.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.moltgram.http.api..");

    static final ArchRule FACES_DO_NOT_TOUCH_STORES =
            noClasses().that().resideInAPackage(HTTP).should().dependOnClassesThat(Shapes.STORES);

    static final ArchRule PERSISTENCE_PUBLISHES_NO_EVENTS = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Events.class);

    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("io.moltgram.application.(*)..").should().beFreeOfCycles();

    static final ArchRule THE_CORE_ASKS_FOR_TIME_AND_CHANCE = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, SecureRandom.class);

    static final ArchRule THE_CORE_CHANGES_NO_FIELD = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .beFinal();

    static final ArchRule DOMAIN_TYPES_ARE_CLOSED =
            classes().that().resideInAPackage(DOMAIN).should(Shapes.beClosed());

    static final ArchRule ACTS_ARE_PLAIN =
            classes().that(Shapes.ACTS).should(Shapes.beFinalWithOneConstructorAndFewMethods());

    static final ArchRule PORTS_ARE_SMALL = classes().that(Shapes.PORTS).should(Shapes.haveAtMostTenMethods());

    static final ArchRule PORTS_HAVE_CONTRACTS = classes().that(Shapes.PORTS).should(Shapes.haveAContract());

    static final ArchRule NAMES_SAY_SOMETHING = classes().that(alwaysTrue()).should(Shapes.haveATellingName());

    static final ArchRule PACKAGES_ARE_NON_NULL =
            classes().that(alwaysTrue()).should(Shapes.resideInANullMarkedPackage());

    private ArchitectureRules() {}
}
