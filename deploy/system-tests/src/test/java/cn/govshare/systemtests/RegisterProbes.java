package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.good;
import static org.awaitility.Awaitility.await;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Valid calls of the operations on what the bureau keeps of departments, catalogs and legal bases, on things prepared
/// so that whoever is let through changes nothing.
final class RegisterProbes {
    private static final String MERGERS = "/api/v1/department-mergers";
    private static final String CATALOGS = "/api/v1/joint-catalogs";
    private static final String GROUNDS = "/api/v1/legal-grounds";
    private static final String DUTIES = "/api/v1/legal-duties";
    private static final String FRESHNESS = "/api/v1/freshness";

    private final Cast cast;
    private final BiConsumer<String, Function<Caller, Answer>> probe;

    RegisterProbes(Cast cast, BiConsumer<String, Function<Caller, Answer>> probe) {
        this.cast = cast;
        this.probe = probe;
    }

    /// @param resource a published resource of the provider whose data is pushed
    void prepare(String resource) {
        mergers();
        jointCatalogs();
        legalGrounds(resource);
        freshness(resource);
    }

    private void jointCatalogs() {
        var population = CATALOGS + "/BASE/POPULATION";
        var provider = Party.PROVIDER.department().value();
        probe.accept("listJointCatalogs", caller -> caller.get(CATALOGS));
        probe.accept("getJointCatalog", caller -> caller.get(population));
        probe.accept("listJointCatalogEntries", caller -> caller.get(population + "/entries"));
        probe.accept(
                "appointLeadDepartment",
                caller -> caller.put(
                        population + "/departments", Map.of("lead", provider, "members", List.of(provider))));
        probe.accept("keepTheme", caller -> caller.put(population, Map.of("nameZh", "矩阵", "nameEn", "matrix")));
    }

    /// A law of which one change was registered, and the duty that it opened, which is closed.
    private void legalGrounds(String resource) {
        var bureau = cast.as(Role.PLATFORM_OPERATOR, Party.PROVIDER);
        var law = Map.of(
                "kind",
                "DOCUMENT",
                "title",
                "矩阵法" + UUID.randomUUID(),
                "level",
                "LAW",
                "effectiveFrom",
                "2020-01-01",
                "articles",
                List.of(),
                "version",
                99);
        var id = good(bureau.post(GROUNDS, law, UUID.randomUUID().toString())).field("id");
        var ground = GROUNDS + "/" + id;
        var entry = Paths.resource(resource) + "/grounds";
        var links = Map.of("grounds", List.of(Map.of("ground", id, "purpose", "COLLECTION")));
        good(cast.as(Role.CATALOGER, Party.PROVIDER).put(entry, links));
        var change =
                Map.of("kind", "AMENDED", "effectiveOn", Preparation.today().toString(), "summary", "矩阵");
        var duty = DUTIES + "/"
                + good(bureau.post(
                                ground + "/changes", change, UUID.randomUUID().toString()))
                        .items()
                        .getFirst()
                        .path("id")
                        .asString("")
                + "/closing";
        var reason = Map.of("reason", "矩阵");
        good(bureau.post(duty, reason));
        var ahead = Map.of(
                "kind",
                "AMENDED",
                "effectiveOn",
                Preparation.today().plusDays(9).toString(),
                "summary",
                "矩阵");
        probe.accept("listLegalGrounds", caller -> caller.get(GROUNDS));
        probe.accept("getLegalGround", caller -> caller.get(ground));
        probe.accept(
                "registerLegalGround",
                caller -> caller.post(GROUNDS, law, UUID.randomUUID().toString()));
        probe.accept("correctLegalGround", caller -> caller.put(ground, law));
        probe.accept(
                "registerLegalChange",
                caller -> caller.post(
                        ground + "/changes", ahead, UUID.randomUUID().toString()));
        probe.accept("getEntryGrounds", caller -> caller.get(entry));
        probe.accept("linkEntryGrounds", caller -> caller.put(entry, links));
        probe.accept("listLegalDuties", caller -> caller.get(DUTIES));
        probe.accept("closeLegalDuty", caller -> caller.post(duty, reason));
    }

    private void freshness(String resource) {
        var path = FRESHNESS + "/" + resource.replace('/', '-');
        var bureau = cast.as(Role.PLATFORM_OPERATOR, Party.PROVIDER);
        await().atMost(Preparation.NEWS_TRAVEL).until(() -> bureau.get(path).isGood());
        probe.accept("listFreshness", caller -> caller.get(FRESHNESS));
        probe.accept("summariseFreshness", caller -> caller.get(FRESHNESS + "/summary"));
        probe.accept("getFreshness", caller -> caller.get(path));
    }

    /// A merger that was taken back, of two departments that stay.
    private void mergers() {
        var bureau = cast.as(Role.PLATFORM_OPERATOR, Party.PROVIDER);
        var form = Map.of(
                "dissolved",
                Party.FOREIGN.department().value(),
                "successor",
                Party.PROVIDER.department().value(),
                "on",
                Preparation.today().plusYears(1).toString(),
                "basis",
                "矩阵");
        var merger = MERGERS + "/"
                + good(bureau.post(MERGERS, form, UUID.randomUUID().toString())).field("id");
        good(bureau.post(merger + "/withdrawal"));
        var itself = Map.of(
                "dissolved",
                Party.PROVIDER.department().value(),
                "successor",
                Party.PROVIDER.department().value(),
                "on",
                Preparation.today().toString(),
                "basis",
                "矩阵");
        probe.accept(
                "proposeDepartmentMerger",
                caller -> caller.post(MERGERS, itself, UUID.randomUUID().toString()));
        probe.accept("listDepartmentMergers", caller -> caller.get(MERGERS));
        probe.accept("getDepartmentMerger", caller -> caller.get(merger));
        probe.accept("confirmDepartmentMerger", caller -> caller.post(merger + "/confirmation"));
        probe.accept("withdrawDepartmentMerger", caller -> caller.post(merger + "/withdrawal"));
    }
}
