package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.requestForm;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.GeneratedPersons;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.AuthorisationMatrix.Operation;
import cn.govshare.systemtests.Cast.Party;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// A valid call of every operation, on things prepared so that a call that is let through does no harm.
final class Probes {
    private static final String NEGOTIATIONS = "/api/v1/negotiations";
    private static final Set<Integer> DONE_OR_NOT_FITTING = Set.of(200, 201, 202, 204, 409, 422);

    /// @param call calls the operation
    /// @param lettingThrough the states that show that the caller was let through
    record Probe(Function<Caller, Answer> call, Set<Integer> lettingThrough) {}

    private static final String BATCH = "matrix-1";
    private static final Duration SEALED = Duration.ofSeconds(60);
    private static final byte[] PAPER = "%PDF-1.7 matrix".getBytes(StandardCharsets.UTF_8);

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
        all.approval(resource);
        all.disputes(resource);
        all.exchange(resource);
        new ChallengeProbes(cast, (operation, call) -> all.probe("exchange-service", operation, call))
                .prepare(resource);
        new SupplyProbes(cast, (operation, call) -> all.probe("exchange-service", operation, call))
                .prepare(Paths.dataSet(resource), Paths.batch(resource, BATCH));
        all.audit(all.untouched);
        all.operations();
        return all;
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

    private String grant = "";
    private String untouched = "";

    private void approval(String resource) {
        var service = "approval-service";
        var clerk = cast.as(Role.CATALOGER, Party.CONSUMER);
        var approver = cast.as(Role.APPROVER, Party.PROVIDER);
        var form = requestForm(resource);
        var request = Preparation.requested(form, clerk).field("id");
        var paper = good(clerk.attach(Paths.REQUESTS + "/" + request + "/attachments?name=matrix.pdf", PAPER))
                .field("id");
        grant = Preparation.consented(request, approver);
        var revoked = Preparation.consented(Preparation.requested(form, clerk).field("id"), approver);
        good(approver.post(Paths.GRANTS + "/" + revoked + "/revocation", Map.of("reason", "矩阵")));
        untouched = Preparation.requested(form, clerk).field("id");
        var download = form.deepCopy().put("mode", "BATCH_DOWNLOAD");
        downloadGrant =
                Preparation.consented(Preparation.requested(download, clerk).field("id"), approver);

        var path = Paths.REQUESTS + "/" + request;
        probe(service, "submitAccessRequest", caller -> caller.post(Paths.REQUESTS, form, "matrix-request"));
        probe(service, "listAccessRequests", caller -> caller.get(Paths.REQUESTS));
        probe(service, "getAccessRequest", caller -> caller.get(path));
        probe(service, "replyToAccessRequest", caller -> caller.post(path + "/reply", DemoCity.form("consent")));
        probe(service, "withdrawAccessRequest", caller -> caller.post(path + "/withdrawal"));
        probe(service, "listAccessGrants", caller -> caller.get(Paths.GRANTS));
        probe(service, "getAccessGrant", caller -> caller.get(Paths.GRANTS + "/" + grant));
        probe(
                service,
                "revokeAccessGrant",
                caller -> caller.post(Paths.GRANTS + "/" + revoked + "/revocation", Map.of("reason", "矩阵")));
        wholeRequests(service, form, path, paper);
        grantChanges(service, Paths.GRANTS + "/" + revoked);
        probe(service, "listDeadlines", caller -> caller.get("/api/v1/deadlines"));
        clock(Preparation.deadlineOf(request, approver));
    }

    /// Whoever issues an address ends the former one, so that each reading has an address of its own.
    private void feedAddress(String service) {
        var path = "/api/v1/deadlines/feed-address";
        var head = cast.as(Role.DEPARTMENT_HEAD, Party.PROVIDER);
        probe(service, "getFeedAddress", caller -> caller.get(path));
        probe(service, "issueFeedAddress", caller -> caller.post(path + "/rotation"));
        probe(service, "revokeFeedAddress", caller -> caller.post(path + "/revocation"));
        probe(
                service,
                "readCalendarFeed",
                caller -> caller.get(good(head.post(path + "/rotation")).field("address")));
    }

