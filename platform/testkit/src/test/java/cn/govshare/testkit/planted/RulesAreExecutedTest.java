package cn.govshare.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import cn.govshare.testkit.HouseRules;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// The canary: rules that nobody runs look like rules that nobody breaks.
@DisplayName("Architecture rules are run, and a broken one fails")
class RulesAreExecutedTest {
    /// Not run by the build itself, whose tests are named otherwise.
    @AnalyzeClasses(packages = "cn.govshare.broken.clock")
    static class OfAnArchitectureThatBreaksARule {
        @ArchTest
        static final ArchTests house = ArchTests.in(HouseRules.class);
    }

    @AnalyzeClasses(packages = "cn.govshare.kept")
    static class OfAnArchitectureThatKeepsThemAll {
        @ArchTest
        static final ArchTests house = ArchTests.in(HouseRules.class);
    }

    private static long rules() {
        return Arrays.stream(HouseRules.class.getFields())
                .filter(each -> each.isAnnotationPresent(ArchTest.class))
                .count();
    }

    private static TestExecutionSummary run(Class<?> tests) {
        var summary = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter(PlanOfThisBuild.IGNORE, "true")
                .build();
        LauncherFactory.create().execute(request, summary);
        return summary.getSummary();
    }

    @Test
    void everyRuleIsRun() {
        var summary = run(OfAnArchitectureThatKeepsThemAll.class);
        assertThat(summary.getTestsSucceededCount()).isEqualTo(rules());
        assertThat(summary.getTotalFailureCount()).isZero();
    }

    @Test
    void aBrokenRuleFails() {
        var summary = run(OfAnArchitectureThatBreaksARule.class);
        assertThat(summary.getTestsFoundCount()).isEqualTo(rules());
        assertThat(summary.getFailures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.getTestIdentifier().getDisplayName()).endsWith("timeComesFromTheClock"));
    }

    @Test
    void theBuildThatRunsThisTestHasTheRulesInItsPlan() {
        Assumptions.assumeTrue(System.getProperty("test") == null, "only some tests were asked for");
        Assumptions.assumeTrue(PlanOfThisBuild.engines().size() > 1 || underMaven(), "run from an editor");
        assertThat(PlanOfThisBuild.testsOf("archunit")).isGreaterThanOrEqualTo(rules());
    }

    private static boolean underMaven() {
        return System.getProperty("surefire.real.class.path") != null
                || System.getProperty("surefire.test.class.path") != null;
    }
}
