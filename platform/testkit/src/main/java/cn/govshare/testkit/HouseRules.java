package cn.govshare.testkit;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.sql.Connection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// The rules that all code of the platform keeps. A module checks them by a test of its own:
/// ```java
/// @AnalyzeClasses(packages = "cn.govshare", importOptions = ImportOption.DoNotIncludeTests.class)
/// class ArchitectureTests {
///     @ArchTest
///     static final ArchTests house = ArchTests.in(HouseRules.class);
/// }
/// ```
/// Each rule is proved in the test kit's own tests by a planted violation that makes exactly this rule fire. Types of
/// the
/// kit and of frameworks are named by text, because the test kit knows the kernel only.
public final class HouseRules {
    private static final String KERNEL = "cn.govshare.kernel..";
    private static final String KIT = "cn.govshare.kit..";
    private static final String EVIDENCE = "cn.govshare.evidence..";
    private static final String AUDITOR_KIT = "cn.govshare.auditorkit..";
    private static final String TEST_KIT = "cn.govshare.testkit..";
    private static final String LAUNCHER = "cn.govshare.local..";
    private static final String SYSTEM_TESTS = "cn.govshare.systemtests..";
    private static final String DEMO = "cn.govshare.demo..";

    private static final DescribedPredicate<JavaClass> ADAPTERS = resideInAnyPackage(
                    "cn.govshare.*.*.web..",
                    "cn.govshare.*.*.jdbc..",
                    "cn.govshare.*.*.kafka..",
                    "cn.govshare.*.*.http..",
                    "cn.govshare.*.*.smtp..",
                    "cn.govshare.*.*.cli..")
            .as("adapters");

    private static final DescribedPredicate<JavaClass> DOMAIN = resideInAPackage("cn.govshare.*.*..")
            .and(DescribedPredicate.not(ADAPTERS))
            .and(DescribedPredicate.not(resideInAnyPackage("cn.govshare.*.*.app..", "cn.govshare.*.*.config..")))
            .and(DescribedPredicate.not(resideInAnyPackage("cn.govshare.*.config..", "cn.govshare.gateway..")))
            .and(DescribedPredicate.not(
                    resideInAnyPackage(KERNEL, KIT, EVIDENCE, AUDITOR_KIT, TEST_KIT, LAUNCHER, SYSTEM_TESTS, DEMO)))
            .and(HouseConditions.notOfAReadSide())
            .as("classes of a feature's root");

    private static final DescribedPredicate<JavaClass> GENERATED =
            JavaClass.Predicates.simpleNameEndingWith("MapperImpl");

    /// 1: a feature uses another feature's root, and never in a circle.
    @ArchTest
    public static final ArchRule featuresFormNoCycles =
            slices().matching("cn.govshare.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /// 2: the root of a feature is the domain and knows the JDK, the kernel and other roots only.
    @ArchTest
    public static final ArchRule domainIsFreeOfFrameworks = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java..", "org.jspecify..", "cn.govshare.."))
                    .or(resideInAnyPackage("java.sql..", KIT)))
            .allowEmptyShould(true);

    /// 3: nobody depends on what stands at the edge.
    @ArchTest
    public static final ArchRule adaptersAreLeaves = classes()
            .should(HouseConditions.notDependOnAnotherAdapter(ADAPTERS))
            .allowEmptyShould(true);

