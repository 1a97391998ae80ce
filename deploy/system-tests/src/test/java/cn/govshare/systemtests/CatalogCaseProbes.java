package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.good;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import cn.govshare.systemtests.Probes.Probe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Valid calls of the operations on code lists, sources, forms, projects and demands. The cases are taken back, so that
/// whoever is let through changes nothing.
final class CatalogCaseProbes {
    private static final String API = "/api/v1/";
    private static final Set<Integer> THERE_IS_NONE = Set.of(404);
    private static final Set<Integer> DONE_OR_NOT_FITTING = Set.of(200, 201, 409, 422);
    private static final Map<String, String> NOTE = Map.of("note", "矩阵");
    private static final Body CODES = Body.of(Body.CSV, "code,name\n1,一\n");
    private static final Body FIELDS = Body.of(Body.CSV, "字段名称\n矩阵字段\n");

    private final Cast cast;
    private final BiConsumer<String, Probe> probes;

    CatalogCaseProbes(Cast cast, BiConsumer<String, Probe> probes) {
        this.cast = cast;
        this.probes = probes;
    }

    private void probe(String operation, Function<Caller, Answer> call) {
        probes.accept(operation, new Probe(call, DONE_OR_NOT_FITTING));
    }

    private void probeNone(String operation, Function<Caller, Answer> call) {
        probes.accept(operation, new Probe(call, THERE_IS_NONE));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /// @param draft path of an entry of the provider that is not published
    /// @param resource code of an entry in force
    void prepare(String draft, String resource) {
        codeLists();
        sources(draft, resource);
        forms();
        projects();
        demands(resource);
    }

    private void codeLists() {
        var list = API + "code-lists/LY-MATRIX";
        var edition = list + "/editions/1?title=matrix&effectiveFrom=2026-01-01";
        good(cast.as(Role.CATALOGER, Party.PROVIDER).push(edition, CODES));
        probe("listCodeLists", caller -> caller.get(API + "code-lists"));
        probe("listCodeListEditions", caller -> caller.get(list));
        probe("adoptCodeListEdition", caller -> caller.push(edition, CODES));
        probe("listCodes", caller -> caller.get(list + "/editions/1/codes"));
        probe("checkCodes", caller -> caller.post(list + "/checks", Map.of("values", List.of("1"))));
    }

    private void sources(String draft, String resource) {
        var none = API + "source-cases/" + UUID.randomUUID();
        var unknown = Map.of("resource", resource, "item", "no_such_item");
        probe("listSourceCandidates", caller -> caller.get(API + "source-candidates"));
        probe("listSourceCases", caller -> caller.get(API + "source-cases"));
        probeNone("getSourceCase", caller -> caller.get(none));
        probe(
                "openSourceCase",
                caller -> caller.post(
                        API + "source-cases", Map.of("title", "矩阵", "data", List.of(unknown, unknown)), key()));
        probeNone("decideSourceCase", caller -> caller.post(none + "/decision", Map.of("reason", "矩阵")));
        probeNone("reopenSourceCase", caller -> caller.post(none + "/reopening", Map.of("reason", "矩阵")));
        probe("listRepeatedData", caller -> caller.get(draft + "/repeated-data"));
    }

    private void forms() {
        var provider = cast.as(Role.CATALOGER, Party.PROVIDER);
        var path = API + "collection-forms";
        var fields = List.of(Map.of("label", "矩阵字段"));
        var form = Map.of("title", "矩阵", "matter", "矩阵", "fields", fields);
        var filed = path + "/" + good(provider.post(path, form, key())).field("id");
        good(provider.post(filed + "/withdrawal", NOTE));
        probe("listCollectionForms", caller -> caller.get(path));
        probe("getCollectionForm", caller -> caller.get(filed));
        probe("fileCollectionForm", caller -> caller.post(path, form, "matrix-form"));
        probe(
                "uploadCollectionForm",
                caller -> caller.post(path + "/file?title=matrix&matter=matrix", FIELDS, "matrix-form-file"));
        probe("reviseCollectionForm", caller -> caller.put(filed + "/fields", Map.of("fields", fields)));
        probe("reviseCollectionFormByFile", caller -> caller.push(filed + "/fields/file", FIELDS));
        var verdict = Map.of("label", "矩阵字段", "mustTake", false);
        probe(
                "decideCollectionForm",
                caller ->
                        caller.post(filed + "/decision", Map.of("takeBy", "2999-01-01", "verdicts", List.of(verdict))));
        probe("withdrawCollectionForm", caller -> caller.post(filed + "/withdrawal", NOTE));
    }

    private void projects() {
        var provider = cast.as(Role.CATALOGER, Party.PROVIDER);
        var path = API + "project-reviews";
        var form = Map.of("title", "矩阵", "summary", "矩阵", "fields", List.of(Map.of("label", "矩阵字段")));
        var filed = path + "/" + good(provider.post(path, form, key())).field("id");
        good(provider.post(filed + "/withdrawal", NOTE));
        probe("listProjectReviews", caller -> caller.get(path));
        probe("getProjectReview", caller -> caller.get(filed));
        probe("fileProjectReview", caller -> caller.post(path, form, "matrix-project"));
        probe(
                "reviseProjectFields",
                caller -> caller.put(filed + "/fields", Map.of("fields", List.of(Map.of("label", "矩阵字段")))));
        probe("uploadProjectFields", caller -> caller.push(filed + "/fields/file", FIELDS));
        probe(
                "decideProjectReview",
                caller -> caller.post(filed + "/verdict", Map.of("outcome", "NOT_PASSED", "note", "矩阵")));
        probe("withdrawProjectReview", caller -> caller.post(filed + "/withdrawal", NOTE));
    }

    private void demands(String resource) {
        var consumer = cast.as(Role.CATALOGER, Party.CONSUMER);
        var path = API + "data-demands";
        var form =
                Map.of("title", "矩阵", "description", "矩阵", "matter", "矩阵", "fields", List.of(Map.of("label", "矩阵字段")));
        var filed = path + "/" + good(consumer.post(path, form, key())).field("id");
        var routing = Map.of("source", Party.PROVIDER.department().value());
        good(cast.as(Role.PLATFORM_OPERATOR, Party.PROVIDER).post(filed + "/routing", routing));
        good(consumer.post(filed + "/withdrawal", NOTE));
        var entry = Map.of("resource", resource);
        probe("listDataDemands", caller -> caller.get(path));
        probe("getDataDemand", caller -> caller.get(filed));
        probe("fileDataDemand", caller -> caller.post(path, form, "matrix-demand"));
        probe("routeDataDemand", caller -> caller.post(filed + "/routing", routing));
        probe("returnDataDemand", caller -> caller.post(filed + "/return", NOTE));
        probe("announceDemandEntry", caller -> caller.post(filed + "/entry", entry));
        probe("coverDataDemand", caller -> caller.post(filed + "/coverage", entry));
        probe("declineDataDemand", caller -> caller.post(filed + "/refusal", NOTE));
        probe("withdrawDataDemand", caller -> caller.post(filed + "/withdrawal", NOTE));
    }
}