    /// What would change a calendar or the rules is asked for in a way that breaks a rule.
    private void clock(String deadline) {
        var service = "approval-service";
        var path = "/api/v1/deadlines/" + deadline;
        var year = "/api/v1/calendars/2050";
        var profiles = "/api/v1/rule-profiles";
        var noYear = Map.of("published", true, "source", "矩阵", "days", List.of());
        var noProfile = Map.of(
                "id",
                "matrix",
                "title",
                "矩阵",
                "effectiveFrom",
                "2026-01-01",
                "rules",
                List.of(Map.of("duty", "CORRECTION", "workingDays", 5, "article", "19")));
        var duty = Map.of(
                "duty",
                "OTHER",
                "owner",
                DemoCity.shipped().departments().getFirst().code().value(),
                "subject",
                "矩阵",
                "openedOn",
                "2999-01-01",
                "article",
                "9");

        probe(service, "getDeadline", caller -> caller.get(path));
        probe(
                service,
                "getDeadlineTimetable",
                caller -> caller.get("/api/v1/deadlines/timetable?from=2026-01-01&until=2026-01-31"));
        probe(service, "getDeadlineFeed", caller -> caller.get("/api/v1/deadlines/calendar-feed"));
        feedAddress(service);
        probe(service, "registerDuty", caller -> caller.post("/api/v1/deadlines", duty, "matrix-duty"));
        probe(service, "closeDuty", caller -> caller.post(path + "/closing", Map.of("outcome", "DONE")));
        probe(
                service,
                "askExtension",
                caller -> caller.post(path + "/extension", Map.of("workingDays", 1, "reason", "矩阵")));
        probe(
                service,
                "decideExtension",
                caller -> caller.post(path + "/extension/decision", Map.of("consented", false)),
                Set.of(404));
        probe(service, "getCalendar", caller -> caller.get("/api/v1/calendars/2026"));
        probe(service, "listCalendarRevisions", caller -> caller.get(year + "/revisions"));
        probe(service, "adoptCalendar", caller -> caller.post(year + "/revisions", noYear, "matrix-calendar"));
        probe(
                service,
                "importCalendar",
                caller -> caller.upload(
                        year + "/revisions/file?published=true&source=matrix",
                        Body.of(Body.CSV, "date,name,off"),
                        "matrix-file"));
        probe(service, "listRuleProfiles", caller -> caller.get(profiles));
        probe(service, "listRuleProfileChoices", caller -> caller.get(profiles + "/choices"));
        probe(service, "importRuleProfile", caller -> caller.post(profiles, noProfile, "matrix-profile"));
        probe(
                service,
                "chooseRuleProfile",
                caller -> caller.post(profiles + "/sc-809-2025/versions/1/choice", Map.of("from", "2020-01-01")));
    }

