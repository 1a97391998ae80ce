package cn.govshare.testkit.planted;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/// The planted classes whose name begins so.
record Planted(String prefix) {
    JavaClasses of(JavaClasses all) {
        return all.that(DescribedPredicate.describe("planted in " + prefix, this::matches));
    }

    JavaClasses withoutBroken(JavaClasses all) {
        return all.that(DescribedPredicate.describe(
                "kept in " + prefix,
                type -> matches(type) && !type.getPackageName().contains(".broken")));
    }

    private boolean matches(JavaClass type) {
        return type.getName().startsWith(prefix);
    }
}
