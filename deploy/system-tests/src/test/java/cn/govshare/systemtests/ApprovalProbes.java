package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;
import static cn.govshare.systemtests.Preparation.requestForm;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.Caller;
import cn.govshare.demo.DemoCity;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import cn.govshare.systemtests.Probes.Probe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Valid calls of the operations on requests, grants, deadlines, notices and disputes, on things prepared so that
/// whoever
/// is let through does no harm.
final class ApprovalProbes {
    private static final String NEGOTIATIONS = "/api/v1/negotiations";
    private static final Set<Integer> DONE_OR_NOT_FITTING = Set.of(200, 201, 202, 204, 409, 422);
    private static final byte[] PAPER = "%PDF-1.7 matrix".getBytes(StandardCharsets.UTF_8);

    private final Cast cast;
    private final BiConsumer<String, Probe> probes;
    private String grant = "";
    private String downloadGrant = "";
    private String untouched = "";

    ApprovalProbes(Cast cast, BiConsumer<String, Probe> probes) {
        this.cast = cast;
        this.probes = probes;
    }

    private void probe(String operation, Function<Caller, Answer> call) {
        probe(operation, call, DONE_OR_NOT_FITTING);
    }

    private void probe(String operation, Function<Caller, Answer> call, Set<Integer> lettingThrough) {
        probes.accept(operation, new Probe(call, lettingThrough));
    }

    /// A grant to query the resource.
    String grant() {
        return grant;
    }

    /// A grant to download it.
    String downloadGrant() {
        return downloadGrant;
    }

    /// A request that no other probe touches.
    String untouched() {
        return untouched;
    }

    /// @param resource code of an entry in force, shared on condition
    void prepare(String resource) {
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
        probe("submitAccessRequest", caller -> caller.post(Paths.REQUESTS, form, "matrix-request"));
        probe("listAccessRequests", caller -> caller.get(Paths.REQUESTS));
        probe("getAccessRequest", caller -> caller.get(path));
        probe("replyToAccessRequest", caller -> caller.post(path + "/reply", DemoCity.form("consent")));
        probe("withdrawAccessRequest", caller -> caller.post(path + "/withdrawal"));
        probe("listAccessGrants", caller -> caller.get(Paths.GRANTS));
        probe("getAccessGrant", caller -> caller.get(Paths.GRANTS + "/" + grant));
        probe(
                "revokeAccessGrant",
                caller -> caller.post(Paths.GRANTS + "/" + revoked + "/revocation", Map.of("reason", "矩阵")));
        wholeRequests(form, path, paper);
        grantChanges(Paths.GRANTS + "/" + revoked);
        probe("listDeadlines", caller -> caller.get("/api/v1/deadlines"));
        clock(Preparation.deadlineOf(request, approver));
        disputes(resource);
    }

    /// Whoever issues an address ends the former one, so that each reading has an address of its own.
    private void feedAddress() {
        var path = "/api/v1/deadlines/feed-address";
        var head = cast.as(Role.DEPARTMENT_HEAD, Party.PROVIDER);
        probe("getFeedAddress", caller -> caller.get(path));
        probe("issueFeedAddress", caller -> caller.post(path + "/rotation"));
        probe("revokeFeedAddress", caller -> caller.post(path + "/revocation"));
        probe(
                "readCalendarFeed",
                caller -> caller.get(good(head.post(path + "/rotation")).field("address")));
    }

    /// What would change a calendar or the rules is asked for in a way that breaks a rule.
    private void clock(String deadline) {
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

        probe("getDeadline", caller -> caller.get(path));
        probe(
                "getDeadlineTimetable",
                caller -> caller.get("/api/v1/deadlines/timetable?from=2026-01-01&until=2026-01-31"));
        probe("getDeadlineFeed", caller -> caller.get("/api/v1/deadlines/calendar-feed"));
        feedAddress();
        probe("registerDuty", caller -> caller.post("/api/v1/deadlines", duty, "matrix-duty"));
        probe("closeDuty", caller -> caller.post(path + "/closing", Map.of("outcome", "DONE")));
        probe("askExtension", caller -> caller.post(path + "/extension", Map.of("workingDays", 1, "reason", "矩阵")));
        probe(
                "decideExtension",
                caller -> caller.post(path + "/extension/decision", Map.of("consented", false)),
                Set.of(404));
        probe("getCalendar", caller -> caller.get("/api/v1/calendars/2026"));
        probe("listCalendarRevisions", caller -> caller.get(year + "/revisions"));
        probe("adoptCalendar", caller -> caller.post(year + "/revisions", noYear, "matrix-calendar"));
        probe(
                "importCalendar",
                caller -> caller.upload(
                        year + "/revisions/file?published=true&source=matrix",
                        Body.of(Body.CSV, "date,name,off"),
                        "matrix-file"));
        probe("listRuleProfiles", caller -> caller.get(profiles));
        probe("listRuleProfileChoices", caller -> caller.get(profiles + "/choices"));
        probe("importRuleProfile", caller -> caller.post(profiles, noProfile, "matrix-profile"));
        probe(
                "chooseRuleProfile",
                caller -> caller.post(profiles + "/sc-809-2025/versions/1/choice", Map.of("from", "2020-01-01")));
    }

