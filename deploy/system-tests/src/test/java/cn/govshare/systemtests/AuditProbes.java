package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.form;
import static cn.govshare.systemtests.Preparation.good;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import cn.govshare.systemtests.Probes.Probe;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Valid calls of the operations on the trail, its evidence and its watch; whoever is let through changes nothing.
final class AuditProbes {
    private static final Set<Integer> DONE_OR_NOT_FITTING = Set.of(200, 201, 202, 204, 409, 422);
    private static final Duration SEALED = Duration.ofSeconds(60);

    private final Cast cast;
    private final BiConsumer<String, Probe> probes;

    AuditProbes(Cast cast, BiConsumer<String, Probe> probes) {
        this.cast = cast;
        this.probes = probes;
    }

    private void probe(String operation, Function<Caller, Answer> call) {
        probe(operation, call, DONE_OR_NOT_FITTING);
    }

    private void probe(String operation, Function<Caller, Answer> call, Set<Integer> lettingThrough) {
        probes.accept(operation, new Probe(call, lettingThrough));
    }

    /// @param untouched a request that no other probe touches
    void prepare(String untouched) {
        var auditor = cast.as(Role.AUDITOR, Party.PROVIDER);
        var entry = Paths.AUDIT_ENTRIES + "/" + found(auditor, "action=audit.entries.search");
        var _ = found(auditor, "dossier=" + untouched + "&action=approval.access-request.submit");
        probe("searchAuditEntries", caller -> caller.get(Paths.AUDIT_ENTRIES + "?limit=1"));
        probe("readAuditEntry", caller -> caller.get(entry));
        probe("readAuditCase", caller -> caller.get("/api/v1/audit-cases/" + untouched));
        probe(
                "exportAuditEntries",
                caller -> caller.get("/api/v1/audit-exports?accessId=00000000-0000-0000-0000-000000000000"));
        probe("exportEvidencePackage", caller -> caller.get("/api/v1/evidence-packages?month=2019-01"));
        log(auditor, entry);
        questions(auditor);
        alarms();
        months();
    }

    /// There are no records of that month, which only those are told who may see months.
    private void months() {
        var months = "/api/v1/audit-months";
        var none = months + "/1999-01";
        probe("listAuditMonths", caller -> caller.get(months));
        probe("archiveAuditMonth", caller -> caller.post(none + "/archive"), Set.of(404));
        probe("askAuditPruning", caller -> caller.post(none + "/pruning"), Set.of(404));
        probe("refuseAuditPruning", caller -> caller.post(none + "/pruning/refusal"), Set.of(404));
        probe("approveAuditPruning", caller -> caller.post(none + "/pruning/approval"), Set.of(404));
    }

    /// A rule of a version that is long gone changes nothing; there is no such alarm, which only those are told who
    /// may see alarms.
    private void alarms() {
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
        probe("listAuditAlarms", caller -> caller.get(alarms));
        probe("readAuditAlarm", caller -> caller.get(none), Set.of(404));
        probe(
                "acknowledgeAuditAlarm",
                caller -> caller.post(none + "/acknowledgement", Map.of("note", "矩阵")),
                Set.of(404));
        probe("listWatchRules", caller -> caller.get("/api/v1/audit-watch-rules"));
        probe("changeWatchRule", caller -> caller.put("/api/v1/audit-watch-rules/VOLUME", rule));
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
    private void log(Caller auditor, String entry) {
        var log = "/api/v1/audit-log/";
        org.awaitility.Awaitility.await()
                .atMost(SEALED)
                .until(() -> auditor.get(entry + "/proof").status() == 200);
        probe("proveAuditEntry", caller -> caller.get(entry + "/proof"));
        probe("readLogCheckpoint", caller -> caller.get(log + "checkpoint"));
        probe("listLogCheckpoints", caller -> caller.get(log + "checkpoints"));
        probe("readLogKeys", caller -> caller.get(log + "keys"));
        probe("proveLogConsistency", caller -> caller.get(log + "consistency?from=0"));
        probe("readLogTile", caller -> caller.get(log + "tile/0/000.p/1"));
        var verification = log + "verifications/"
                + good(auditor.post(log + "verifications", Map.of())).field("id");
        probe("verifyLog", caller -> caller.post(log + "verifications", Map.of()));
        probe("listLogVerifications", caller -> caller.get(log + "verifications"));
        probe("readLogVerification", caller -> caller.get(verification));
    }

    private void questions(Caller auditor) {
        var questions = "/api/v1/audit-questions";
        var form = Map.of("name", "矩阵", "criteria", Map.of("lastDays", "1"));
        var kept = questions + "/"
                + good(auditor.post(questions, form, "matrix-kept")).field("id");
        var removed = questions + "/"
                + good(auditor.post(questions, form, "matrix-removed")).field("id");
        probe("saveAuditQuestion", caller -> caller.post(questions, form, "matrix-question"));
        probe("listAuditQuestions", caller -> caller.get(questions));
        probe("readAuditQuestion", caller -> caller.get(kept));
        probe("askAuditQuestion", caller -> caller.get(kept + "/entries"));
        probe("changeAuditQuestion", caller -> caller.put(kept, form));
        probe("removeAuditQuestion", caller -> caller.delete(removed));
    }
}
