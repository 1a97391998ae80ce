package cn.govshare.audit.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.govshare.audit.Records;
import cn.govshare.kernel.event.AuditRecorded;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.Calls;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 24: an answer leaves as a table")
class ExportTest {
    private static final Actor AUDITOR = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);
    private static final String FORMULA = "=HYPERLINK(\"http://evil\",\"审核\")";

    private final Calls calls;
    private final Topics topics;

    @Autowired
    ExportTest(Calls calls, Topics topics) {
        this.calls = calls;
        this.topics = topics;
    }

    private UUID grantWith(Records... records) {
        var grant = UUID.randomUUID();
        for (var record : records) {
            topics.send(EventTypes.AUDIT_RECORDED, record.grant(grant).left());
        }
        await().until(() -> calls.as(AUDITOR)
                        .get("/api/v1/audit-entries?grant=" + grant)
                        .json()
                        .path("items")
                        .size()
                == records.length);
        return grant;
    }

    @Test
    void csvHasEveryRecordWithItsProof() {
        var grant = grantWith(Records.query().matter(FORMULA).rows(7), Records.query(), Records.query());

        var answer = calls.as(AUDITOR).get("/api/v1/audit-exports?format=CSV&grant=" + grant);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        var lines = answer.text().split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("\ufeff到达次序 seq,").endsWith("包含证明 proof");
        assertThat(lines[1])
                .contains(",\"'=HYPERLINK(\"\"http://evil\"\",\"\"审核\"\")\",")
                .matches(".*,[0-9a-f]{64},/api/v1/audit-entries/[0-9a-f-]{36}/proof");
        assertThat(exports(grant))
                .extracting(AuditRecorded::action)
                .containsExactlyInAnyOrder("audit.entries.export", "audit.entries.exported");
        assertThat(exports(grant))
                .filteredOn(each -> each.action().endsWith("exported"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rows()).isEqualTo(3);
                    assertThat(each.digest()).hasSize(64);
                });
    }

    private List<AuditRecorded> exports(UUID grant) {
        return topics
                .await(
                        EventTypes.AUDIT_RECORDED,
                        each -> each.action().equals("audit.entries.exported")
                                && String.valueOf(each.subject()).contains(grant.toString()))
                .stream()
                .flatMap(end -> topics
                        .await(
                                EventTypes.AUDIT_RECORDED,
                                each -> end.accessId() != null && end.accessId().equals(each.accessId()))
                        .stream())
                .toList();
    }

    @Test
    void excelHasTextsAndNumbersAndNoFormula() throws IOException {
        var grant = grantWith(Records.query().matter(FORMULA).rows(7), Records.query());

        var answer = calls.as(AUDITOR).get("/api/v1/audit-exports?format=XLSX&grant=" + grant);

        var parts = unzipped(answer.body());
        assertThat(parts)
                .containsOnlyKeys(
                        "xl/worksheets/sheet1.xml",
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<t xml:space=\"preserve\">=HYPERLINK(\"http://evil\",\"审核\")</t>", "<v>7</v>")
                .doesNotContain("<f>");
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
