package cn.govshare.testkit.planted;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cn.govshare.kernel.event.Event;
import cn.govshare.kernel.event.EventType;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.testkit.HouseRules;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// The kernel keeps the house rules, and so does the test kit itself. The kernel has no architecture test of its own
/// because
/// the test kit stands on it.
@AnalyzeClasses(
        packages = {"cn.govshare.kernel", "cn.govshare.testkit"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule eventsAreRecordsWithSchemaAndGolden = classes()
            .that()
            .implement(Event.class)
            .should()
            .beRecords()
            .andShould()
            .resideInAPackage("cn.govshare.kernel.event")
            .andShould(beNamedByATypeWithSchemaAndGolden());

    private static ArchCondition<JavaClass> beNamedByATypeWithSchemaAndGolden() {
        return new ArchCondition<>("be named by an EventType that has a schema and a golden file") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                var types = EventTypes.all().stream()
                        .filter(type -> event.isEquivalentTo(type.payload()))
                        .toList();
                if (types.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(event, event.getName() + " has no EventType"));
                }
                for (EventType<?> type : types) {
                    for (var file : List.of(type.schemaResource(), goldenOf(type))) {
                        if (Event.class.getResource("/" + file) == null) {
                            events.add(SimpleConditionEvent.violated(event, type.type() + " has no " + file));
                        }
                    }
                }
            }
        };
    }

    private static String goldenOf(EventType<?> type) {
        return "events/%s.golden.json".formatted(type.shortName());
    }
}
