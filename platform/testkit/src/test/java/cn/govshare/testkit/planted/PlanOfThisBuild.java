package cn.govshare.testkit.planted;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Remembers what the build has planned to run, by the engine that runs it.
public final class PlanOfThisBuild implements TestExecutionListener {
    /// A configuration parameter of plans that a test makes itself.
    static final String IGNORE = "cn.govshare.testkit.plan-of-a-test";

    private static final Map<String, Long> TESTS = new ConcurrentHashMap<>();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (plan.getConfigurationParameters().get(IGNORE).isPresent()) {
            return;
        }
        for (var engine : plan.getRoots()) {
            long tests = plan.getDescendants(engine).stream()
                    .filter(TestIdentifier::isTest)
                    .count();
            TESTS.merge(UniqueId.parse(engine.getUniqueId()).getEngineId().orElse(""), tests, Long::sum);
        }
    }

    static Set<String> engines() {
        return TESTS.keySet();
    }

    static long testsOf(String engine) {
        return TESTS.getOrDefault(engine, 0L);
    }
}
