package cn.govshare.audit.log.jdbc;

import cn.govshare.audit.log.Admission;
import cn.govshare.audit.log.AuditEntries;
import cn.govshare.audit.log.ReceivedRecord;
import cn.govshare.kernel.rule.WorkingCalendar;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditEntries implements AuditEntries {
    private final JdbcClient jdbc;

    JdbcAuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Admission append(ReceivedRecord received) {
        var record = received.record();
        var added = jdbc.sql("""
                INSERT INTO audit_entry (
                    record, content_sha256, access_id, action, decided_at, decided_on, producer,
                    department, account, account_name, client, roles,
                    resource, revision, subject, items, purpose, matter, grant_id,
                    decision, reason, article, row_count, byte_count, digest, source_address, trace_id,
                    case_id, subjects, producer_instance, producer_sequence, version)
                VALUES (
                    :record, :sha256, :accessId, :action, :decidedAt, :decidedOn, :producer,
                    :department, :account, :accountName, :client, :roles,
                    :resource, :revision, :subject, :items, :purpose, :matter, :grant::uuid,
                    :decision, :reason, :article, :rows, :bytes, :digest, :sourceAddress, :traceId,
                    :caseId, :subjects, :producerInstance, :producerSequence, :version)
                ON CONFLICT (record) DO NOTHING""")
                .param("record", record.record())
                .param("sha256", received.contentSha256())
                .param("accessId", record.accessId())
                .param("action", record.action())
                .param("decidedAt", record.decidedAt().atOffset(ZoneOffset.UTC))
                .param("decidedOn", LocalDate.ofInstant(record.decidedAt(), WorkingCalendar.ZONE))
                .param("producer", record.producer())
                .param("department", record.department())
                .param("account", record.account())
                .param("accountName", record.accountName())
                .param("client", record.client())
                .param("roles", array(record.roles()))
                .param("resource", record.resource())
                .param("revision", record.revision())
                .param("subject", record.subject())
                .param("items", array(record.items()))
                .param("purpose", record.purpose())
                .param("matter", record.matter())
                .param("grant", record.grant())
                .param("decision", record.decision().name())
                .param("reason", record.reason())
                .param("article", record.article())
                .param("rows", record.rows())
                .param("bytes", record.bytes())
                .param("digest", record.digest())
                .param("sourceAddress", record.sourceAddress())
                .param("traceId", record.traceId())
                .param("caseId", record.caseId())
                .param("subjects", array(record.subjects()))
                .param("producerInstance", record.producerInstance())
                .param("producerSequence", record.producerSequence())
                .param("version", record.version())
                .update();
        if (added == 1) {
            return Admission.APPENDED;
        }
        return sha256Of(record.record()).equals(received.contentSha256()) ? Admission.KNOWN : Admission.CONTRADICTS;
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private String sha256Of(UUID record) {
        return jdbc.sql("SELECT content_sha256 FROM audit_entry WHERE record = :record")
                .param("record", record)
                .query((rs, _) -> rs.getString(1))
                .single();
    }

    @Override
    public void quarantine(ReceivedRecord received) {
        jdbc.sql("""
                INSERT INTO audit_quarantine (record, content_sha256, body)
                VALUES (:record, :sha256, :body)
                ON CONFLICT DO NOTHING""")
                .param("record", received.record().record())
                .param("sha256", received.contentSha256())
                .param("body", received.body())
                .update();
    }
}
