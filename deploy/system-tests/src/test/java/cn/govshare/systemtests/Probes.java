package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.AuthorisationMatrix.Operation;
import cn.govshare.systemtests.Cast.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A valid call of every operation, on things prepared so that a call that is let through does no harm.
final class Probes {
    private static final Set<Integer> DONE_OR_NOT_FITTING = Set.of(200, 201, 202, 204, 409, 422);

    /// @param call calls the operation
    /// @param lettingThrough the states that show that the caller was let through
    record Probe(Function<Caller, Answer> call, Set<Integer> lettingThrough) {}

    private static final String BATCH = "matrix-1";

    private final Stack stack;
    private final Cast cast;
    private final Map<Operation, Probe> probes = new HashMap<>();

    private Probes(Stack stack, Cast cast) {
        this.stack = stack;
        this.cast = cast;
    }

    static Probes prepared(Stack stack, Cast cast) {
        var all = new Probes(stack, cast);
        var resource = all.catalog();
        new RegisterProbes(cast, (operation, call) -> all.probe("catalog-service", operation, call)).prepare(resource);
        new CatalogProbes(cast, (operation, call) -> all.probe("catalog-service", operation, call)).prepare(resource);
        var approval = new ApprovalProbes(cast, all.of("approval-service"));
        approval.prepare(resource);
        all.exchange(resource, approval.grant(), approval.downloadGrant());
        new ChallengeProbes(cast, (operation, call) -> all.probe("exchange-service", operation, call))
                .prepare(resource);
        new SupplyProbes(cast, (operation, call) -> all.probe("exchange-service", operation, call))
                .prepare(Paths.dataSet(resource), Paths.batch(resource, BATCH));
        new AuditProbes(cast, all.of("audit-service")).prepare(approval.untouched());
        all.operations();
        return all;
    }

    private BiConsumer<String, Probe> of(String service) {
        return (operation, probe) -> probes.put(new Operation(service, operation), probe);
    }

    Optional<Probe> of(Operation operation) {
        return Optional.ofNullable(probes.get(operation));
    }

    private void probe(String service, String operation, Function<Caller, Answer> call) {
        probe(service, operation, call, DONE_OR_NOT_FITTING);
    }

    private void probe(String service, String operation, Function<Caller, Answer> call, Set<Integer> lettingThrough) {
        probes.put(new Operation(service, operation), new Probe(call, lettingThrough));
    }

    /// @return the code of a published conditional resource of the provider
    private String catalog() {
        var service = "catalog-service";
        var clerk = cast.as(Role.CATALOGER, Party.PROVIDER);
        var prepare = stack.preparation();
        var resource = prepare.published(form("persons"), clerk);
        var withdrawn = prepare.published(form("persons"), clerk);
        good(clerk.post(Paths.resource(withdrawn) + "/withdrawal", Map.of("reason", "矩阵")));
        var badForm = form("bad-draft");
        var draft = Paths.resource(prepare.draft(badForm, clerk));
        var department = DemoCity.shipped().departments().getFirst();
        var departmentPath = Paths.department(department.code().value());
        var newDraft = form("bad-draft");

        probe(service, "listDepartments", caller -> caller.get("/api/v1/departments"));
        probe(service, "getDepartment", caller -> caller.get(departmentPath));
        probe(
                service,
                "registerDepartment",
                caller -> caller.put(departmentPath, Map.of("name", department.name(), "kind", department.kind())));
        var posts = Paths.department(Party.PROVIDER.department().value()) + "/posts";
        probe(service, "appointDepartmentPosts", caller -> caller.put(posts, Map.of("posts", List.of())));
        probe(service, "listResources", caller -> caller.get(Paths.RESOURCES));
        probe(service, "getResource", caller -> caller.get(draft));
        probe(service, "createResource", caller -> caller.post(Paths.RESOURCES, newDraft, "matrix-draft"));
        var outdated = badForm.deepCopy().put("version", 0);
        probe(service, "editResource", caller -> caller.put(draft, outdated));
        probe(service, "submitResource", caller -> caller.post(draft + "/submission"));
        probe(service, "recallResource", caller -> caller.post(draft + "/recall"));
        probe(service, "publishResource", caller -> caller.post(draft + "/publication"));
        probe(service, "returnResource", caller -> caller.post(draft + "/return", Map.of("reasons", "矩阵")));
        inForce(Paths.resource(withdrawn));
        revisions(Paths.resource(prepare.published(form("persons"), clerk)), clerk);
        new CatalogCaseProbes(cast, (operation, each) -> probes.put(new Operation(service, operation), each))
                .prepare(draft, resource);
        return resource;
    }