    /// 4: use cases know the domain, not the other way round.
    @ArchTest
    public static final ArchRule domainDoesNotKnowItsUseCases = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAPackage("cn.govshare.*.*.app.."))
            .allowEmptyShould(true);

    /// 5: adapters, controllers, jdbc classes and settings are seen by their own package only.
    @ArchTest
    public static final ArchRule adaptersArePackagePrivate = classes()
            .that(ADAPTERS.or(HouseConditions.annotatedWithAny(
                            "org.springframework.stereotype.Controller",
                            "org.springframework.web.bind.annotation.ControllerAdvice",
                            "org.springframework.boot.context.properties.ConfigurationProperties"))
                    .or(JavaClass.Predicates.simpleNameStartingWith("Jdbc")))
            .and()
            .areTopLevelClasses()
            .and(DescribedPredicate.not(GENERATED))
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    /// 6: time is asked of the injected clock.
    @ArchTest
    public static final ArchRule timeComesFromTheClock = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(
                    "cn.govshare.kit.time", "cn.govshare.auditorkit", TEST_KIT, LAUNCHER, SYSTEM_TESTS, DEMO)))
            .should()
            .accessTargetWhere(target(HouseConditions.theSystemsTime()))
            .orShould()
            .callConstructor(Date.class)
            .allowEmptyShould(true);

    /// 7: a name says what the thing is or does.
    @ArchTest
    public static final ArchRule noEmptyNames = noClasses()
            .that(DescribedPredicate.not(GENERATED))
            .should(HouseConditions.haveANameEndingWith(
                    List.of("Impl", "Util", "Utils", "Helper", "Manager", "Dto", "DTO", "Info", "Bean", "VO")))
            .allowEmptyShould(true);

    /// 7: a use case is named by its verb. The launcher may name what it starts: services.
    @ArchTest
    public static final ArchRule useCasesAreNoServices = noClasses()
            .that()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage(LAUNCHER)
            .should()
            .haveSimpleNameEndingWith("Service")
            .allowEmptyShould(true);

    /// 8: what is thrown says what is wrong.
    @ArchTest
    public static final ArchRule noRawExceptions =
            noClasses().should(THROW_GENERIC_EXCEPTIONS).allowEmptyShould(true);

    /// 9: what a class needs is in its constructor.
    @ArchTest
    public static final ArchRule noFieldInjection = ArchRuleDefinition.noFields()
            .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
            .allowEmptyShould(true);

    /// 10: no null goes across a boundary unnoticed.
    @ArchTest
    public static final ArchRule everyPackageIsNullMarked = all(HouseConditions.packagesOfThePlatform())
            .should(HouseConditions.beAnnotatedWith(NullMarked.class))
            .allowEmptyShould(true);

    /// 12: the language needs nothing but the JDK.
    @ArchTest
    public static final ArchRule kernelUsesOnlyTheJdk = noClasses()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java..", "org.jspecify..", KERNEL))
                    .or(resideInAPackage("java.sql..")))
            .allowEmptyShould(true);

    /// 12: what an auditor checks with must be readable without the platform.
    @ArchTest
    public static final ArchRule evidenceUsesOnlyTheJdkAndOneCipherLibrary = noClasses()
            .that()
            .resideInAPackage(EVIDENCE)
            .should()
            .dependOnClassesThat(DescribedPredicate.not(
                    resideInAnyPackage("java..", "org.jspecify..", "org.bouncycastle..", EVIDENCE)))
            .allowEmptyShould(true);

    /// 12: the plumbing knows none of those who use it.
    @ArchTest
    public static final ArchRule kitKnowsNoService = noClasses()
            .that()
            .resideInAnyPackage(KIT, TEST_KIT)
            .should()
            .dependOnClassesThat(resideInAPackage("cn.govshare..")
                    .and(DescribedPredicate.not(resideInAnyPackage(KERNEL, KIT, TEST_KIT))))
            .allowEmptyShould(true);

    /// 12: services speak by events, not by classes.
    @ArchTest
    public static final ArchRule servicesDoNotKnowEachOther = classes()
            .that(resideInAPackage("cn.govshare..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage(KERNEL, KIT, TEST_KIT, LAUNCHER, SYSTEM_TESTS, DEMO))))
            .should(HouseConditions.knowOnlyTheirOwnServiceAnd(Set.of("kernel", "kit", "evidence", "paper")))
            .allowEmptyShould(true);

    /// 13: events leave by the outbox; only the trail of a service without a database may do without.
    @ArchTest
    public static final ArchRule onlyOutboxTouchesKafkaProducer = noClasses()
            .that(DescribedPredicate.not(
                    resideInAnyPackage("cn.govshare.kit.outbox..", "cn.govshare.kit.audit..", TEST_KIT)))
            .should()
            .dependOnClassesThat(assignableTo("org.apache.kafka.clients.producer.Producer")
                    .or(assignableTo("org.springframework.kafka.core.KafkaOperations"))
                    .or(assignableTo("org.springframework.kafka.core.ProducerFactory"))
                    .as("send to Kafka"))
            .allowEmptyShould(true);

    /// 14: whether a use is permitted is decided in one place.
    @ArchTest
    public static final ArchRule onlyGrantPackageDecidesUse = noClasses()
            .that()
            .resideOutsideOfPackage("cn.govshare.exchange.grant")
            .should()
            .accessTargetWhere(target(HouseConditions.aConstructorOfATypeIn("cn.govshare.exchange.grant.UseDecision")))
            .allowEmptyShould(true);

    /// 18: what goes out is a view of the domain, never the domain.
    @ArchTest
    public static final ArchRule controllersReturnViews = methods()
            .that(HouseConditions.operations())
            .should(HouseConditions.returnOnlyViews("cn.govshare.kit.web.Page"))
            .allowEmptyShould(true);

    /// Whoever may call an operation is named at the operation.
    @ArchTest
    public static final ArchRule everyOperationNamesItsRoles = methods()
            .that(HouseConditions.operations())
            .should()
            .beAnnotatedWith("cn.govshare.kit.security.AllowedRoles")
            .orShould()
            .beAnnotatedWith("cn.govshare.kit.security.AllowedRoles$Everyone")
            .orShould()
            .beAnnotatedWith("cn.govshare.kit.security.AllowedRoles$WhoKnowsTheAddress")
            .allowEmptyShould(true);

    /// A statement without parameters invites values into its text.
    @ArchTest
    public static final ArchRule noPlainStatements = noClasses()
            .that(DescribedPredicate.not(resideInAnyPackage(TEST_KIT, LAUNCHER, SYSTEM_TESTS)))
            .should()
            .callMethodWhere(target(HouseConditions.named("createStatement"))
                    .and(HouseConditions.ownedBy(assignableTo(Connection.class))))
            .allowEmptyShould(true);

    /// SQL is text that one can read. SQL that must be composed, with identifiers of our own making, is composed by a
    /// method
    /// that does nothing else, and never where it is sent.
    @ArchTest
    public static final ArchRule sqlIsNotComposedWhereItIsSent = classes()
            .that(DescribedPredicate.not(resideInAnyPackage(TEST_KIT, LAUNCHER, SYSTEM_TESTS)))
            .should(new SendOnlyWrittenSql())
            .allowEmptyShould(true);

    /// Settings are validated records, read once at start.
    @ArchTest
    public static final ArchRule settingsAreRecords = classes()
            .that(HouseConditions.annotatedWithAny(
                    "org.springframework.boot.context.properties.ConfigurationProperties"))
            .should()
            .beRecords()
            .andShould()
            .haveSimpleNameEndingWith("Settings")
            .allowEmptyShould(true);

    private HouseRules() {}
}
