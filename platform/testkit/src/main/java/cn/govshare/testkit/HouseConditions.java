package cn.govshare.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the house rules ask of classes that ArchUnit has no words of its own for.
final class HouseConditions {
    private static final String ROOT = "cn.govshare.";
    private static final String CONTROLLER = "org.springframework.stereotype.Controller";
    private static final String REQUEST_MAPPING = "org.springframework.web.bind.annotation.RequestMapping";
    private static final Set<String> SYSTEM_CLOCKS =
            Set.of("system", "systemUTC", "systemDefaultZone", "tick", "tickMillis", "tickSeconds", "tickMinutes");

    private HouseConditions() {}

    /// The segment of a package's name after `cn.govshare`, counted from 0; the empty text when there is none.
    private static String segment(JavaClass type, int number) {
        var packageName = type.getPackageName();
        if (!packageName.startsWith(ROOT)) {
            return "";
        }
        var segments = packageName.substring(ROOT.length()).split("\\.", -1);
        return number < segments.length ? segments[number] : "";
    }

    static DescribedPredicate<JavaClass> notOfAReadSide() {
        return DescribedPredicate.describe(
                "not of a package that only reads",
                type -> type.getPackage().getAnnotations().stream()
                        .noneMatch(each -> each.getRawType().getSimpleName().equals("ReadSide")));
    }

    static DescribedPredicate<JavaClass> annotatedWithAny(String... annotations) {
        return DescribedPredicate.describe(
                "annotated with " + Arrays.toString(annotations),
                type -> Arrays.stream(annotations)
                        .anyMatch(each -> type.isAnnotatedWith(each) || type.isMetaAnnotatedWith(each)));
    }

    /// Methods of controllers that answer calls.
    static DescribedPredicate<JavaMethod> operations() {
        return DescribedPredicate.describe(
                "are operations",
                method -> (method.getOwner().isAnnotatedWith(CONTROLLER)
                                || method.getOwner().isMetaAnnotatedWith(CONTROLLER))
                        && (method.isAnnotatedWith(REQUEST_MAPPING) || method.isMetaAnnotatedWith(REQUEST_MAPPING)));
    }

    static DescribedPredicate<AccessTarget> named(String name) {
        return DescribedPredicate.describe(name, accessed -> accessed.getName().equals(name));
    }

    static DescribedPredicate<JavaAccess<?>> ownedBy(DescribedPredicate<? super JavaClass> owner) {
        return DescribedPredicate.describe(
                "of a class " + owner.getDescription(), access -> owner.test(access.getTargetOwner()));
    }

    /// `now` of java.time without an injected clock, and every other way to the system's own time.
    static DescribedPredicate<AccessTarget> theSystemsTime() {
        return DescribedPredicate.describe("the system's own time", accessed -> {
            var owner = accessed.getOwner();
            if (owner.isEquivalentTo(System.class)) {
                return accessed.getName().equals("currentTimeMillis");
            }
            if (owner.isEquivalentTo(Clock.class)) {
                return SYSTEM_CLOCKS.contains(accessed.getName());
            }
            return owner.getPackageName().startsWith("java.time")
                    && accessed.getName().equals("now")
                    && accessed instanceof AccessTarget.CodeUnitAccessTarget method
                    && method.getRawParameterTypes().stream().noneMatch(each -> each.isEquivalentTo(Clock.class));
        });
    }

    static DescribedPredicate<AccessTarget> aConstructorOfATypeIn(String outer) {
        return DescribedPredicate.describe(
                "a constructor of a type in " + outer,
                accessed -> accessed instanceof AccessTarget.CodeUnitAccessTarget
                        && accessed.getName().equals("<init>")
                        && accessed.getOwner().getName().startsWith(outer + "$"));
    }

    static ArchCondition<JavaClass> haveANameEndingWith(List<String> endings) {
        return new ArchCondition<>("have a name ending with one of " + endings) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                endings.stream()
                        .filter(type.getSimpleName()::endsWith)
                        .findFirst()
                        .ifPresent(ending -> events.add(SimpleConditionEvent.satisfied(
                                type, "%s is named …%s".formatted(type.getName(), ending))));
            }
        };
    }

    static ArchCondition<JavaClass> notDependOnAnotherAdapter(DescribedPredicate<JavaClass> adapters) {
        return new ArchCondition<>("not depend on another package's adapter") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(each -> adapters.test(each.getTargetClass()))
                        .filter(each -> !adapterOf(each.getTargetClass()).equals(adapterOf(type)))
                        .forEach(each -> events.add(SimpleConditionEvent.violated(type, each.getDescription())));
            }
        };
    }

    private static List<String> adapterOf(JavaClass type) {
        return List.of(segment(type, 0), segment(type, 1), segment(type, 2));
    }

    static ArchCondition<JavaClass> knowOnlyTheirOwnServiceAnd(Set<String> platform) {
        return new ArchCondition<>("know only their own service and " + platform) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(each -> each.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(each -> !platform.contains(segment(each.getTargetClass(), 0)))
                        .filter(each -> !segment(each.getTargetClass(), 0).equals(segment(type, 0)))
                        .forEach(each -> events.add(SimpleConditionEvent.violated(type, each.getDescription())));
            }
        };
    }

    static ClassesTransformer<JavaPackage> packagesOfThePlatform() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return classes.stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT))
                        .map(JavaClass::getPackage)
                        .collect(Collectors.toSet());
            }
        };
    }

    static ArchCondition<JavaPackage> beAnnotatedWith(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("be annotated with @" + annotation.getSimpleName()) {
            @Override
            public void check(JavaPackage each, ConditionEvents events) {
                if (!each.isAnnotatedWith(annotation)) {
                    events.add(SimpleConditionEvent.violated(
                            each,
                            "%s has no package-info with @%s".formatted(each.getName(), annotation.getSimpleName())));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> returnOnlyViews(String page) {
        return new ArchCondition<>("return views") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(each -> each.getPackageName().startsWith(ROOT))
                        .filter(each -> !each.getSimpleName().endsWith("View")
                                && !each.getName().equals(page))
                        .forEach(each -> events.add(SimpleConditionEvent.violated(
                                method, "%s returns %s".formatted(method.getFullName(), each.getName()))));
            }
        };
    }
}