    private void inForce(String withdrawn) {
        var service = "catalog-service";
        var reason = Map.of("reason", "矩阵");
        probe(service, "suspendResource", caller -> caller.post(withdrawn + "/suspension", reason));
        probe(service, "resumeResource", caller -> caller.post(withdrawn + "/resumption"));
        probe(service, "withdrawResource", caller -> caller.post(withdrawn + "/withdrawal", reason));
    }

    /// A revision of the resource is in review, so that none can be opened or given up.
    private void revisions(String resource, Caller clerk) {
        var service = "catalog-service";
        good(clerk.post(resource + "/revision"));
        good(clerk.post(resource + "/submission"));
        probe(service, "reviseResource", caller -> caller.post(resource + "/revision"));
        probe(service, "getPendingRevision", caller -> caller.get(resource + "/revision"));
        probe(service, "abandonRevision", caller -> caller.delete(resource + "/revision"));
        probe(service, "listRevisions", caller -> caller.get(resource + "/revisions"));
        probe(service, "getRevision", caller -> caller.get(resource + "/revisions/1"));
        probe(service, "compareRevisions", caller -> caller.get(resource + "/difference?from=1&to=1"));
        probe(service, "getCatalogDictionaries", caller -> caller.get(Paths.RESOURCES + "/dictionaries"));
        probe(service, "listResourceSteps", caller -> caller.get(resource + "/steps"));
    }

    private void exchange(String resource, String grant, String downloadGrant) {
        var service = "exchange-service";
        var batch = Paths.batch(resource, BATCH);
        Body persons = GeneratedPersons.ndjson(5);
        good(cast.as(Role.BUSINESS_SYSTEM, Party.PROVIDER).push(batch, persons));
        var query = Preparation.query(grant);
        var download =
                Map.of("purpose", "ADMINISTRATIVE_BASIS", "matter", "矩阵", "grant", downloadGrant, "format", "CSV");
        var queries = Paths.dataSet(resource) + "/queries";
        var downloads = Paths.dataSet(resource) + "/downloads";
        var consumer = cast.as(Role.BUSINESS_SYSTEM, Party.CONSUMER);
        org.awaitility.Awaitility.await()
                .atMost(Preparation.NEWS_TRAVEL)
                .until(() -> consumer.post(queries, query).status() == 200
                        && consumer.download(downloads, download).answer().status() == 200);

        probe(service, "readDataSet", caller -> caller.get(Paths.dataSet(resource)));
        probe(service, "pushBatch", caller -> caller.push(batch, persons));
        probe(service, "readPushBatch", caller -> caller.get(batch));
        probe(service, "listRejectedRows", caller -> caller.get(batch + "/rejected-rows"));
        probe(service, "queryRecords", caller -> caller.post(queries, query));
        var several = new HashMap<String, Object>(query);
        several.put("keys", List.of(query.get("keys")));
        probe(
                service,
                "queryRecordsInBatch",
                caller -> caller.post(Paths.dataSet(resource) + "/batch-queries", several));
        var claim = new HashMap<String, Object>(query);
        claim.put("claims", Map.of("name", "矩阵"));
        probe(service, "verifyValues", caller -> caller.post(Paths.dataSet(resource) + "/verifications", claim));
        probe(
                service,
                "downloadRows",
                caller -> caller.download(downloads, download).answer());
        new DeliveryProbes(cast, (operation, call) -> probe(service, operation, call)).prepare(resource, downloadGrant);
    }

    /// Nothing is rebuilt or replayed: there is no such reader and no such letter, which only an operator is told.
    private void operations() {
        for (var service : List.of("catalog-service", "exchange-service", "approval-service", "audit-service")) {
            var path = "/api/v1/operations/" + service;
            probe(service, "listReaders", caller -> caller.get(path + "/readers"));
            probe(
                    service,
                    "rebuildReader",
                    caller -> caller.post(path + "/readers/no-such-reader/rebuild"),
                    Set.of(404));
            probe(service, "listDeadLetters", caller -> caller.get(path + "/dead-letters"));
            probe(
                    service,
                    "replayDeadLetter",
                    caller -> caller.post(path + "/dead-letters/999999999/replay"),
                    Set.of(404));
        }
    }
}