    private void wholeRequests(String service, ObjectNode form, String path, String paper) {
        var clerk = cast.as(Role.CATALOGER, Party.CONSUMER);
        var head = cast.as(Role.DEPARTMENT_HEAD, Party.CONSUMER);
        var drafts = "/api/v1/access-request-drafts";
        var delegations = "/api/v1/request-delegations";
        var draftForm = Map.of("name", "矩阵", "form", Map.of("matter", "矩阵"));
        var draft = drafts + "/"
                + good(clerk.post(drafts, draftForm, "matrix-kept")).field("id");
        var doomed = drafts + "/"
                + good(clerk.post(drafts, draftForm, "matrix-doomed")).field("id");
        var provider = Party.PROVIDER.department().value();
        var delegation = good(head.post(
                        delegations,
                        Map.of(
                                "delegate",
                                provider,
                                "validUntil",
                                Preparation.today().toString()),
                        "matrix-delegation"))
                .field("id");
        var renewal = Map.of("grant", grant, "validUntil", "2020-01-01", "legalDuty", "矩阵");
        var past = Map.of("delegate", provider, "validUntil", "2020-01-01");
        var reason = Map.of("reason", "矩阵");

        probe(service, "checkAccessRequest", caller -> caller.post(Paths.REQUESTS + "/check", form));
        probe(
                service,
                "submitAccessRequestBundle",
                caller -> caller.post(Paths.REQUESTS + "/bundles", Map.of("requests", List.of(form)), "matrix-bundle"));
        probe(service, "askForRenewal", caller -> caller.post(Paths.REQUESTS + "/renewals", renewal, "matrix-renewal"));
        probe(service, "getAccessRequestHistory", caller -> caller.get(path + "/history"));
        probe(
                service,
                "proposeReplyToAccessRequest",
                caller -> caller.post(path + "/proposal", DemoCity.form("consent")));
        probe(service, "adoptProposedReply", caller -> caller.post(path + "/proposal/adoption"));
        probe(service, "rejectProposedReply", caller -> caller.post(path + "/proposal/rejection", reason));
        probe(service, "returnAccessRequest", caller -> caller.post(path + "/return", reason));
        probe(service, "completeAccessRequest", caller -> caller.post(path + "/completion", form));
        probe(service, "attachToAccessRequest", caller -> caller.attach(path + "/attachments?name=matrix.pdf", PAPER));
        probe(service, "listAttachmentsOfAccessRequest", caller -> caller.get(path + "/attachments"));
        probe(service, "getAttachmentOfAccessRequest", caller -> caller.get(path + "/attachments/" + paper));
        probe(service, "keepAccessRequestDraft", caller -> caller.post(drafts, draftForm, "matrix-draft"));
        probe(service, "changeAccessRequestDraft", caller -> caller.put(draft, draftForm));
        probe(service, "listAccessRequestDrafts", caller -> caller.get(drafts));
        probe(service, "getAccessRequestDraft", caller -> caller.get(draft));
        probe(service, "removeAccessRequestDraft", caller -> caller.delete(doomed));
        probe(service, "getReplyRule", caller -> caller.get("/api/v1/reply-rules/mine"));
        probe(service, "setReplyRule", caller -> caller.put("/api/v1/reply-rules/mine", Map.of("fourEyes", false)));
        probe(service, "giveRequestDelegation", caller -> caller.post(delegations, past, "matrix-past"));
        probe(service, "listRequestDelegations", caller -> caller.get(delegations));
        probe(service, "endRequestDelegation", caller -> caller.post("%s/%s/end".formatted(delegations, delegation)));
    }

    private void grantChanges(String service, String revoked) {
        var reason = Map.of("reason", "矩阵");
        probe(service, "listUnusedAccessGrants", caller -> caller.get(Paths.GRANTS + "/unused"));
        probe(service, "listOverWideAccessGrants", caller -> caller.get(Paths.GRANTS + "/over-wide"));
        probe(service, "getAccessGrantHistory", caller -> caller.get(Paths.GRANTS + "/" + grant + "/history"));
        probe(service, "suspendAccessGrant", caller -> caller.post(revoked + "/suspension", reason));
        probe(service, "resumeAccessGrant", caller -> caller.post(revoked + "/resumption", reason));
        probe(
                service,
                "narrowAccessGrant",
                caller -> caller.post(revoked + "/narrowing", Map.of("reason", "矩阵", "callsPerDay", 1)));
        probe(service, "startSupplyUnderAccessGrant", caller -> caller.post(revoked + "/supply"));
    }