    private void wholeRequests(ObjectNode form, String path, String paper) {
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

        probe("checkAccessRequest", caller -> caller.post(Paths.REQUESTS + "/check", form));
        probe(
                "submitAccessRequestBundle",
                caller -> caller.post(Paths.REQUESTS + "/bundles", Map.of("requests", List.of(form)), "matrix-bundle"));
        probe("askForRenewal", caller -> caller.post(Paths.REQUESTS + "/renewals", renewal, "matrix-renewal"));
        probe("getAccessRequestHistory", caller -> caller.get(path + "/history"));
        probe("proposeReplyToAccessRequest", caller -> caller.post(path + "/proposal", DemoCity.form("consent")));
        probe("adoptProposedReply", caller -> caller.post(path + "/proposal/adoption"));
        probe("rejectProposedReply", caller -> caller.post(path + "/proposal/rejection", reason));
        probe("returnAccessRequest", caller -> caller.post(path + "/return", reason));
        probe("completeAccessRequest", caller -> caller.post(path + "/completion", form));
        probe("attachToAccessRequest", caller -> caller.attach(path + "/attachments?name=matrix.pdf", PAPER));
        probe("listAttachmentsOfAccessRequest", caller -> caller.get(path + "/attachments"));
        probe("getAttachmentOfAccessRequest", caller -> caller.get(path + "/attachments/" + paper));
        probe("keepAccessRequestDraft", caller -> caller.post(drafts, draftForm, "matrix-draft"));
        probe("changeAccessRequestDraft", caller -> caller.put(draft, draftForm));
        probe("listAccessRequestDrafts", caller -> caller.get(drafts));
        probe("getAccessRequestDraft", caller -> caller.get(draft));
        probe("removeAccessRequestDraft", caller -> caller.delete(doomed));
        probe("getReplyRule", caller -> caller.get("/api/v1/reply-rules/mine"));
        probe("setReplyRule", caller -> caller.put("/api/v1/reply-rules/mine", Map.of("fourEyes", false)));
        probe("giveRequestDelegation", caller -> caller.post(delegations, past, "matrix-past"));
        probe("listRequestDelegations", caller -> caller.get(delegations));
        probe("endRequestDelegation", caller -> caller.post("%s/%s/end".formatted(delegations, delegation)));
    }

    private void grantChanges(String revoked) {
        var reason = Map.of("reason", "矩阵");
        probe("listUnusedAccessGrants", caller -> caller.get(Paths.GRANTS + "/unused"));
        probe("listOverWideAccessGrants", caller -> caller.get(Paths.GRANTS + "/over-wide"));
        probe("getAccessGrantHistory", caller -> caller.get(Paths.GRANTS + "/" + grant + "/history"));
        probe("suspendAccessGrant", caller -> caller.post(revoked + "/suspension", reason));
        probe("resumeAccessGrant", caller -> caller.post(revoked + "/resumption", reason));
        probe(
                "narrowAccessGrant",
                caller -> caller.post(revoked + "/narrowing", Map.of("reason", "矩阵", "callsPerDay", 1)));
        probe("startSupplyUnderAccessGrant", caller -> caller.post(revoked + "/supply"));
    }

    /// A dispute that is over, so that nobody's act changes it any more.
    private void disputes(String resource) {
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

        probe("listNotices", caller -> caller.get("/api/v1/notices"));
        probe("getNotice", caller -> caller.get("/api/v1/notices/" + notice));
        probe(
                "acknowledgeNotices",
                caller -> caller.post("/api/v1/notices/receipts", Map.of("notices", List.of(notice))));
        var webhook = Map.of("host", "oa.example", "port", 443, "path", "/notices");
        probe("registerWebhook", caller -> caller.post("/api/v1/webhooks", webhook, "matrix-webhook"));
        probe("listWebhooks", caller -> caller.get("/api/v1/webhooks"));
        probe("withdrawWebhook", caller -> caller.post("/api/v1/webhooks/" + nobodys + "/withdrawal"), Set.of(404));
        probe("listNoticeDispatches", caller -> caller.get("/api/v1/notice-dispatches"));
        probe(
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
        probe("openNegotiation", caller -> caller.post(NEGOTIATIONS, Map.of("need", need), "matrix-not-disputable"));
        probe("listNegotiations", caller -> caller.get(NEGOTIATIONS));
        reading("getNegotiation", negotiation);
        reading("listProposals", negotiation + "/proposals");
        reading("listMinutes", negotiation + "/minutes");
        reading("listDossierFiles", negotiation + "/files");
        reading("getDossierFile", negotiation + "/files/" + file);
        reading("readNegotiationTimeline", negotiation + "/timeline");
        reading("printDisputeRecord", negotiation + "/dispute-record");
        reading("printOrder", negotiation + "/order-letter");
        var asked = Paths.REQUESTS + "/" + request;
        reading("readRequestTimeline", asked + "/timeline");
        reading("printApplicationForm", asked + "/application-form");
        reading("printReplyLetter", asked + "/reply-letter");
        reading("printCaseRecord", asked + "/case-record");
        probe(
                "makeProposal",
                caller -> caller.post(negotiation + "/proposals", Map.of("terms", terms), "matrix-proposal"));
        probe("acceptProposal", caller -> caller.post(negotiation + "/proposals/" + nobodys + "/acceptance"));
        var minutes = Map.of("heldOn", "2026-11-20", "participants", "矩阵", "text", "矩阵");
        probe("writeMinutes", caller -> caller.post(negotiation + "/minutes", minutes, "matrix-minutes"));
        probe("addDossierFile", caller -> caller.post(negotiation + "/files?name=b.txt", paper, "matrix-late-file"));
        var reasons = Map.of("reasons", "矩阵");
        probe("referDispute", caller -> caller.post(negotiation + "/referral", reasons));
        probe("withdrawNegotiation", caller -> caller.post(negotiation + "/withdrawal", reasons));
        var order = Map.of("decision", "DISMISS", "reasons", "矩阵");
        probe("decideDispute", caller -> caller.post(negotiation + "/order", order));
    }

    private void reading(String operation, String path) {
        probe(operation, caller -> caller.get(path));
    }
}
