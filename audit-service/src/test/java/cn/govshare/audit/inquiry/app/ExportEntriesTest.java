package cn.govshare.audit.inquiry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.audit.Records;
import cn.govshare.audit.inquiry.AuditQuestion;
import cn.govshare.audit.inquiry.ExportFormat;
import cn.govshare.audit.inquiry.FoundEntries;
import cn.govshare.audit.inquiry.InquiryProblem;
import cn.govshare.audit.inquiry.Oversight;
import cn.govshare.audit.inquiry.StageFigures;
import cn.govshare.audit.inquiry.Stretch;
import cn.govshare.audit.log.AuditEntry;
import cn.govshare.kernel.event.AuditRecorded.Decision;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.testkit.Actors;
import cn.govshare.testkit.ServiceTest;
import cn.govshare.testkit.Topics;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Art. 24: how an export ended is on the trail")
class ExportEntriesTest {
    private final AuditTrail trail;
    private final Topics topics;

    @Autowired
    ExportEntriesTest(AuditTrail trail, Topics topics) {
        this.trail = trail;
        this.topics = topics;
    }

    /// Finds a full page, and then takes too long.
    private record OnePage() implements FoundEntries {
        @Override
        public List<AuditEntry> find(AuditQuestion question, Oversight oversight, Stretch stretch) {
            if (stretch.after() != null) {
                throw new PolicyViolation(InquiryProblem.TOO_WIDE, Text.of("查询耗时过长。", "It takes too long."));
            }
            var entry = new AuditEntry(1, Records.query().left(), "", Records.AT);
            return Collections.nCopies(stretch.limit(), entry);
        }

        @Override
        public Optional<AuditEntry> find(UUID record, Oversight oversight) {
            return Optional.empty();
        }

        @Override
        public List<StageFigures> stages(UUID caseId, Oversight oversight) {
            return List.of();
        }
    }

    /// Remembers which export began.
    private static final class Begun implements ExportReceiver {
        private UUID export = new UUID(0, 0);

        @Override
        public OutputStream begin(UUID id) {
            export = id;
            return new ByteArrayOutputStream();
        }

        @Override
        public void complete(String sha256) {
            throw new AssertionError("it is not complete");
        }
    }

    @Test
    @DisplayName("also of one that the search itself broke off, with the rows that had left")
    void brokenOffByTheSearch() {
        var begun = new Begun();
        var export = new ExportEntries(new OnePage(), trail);
        var auditor = Actors.of(Actors.AUDIT_OFFICE, Role.AUDITOR);

        assertThatThrownBy(() -> export.export(new AuditQuestion(Map.of()), ExportFormat.CSV, auditor, begun))
                .isInstanceOf(PolicyViolation.class);

        assertThat(topics.await(
                        EventTypes.AUDIT_RECORDED,
                        each -> begun.export.equals(each.accessId())
                                && each.action().equals("audit.entries.exported")))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.decision()).isEqualTo(Decision.FAILED);
                    assertThat(end.reason()).isEqualTo("audit/export-broken-off");
                    assertThat(end.rows()).isEqualTo(1000);
                });
    }
}