    /// A dispute that is over, so that nobody's act changes it any more.
    private void disputes(String resource) {
        var service = "approval-service";
        var clerk = cast.as(Role.CATALOGER, Party.CONSUMER);
        var approver = cast.as(Role.APPROVER, Party.PROVIDER);
        var request = Preparation.requested(requestForm(resource), clerk).field("id");
        var refusal = Map.of("decision", "REFUSAL", "reasons", "矩阵", "basis", "《暂行办法》第十六条");
        good(approver.post(Paths.REQUESTS + "/" + request + "/reply", refusal));
        var negotiation = NEGOTIATIONS + "/"
                + good(clerk.post(NEGOTIATIONS, Map.of("request", request), "matrix-negotiation"))
                        .field("id");
        var paper = Body.of("application/octet-stream", "矩阵");
        var file = good(clerk.post(negotiation + "/files?name=a.txt", paper, "matrix-file"))
                .field("id");
        good(clerk.post(negotiation + "/withdrawal", Map.of("reasons", "矩阵")));
        var notice = good(approver.get("/api/v1/notices?limit=1"))
                .items()
                .getFirst()
                .path("id")
                .asString("");
        var terms = Map.of("items", List.of("id_number"), "mode", "ONLINE_QUERY", "validUntil", "2099-12-31");
        var nobodys = "00000000-0000-4000-8000-000000000000";

        probe(service, "listNotices", caller -> caller.get("/api/v1/notices"));
        probe(service, "getNotice", caller -> caller.get("/api/v1/notices/" + notice));
        probe(
                service,
                "acknowledgeNotices",
                caller -> caller.post("/api/v1/notices/receipts", Map.of("notices", List.of(notice))));
        var webhook = Map.of("host", "oa.example", "port", 443, "path", "/notices");
        probe(service, "registerWebhook", caller -> caller.post("/api/v1/webhooks", webhook, "matrix-webhook"));
        probe(service, "listWebhooks", caller -> caller.get("/api/v1/webhooks"));
        probe(
                service,
                "withdrawWebhook",
                caller -> caller.post("/api/v1/webhooks/" + nobodys + "/withdrawal"),
                Set.of(404));
        probe(service, "listNoticeDispatches", caller -> caller.get("/api/v1/notice-dispatches"));
        probe(
                service,
                "resendNoticeDispatch",
                caller -> caller.post("/api/v1/notice-dispatches/" + nobodys + "/resending"),
                Set.of(404));
        var need = Map.of(
                "resource",
                resource,
                "purpose",
                "ADMINISTRATIVE_BASIS",
                "matter",
                "矩阵",
                "legalDuty",
                "矩阵",
                "terms",
                terms);
        probe(
                service,
                "openNegotiation",
                caller -> caller.post(NEGOTIATIONS, Map.of("need", need), "matrix-not-disputable"));
        probe(service, "listNegotiations", caller -> caller.get(NEGOTIATIONS));
        reading(service, "getNegotiation", negotiation);
        reading(service, "listProposals", negotiation + "/proposals");
        reading(service, "listMinutes", negotiation + "/minutes");
        reading(service, "listDossierFiles", negotiation + "/files");
        reading(service, "getDossierFile", negotiation + "/files/" + file);
        reading(service, "readNegotiationTimeline", negotiation + "/timeline");
        reading(service, "printDisputeRecord", negotiation + "/dispute-record");
        reading(service, "printOrder", negotiation + "/order-letter");
        var asked = Paths.REQUESTS + "/" + request;
        reading(service, "readRequestTimeline", asked + "/timeline");
        reading(service, "printApplicationForm", asked + "/application-form");
        reading(service, "printReplyLetter", asked + "/reply-letter");
        reading(service, "printCaseRecord", asked + "/case-record");
        probe(
                service,
                "makeProposal",
                caller -> caller.post(negotiation + "/proposals", Map.of("terms", terms), "matrix-proposal"));
        probe(service, "acceptProposal", caller -> caller.post(negotiation + "/proposals/" + nobodys + "/acceptance"));
        var minutes = Map.of("heldOn", "2026-11-20", "participants", "矩阵", "text", "矩阵");
        probe(service, "writeMinutes", caller -> caller.post(negotiation + "/minutes", minutes, "matrix-minutes"));
        probe(
                service,
                "addDossierFile",
                caller -> caller.post(negotiation + "/files?name=b.txt", paper, "matrix-late-file"));
        var reasons = Map.of("reasons", "矩阵");
        probe(service, "referDispute", caller -> caller.post(negotiation + "/referral", reasons));
        probe(service, "withdrawNegotiation", caller -> caller.post(negotiation + "/withdrawal", reasons));
        var order = Map.of("decision", "DISMISS", "reasons", "矩阵");
        probe(service, "decideDispute", caller -> caller.post(negotiation + "/order", order));
    }

    private void reading(String service, String operation, String path) {
        probe(service, operation, caller -> caller.get(path));
    }

    private String downloadGrant = "";

    private void exchange(String resource) {
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
    }

    /// @param untouched a request that no other probe touches
    private void audit(String untouched) {
        var service = "audit-service";
        var auditor = cast.as(Role.AUDITOR, Party.PROVIDER);
        var entry = Paths.AUDIT_ENTRIES + "/" + found(auditor, "action=audit.entries.search");
        var _ = found(auditor, "dossier=" + untouched + "&action=approval.access-request.submit");
        probe(service, "searchAuditEntries", caller -> caller.get(Paths.AUDIT_ENTRIES + "?limit=1"));
        probe(service, "readAuditEntry", caller -> caller.get(entry));
        probe(service, "readAuditCase", caller -> caller.get("/api/v1/audit-cases/" + untouched));
        probe(
                service,
                "exportAuditEntries",
                caller -> caller.get("/api/v1/audit-exports?accessId=00000000-0000-0000-0000-000000000000"));
        probe(service, "exportEvidencePackage", caller -> caller.get("/api/v1/evidence-packages?month=2019-01"));
        log(service, auditor, entry);
        questions(service, auditor);
        alarms(service);
        months(service);
    }

