package cn.govshare.demo;

import static cn.govshare.demo.JourneyBroken.demand;
import static cn.govshare.demo.JourneyBroken.expect;

import cn.govshare.demo.Narrator.Outcome;
import cn.govshare.demo.UseSteps.Refused;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The fourth journey: the auditor finds each call on the trail (art. 20, 24, 26).
final class EvidenceSteps {
    private static final String AUDITOR = "sjj.auditor";
    private static final Duration NEWS_TRAVEL = Duration.ofSeconds(60);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private final FrontDoor door;
    private final Narrator narrator;
    private final Instant from;

    /// @param began when the journey began
    EvidenceSteps(FrontDoor door, Narrator narrator, Instant began) {
        this.door = door;
        this.narrator = narrator;
        this.from = began.minus(CLOCKS_DIFFER);
        narrator.chapter(Text.of("审计", "Evidence"));
    }

    void eachAccessHasOneRecord(String download, String query) {
        oneRecord(
                Text.of("审计局按访问号查到下载的记录,恰好一条。", "The auditor finds exactly one record of the download."),
                "accessId=" + download,
                EvidenceSteps::isPermission);
        oneRecord(
                Text.of("审计局按访问号查到联机查询的记录,恰好一条。", "The auditor finds exactly one record of the query."),
                "accessId=" + query,
                EvidenceSteps::isPermission);
    }

    private static boolean isPermission(JsonNode entry) {
        return text(entry, "decision").equals("PERMITTED");
    }

    void eachRefusalHasOneRecord(List<Refused> refusals) {
        for (var refused : refusals) {
            oneRecord(
                    Text.of(
                                    "审计局按追踪号查到“%s”的记录,恰好一条。",
                                    "The auditor finds exactly one record of the refusal %s by its trace.")
                            .with(refused.problem()),
                    "decision=DENIED&client=%s&resource=%s&from=%s"
                            .formatted(refused.system(), Paths.query(refused.resource()), Paths.query(from.toString())),
                    entry -> text(entry, "traceId").equals(refused.traceId()));
        }
    }

    /// @param access an access that the auditor has searched for
    void theSearchItselfIsRecorded(String access) {
        narrator.step(Text.of("审计局自己的查阅也留有记录。", "The auditor's own search is recorded too."), "24", () -> {
            var search =
                    "action=audit.entries.search&account=%s&from=%s".formatted(AUDITOR, Paths.query(from.toString()));
            var found = search(search, entry -> text(entry, "subject").contains(access));
            demand(
                    !found.entries().isEmpty(),
                    Text.of("没有按访问号查阅的记录", "there is no record of the search for the access"));
            return new Outcome<>(
                    found,
                    found.answer(),
                    Text.of("查阅“%s”留有记录", "the search for \"%s\" is on record")
                            .with(text(found.entries().getFirst(), "subject")));
        });
    }

    private void oneRecord(Text sentence, String search, Predicate<JsonNode> wanted) {
        narrator.step(sentence, "20, 24", () -> {
            var found = search(search, wanted);
            demand(
                    found.entries().size() == 1,
                    Text.of("应恰有一条记录,查到 %s 条", "there should be exactly one record, found %s")
                            .with(found.entries().size()));
            var entry = found.entries().getFirst();
            var outcome = "%s %s %s %s"
                    .formatted(
                            text(entry, "accountName"),
                            text(entry, "action"),
                            text(entry, "decision"),
                            text(entry, "reason"))
                    .strip();
            return new Outcome<>(found, found.answer(), Text.of(outcome, "1 record"));
        });
    }

    /// @param entries the wanted records
    private record Found(Answer answer, List<JsonNode> entries) {}

    private Found search(String search, Predicate<JsonNode> wanted) {
        return Patience.until(
                NEWS_TRAVEL,
                () -> {
                    var pages = door.as(AUDITOR).pages(Paths.AUDIT_ENTRIES + "?limit=200&" + search);
                    pages.forEach(page -> expect(page, 200));
                    var entries = pages.stream()
                            .flatMap(page -> page.items().stream())
                            .filter(wanted)
                            .toList();
                    return new Found(pages.getFirst(), entries);
                },
                found -> !found.entries().isEmpty());
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).asString("");
    }
}
