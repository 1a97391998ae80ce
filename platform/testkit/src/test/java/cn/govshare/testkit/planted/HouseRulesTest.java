package cn.govshare.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.testkit.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each house rule fires on its planted violation, and only there")
class HouseRulesTest {
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("cn.govshare");

    private static final List<Plant> PLANTS = List.of(
            plant("featuresFormNoCycles", "circle"),
            plant("domainIsFreeOfFrameworks", "frameworks"),
            plant("adaptersAreLeaves", "leaves"),
            plant("domainDoesNotKnowItsUseCases", "usecases"),
            plant("adaptersArePackagePrivate", "visible."),
            plant("adaptersArePackagePrivate", "visibletoo"),
            plant("timeComesFromTheClock", "clock."),
            plant("timeComesFromTheClock", "clockbyreference"),
            plant("timeComesFromTheClock", "clockofthesystem"),
            plant("noEmptyNames", "names"),
            plant("useCasesAreNoServices", "services"),
            plant("noRawExceptions", "raw"),
            plant("noFieldInjection", "injection"),
            plant("everyPackageIsNullMarked", "nulls"),
            new Plant("kernelUsesOnlyTheJdk", "cn.govshare.kernel.broken"),
            new Plant("evidenceUsesOnlyTheJdkAndOneCipherLibrary", "cn.govshare.evidence.broken"),
            new Plant("kitKnowsNoService", "cn.govshare.kit.broken"),
            plant("servicesDoNotKnowEachOther", "neighbours"),
            plant("onlyOutboxTouchesKafkaProducer", "producer"),
            new Plant("onlyGrantPackageDecidesUse", "cn.govshare.exchange.brokendecision."),
            new Plant("onlyGrantPackageDecidesUse", "cn.govshare.exchange.brokendecisionbyreference"),
            plant("controllersReturnViews", "views"),
            plant("everyOperationNamesItsRoles", "roles"),
            plant("noPlainStatements", "statement"),
            plant("sqlIsNotComposedWhereItIsSent", "sql."),
            plant("sqlIsNotComposedWhereItIsSent", "sqlformatted"),
            plant("sqlIsNotComposedWhereItIsSent", "sqlprepared"),
            plant("settingsAreRecords", "settings"));

    record Plant(String rule, String broken) {
        @Override
        public String toString() {
            return "%s: %s".formatted(rule, broken);
        }
    }

    private static Plant plant(String rule, String feature) {
        return new Plant(rule, "cn.govshare.broken." + feature);
    }

    private static List<Plant> plants() {
        return PLANTS;
    }

    private static Stream<String> kept() {
        return Stream.of("cn.govshare.kept.", "cn.govshare.kernel.kept", "cn.govshare.kit.", "cn.govshare.exchange.");
    }

    private static Map<String, ArchRule> rules() {
        var rules = new TreeMap<String, ArchRule>();
        Arrays.stream(HouseRules.class.getFields())
                .filter(each -> Modifier.isStatic(each.getModifiers()) && each.isAnnotationPresent(ArchTest.class))
                .forEach(each -> {
                    try {
                        rules.put(each.getName(), (ArchRule) each.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return rules;
    }

    private static JavaClasses planted(String prefix) {
        return new Planted(prefix).of(PLANTED);
    }

    private static List<String> firing(JavaClasses classes) {
        return rules().entrySet().stream()
                .filter(each -> each.getValue().evaluate(classes).hasViolation())
                .map(Map.Entry::getKey)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedViolationMakesExactlyItsRuleFire(Plant plant) {
        var classes = planted(plant.broken());
        assertThat(classes).isNotEmpty();
        assertThat(firing(classes)).containsExactly(plant.rule());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void theCleanCounterpartMakesNoRuleFire(String prefix) {
        var classes = new Planted(prefix).withoutBroken(PLANTED);
        assertThat(classes).isNotEmpty();
        rules().values().forEach(each -> each.check(classes));
    }

    @Test
    void everyRuleHasAPlantedViolation() {
        assertThat(rules().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        PLANTS.stream().map(Plant::rule).distinct().toList());
    }
}