    /// There are no records of that month, which only those are told who may see months.
    private void months(String service) {
        var months = "/api/v1/audit-months";
        var none = months + "/1999-01";
        probe(service, "listAuditMonths", caller -> caller.get(months));
        probe(service, "archiveAuditMonth", caller -> caller.post(none + "/archive"), Set.of(404));
        probe(service, "askAuditPruning", caller -> caller.post(none + "/pruning"), Set.of(404));
        probe(service, "refuseAuditPruning", caller -> caller.post(none + "/pruning/refusal"), Set.of(404));
        probe(service, "approveAuditPruning", caller -> caller.post(none + "/pruning/approval"), Set.of(404));
    }

    /// A rule of a version that is long gone changes nothing; there is no such alarm, which only those are told who
    /// may see alarms.
    private void alarms(String service) {
        var alarms = "/api/v1/audit-alarms";
        var none = alarms + "/00000000-0000-0000-0000-000000000000";
        var rule = Map.of(
                "enabled",
                true,
                "threshold",
                1,
                "windowMinutes",
                1,
                "fromHour",
                7,
                "untilHour",
                21,
                "version",
                999_999);
        probe(service, "listAuditAlarms", caller -> caller.get(alarms));
        probe(service, "readAuditAlarm", caller -> caller.get(none), Set.of(404));
        probe(
                service,
                "acknowledgeAuditAlarm",
                caller -> caller.post(none + "/acknowledgement", Map.of("note", "矩阵")),
                Set.of(404));
        probe(service, "listWatchRules", caller -> caller.get("/api/v1/audit-watch-rules"));
        probe(service, "changeWatchRule", caller -> caller.put("/api/v1/audit-watch-rules/VOLUME", rule));
    }

    private static String found(Caller auditor, String criteria) {
        return org.awaitility.Awaitility.await()
                .atMost(Preparation.NEWS_TRAVEL)
                .until(
                        () -> good(auditor.get(Paths.AUDIT_ENTRIES + "?limit=1&" + criteria)).items().stream()
                                .map(item -> item.path("id").asString(""))
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    /// The log over the entry, once it is under a checkpoint.
    private void log(String service, Caller auditor, String entry) {
        var log = "/api/v1/audit-log/";
        org.awaitility.Awaitility.await()
                .atMost(SEALED)
                .until(() -> auditor.get(entry + "/proof").status() == 200);
        probe(service, "proveAuditEntry", caller -> caller.get(entry + "/proof"));
        probe(service, "readLogCheckpoint", caller -> caller.get(log + "checkpoint"));
        probe(service, "listLogCheckpoints", caller -> caller.get(log + "checkpoints"));
        probe(service, "readLogKeys", caller -> caller.get(log + "keys"));
        probe(service, "proveLogConsistency", caller -> caller.get(log + "consistency?from=0"));
        probe(service, "readLogTile", caller -> caller.get(log + "tile/0/000.p/1"));
        var verification = log + "verifications/"
                + good(auditor.post(log + "verifications", Map.of())).field("id");
        probe(service, "verifyLog", caller -> caller.post(log + "verifications", Map.of()));
        probe(service, "listLogVerifications", caller -> caller.get(log + "verifications"));
        probe(service, "readLogVerification", caller -> caller.get(verification));
    }

    private void questions(String service, Caller auditor) {
        var questions = "/api/v1/audit-questions";
        var form = Map.of("name", "矩阵", "criteria", Map.of("lastDays", "1"));
        var kept = questions + "/"
                + good(auditor.post(questions, form, "matrix-kept")).field("id");
        var removed = questions + "/"
                + good(auditor.post(questions, form, "matrix-removed")).field("id");
        probe(service, "saveAuditQuestion", caller -> caller.post(questions, form, "matrix-question"));
        probe(service, "listAuditQuestions", caller -> caller.get(questions));
        probe(service, "readAuditQuestion", caller -> caller.get(kept));
        probe(service, "askAuditQuestion", caller -> caller.get(kept + "/entries"));
        probe(service, "changeAuditQuestion", caller -> caller.put(kept, form));
        probe(service, "removeAuditQuestion", caller -> caller.delete(removed));
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
