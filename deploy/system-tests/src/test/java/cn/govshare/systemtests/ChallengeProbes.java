package cn.govshare.systemtests;

import static cn.govshare.systemtests.Preparation.good;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Caller;
import cn.govshare.demo.Paths;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.systemtests.Cast.Party;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Valid calls of the operations on challenges and corrections. The challenges are closed and the corrections
/// acknowledged, so that whoever is let through changes nothing.
final class ChallengeProbes {
    private static final byte[] PDF = "%PDF-1.7 matrix".getBytes(StandardCharsets.US_ASCII);

    private final Cast cast;
    private final BiConsumer<String, Function<Caller, Answer>> probe;

    ChallengeProbes(Cast cast, BiConsumer<String, Function<Caller, Answer>> probe) {
        this.cast = cast;
        this.probe = probe;
    }

    /// @param resource where the consumer has looked the first person up
    void prepare(String resource) {
        var challenge = raised(resource, "name");
        var path = Paths.CHALLENGES + "/" + challenge;
        var clerk = cast.as(Role.CATALOGER, Party.CONSUMER);
        var provider = cast.as(Role.CATALOGER, Party.PROVIDER);
        var file = good(clerk.postFile(path + "/evidence-files?name=matrix.pdf", PDF, "application/pdf", key()))
                .field("id");
        good(clerk.post(path + "/withdrawal", Map.of("note", "矩阵")));
        var corrected = raised(resource, "monthly_amount");
        good(provider.post(
                Paths.CHALLENGES + "/" + corrected + "/correction",
                Map.of("findings", "矩阵", "values", Map.of("monthly_amount", "1.23"))));
        var correction = good(clerk.get(Paths.CORRECTIONS + "?limit=200")).items().stream()
                .filter(each -> each.path("resource").asString("").equals(resource))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString("");
        var receipt = Map.of("outcome", "CORRECTED");
        good(clerk.post(Paths.CORRECTIONS + "/" + correction + "/receipt", receipt));

        raising(resource);
        var note = Map.of("note", "矩阵");
        probe.accept("listDataChallenges", caller -> caller.get(Paths.CHALLENGES));
        probe.accept("readDataChallenge", caller -> caller.get(path));
        probe.accept("takeUpDataChallenge", caller -> caller.post(path + "/verification"));
        var source = Map.of("source", Party.FOREIGN.department().value(), "reason", "矩阵");
        probe.accept("forwardDataChallenge", caller -> caller.post(path + "/forwarding", source));
        probe.accept("confirmDataChallenge", caller -> caller.post(path + "/confirmation", note));
        probe.accept("correctChallengedDatum", caller -> caller.post(path + "/correction", Map.of("findings", "矩阵")));
        probe.accept("rejectDataChallenge", caller -> caller.post(path + "/rejection", note));
        probe.accept("withdrawDataChallenge", caller -> caller.post(path + "/withdrawal", note));
        probe.accept(
                "addEvidenceFile",
                caller -> caller.postFile(path + "/evidence-files?name=matrix.pdf", PDF, "application/pdf", key()));
        probe.accept("readEvidenceFile", caller -> caller.get(path + "/evidence-files/" + file));
        probe.accept("printCounterNotice", caller -> caller.get(path + "/counter-notice"));
        probe.accept("listCorrections", caller -> caller.get(Paths.CORRECTIONS));
        var correctionPath = Paths.CORRECTIONS + "/" + correction;
        probe.accept("takeCorrection", caller -> caller.post(correctionPath + "/delivery"));
        probe.accept("acknowledgeCorrection", caller -> caller.post(correctionPath + "/receipt", receipt));
        probe.accept(
                "tellSubjectHashes",
                caller -> caller.post("/api/v1/subject-hashes", Map.of("item", "id_number", "value", "matrix")));
    }

    /// Of what nobody received, so that nothing is raised.
    private void raising(String resource) {
        var form = Map.of("resource", resource, "items", List.of("remark"), "doubt", "OTHER", "statement", "矩阵");
        probe.accept("raiseDataChallenge", caller -> caller.post(Paths.CHALLENGES, form, key()));
        var csv = "id_number,item,statement\nmatrix,remark,a\n".getBytes(StandardCharsets.UTF_8);
        probe.accept(
                "raiseDataChallenges",
                caller -> caller.postFile(Paths.dataSet(resource) + "/challenge-batches", csv, "text/csv", key()));
    }

    private String raised(String resource, String item) {
        var form = Map.of(
                "resource",
                resource,
                "items",
                List.of(item),
                "record",
                Map.of("id_number", Preparation.person().idNumber()),
                "doubt",
                "WRONG_VALUE",
                "statement",
                "矩阵");
        return good(cast.as(Role.CATALOGER, Party.CONSUMER).post(Paths.CHALLENGES, form, key()))
                .field("id");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
