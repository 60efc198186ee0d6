package io.moltgram.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.moltgram.application.Events;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** What the rules say of single classes. */
final class Shapes {

    private static final Pattern EMPTY_NAME = Pattern.compile(
            "(Abstract|Base)[A-Z].*|I[A-Z][a-z].*|.*(Manager|Helper|Util|Utils|Impl|Dto|DTO|Info|Data)");
    private static final int MOST_ACT_METHODS = 8;
    private static final int MOST_PORT_METHODS = 10;

    private static final Predicate<JavaClass> IN_APPLICATION =
            type -> type.getPackageName().startsWith("io.moltgram.application");

    /** Interfaces of the application that an adapter implements. */
    static final DescribedPredicate<JavaClass> PORTS = predicate(
            "ports",
            type -> IN_APPLICATION.test(type)
                    && type.isInterface()
                    && type.isTopLevelClass()
                    && !isSealed(type)
                    && !type.getSimpleName().equals("package-info"));

    static final DescribedPredicate<JavaClass> STORES = predicate(
            "stores",
            type -> IN_APPLICATION.test(type)
                    && type.getSimpleName().endsWith("Store")
                    && !type.getSimpleName().equals("MediaStore"));

    /** Classes of a feature of the application that do something. */
    static final DescribedPredicate<JavaClass> ACTS = predicate(
            "acts",
            type -> IN_APPLICATION.test(type)
                    && !type.getPackageName().equals("io.moltgram.application")
                    && type.isTopLevelClass()
                    && !type.isInterface()
                    && !type.isRecord()
                    && !type.isEnum());

    private Shapes() {}

    static ArchCondition<JavaClass> beClosed() {
        return condition(
                "be a record, an enum, an interface or a final class",
                type -> type.isRecord()
                        || type.isEnum()
                        || type.isInterface()
                        || type.isAnonymousClass()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getSuperclass()
                                .filter(above -> above.toErasure().isEnum())
                                .isPresent());
    }

    static ArchCondition<JavaClass> beFinalWithOneConstructorAndFewMethods() {
        return condition(
                "be final, with one public constructor, no interface but a listener's, and at most " + MOST_ACT_METHODS
                        + " public methods",
                type -> type.getModifiers().contains(JavaModifier.FINAL)
                        && type.getConstructors().stream()
                                        .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                                        .count()
                                == 1
                        && type.getRawInterfaces().stream()
                                .allMatch(above -> above.isEquivalentTo(Events.Listener.class))
                        && type.getMethods().stream().filter(Shapes::isOpen).count() <= MOST_ACT_METHODS);
    }

    static ArchCondition<JavaClass> haveAtMostTenMethods() {
        return condition(
                "have at most " + MOST_PORT_METHODS + " methods",
                type -> type.getMethods().stream().filter(Shapes::isOpen).count() <= MOST_PORT_METHODS);
    }

    static ArchCondition<JavaClass> haveAContract() {
        return condition("have a contract that every back end runs", type -> {
            String contract = "io.moltgram.application.contract." + type.getSimpleName() + "Contract";
            return exists(contract);
        });
    }

    static ArchCondition<JavaClass> haveATellingName() {
        return condition(
                "have a name that says something",
                type -> !EMPTY_NAME.matcher(type.getSimpleName()).matches());
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition(
                "reside in a package that says non-null",
                type -> type.getPackageName().endsWith(".templates")
                        || type.getPackageName().contains(".templates.")
                        || type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static boolean isOpen(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, Shapes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static DescribedPredicate<JavaClass> predicate(String name, Predicate<JavaClass> holds) {
        return DescribedPredicate.describe(name, holds);
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, holds.test(type), type.getName() + " in " + type.getSourceCodeLocation()));
            }
        };
    }
}
